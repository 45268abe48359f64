import { useEffect } from 'react';
import { useMarkBar } from '../state/mark-bar-store';
import { focusText, isTextFocused, regionAttribute } from '../state/regions';
import { useSelection } from '../state/selection-store';
import { isInView, stopInCard, stopInImports, stopInSight } from './stop-in-sight';

/** A card beside the text, or a note in the notebook. */
const card = '[data-card], [data-index]';

/**
 * Tab in the text leads to what has just come in, into the card of the active mark, else to what can be
 * used in view, and Shift+Tab from where it led back: by the order of the page all links of the essay
 * and all cards before come first, and the page would go to them.
 */
export function useTabFromText(): void {
  useEffect(() => {
    /** Where Tab has led, as long as the focus stays in that card. */
    let stop: HTMLElement | null = null;
    const goIn = (): boolean => {
      if (!isOnText() || useSelection.getState().range !== null) return false;
      stop = stopInImports() ?? stopInCard() ?? (goesOnByItself() ? null : stopInSight());
      stop?.focus();
      return stop !== null && stop === document.activeElement;
    };
    const goBack = (): boolean => {
      if (stop === null || stop !== document.activeElement) return false;
      focusText();
      return true;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.shiftKey ? goBack() : goIn()) event.preventDefault();
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const own = stop?.closest(card) ?? stop;
      if (!(target instanceof Node) || own?.contains(target) !== true) stop = null;
    };
    // Before the bar of a mark takes the key: the card has all that the bar has, and more.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      document.removeEventListener('focusin', onFocusIn);
    };
  }, []);
}

/** Whether Tab goes into a mark's bar, or on behind the paragraph in view that a key or a press went to. */
function goesOnByItself(): boolean {
  const focused = document.activeElement;
  const isParagraph = focused !== null && !focused.hasAttribute(regionAttribute);
  return useMarkBar.getState().picked !== null || (isParagraph && isInView(focused));
}

/** Whether the text itself has the focus: from a link or button in it Tab goes on as ever. */
function isOnText(): boolean {
  const focused = document.activeElement;
  if (!isTextFocused()) return false;
  const isStop = focused instanceof HTMLElement && focused.tabIndex >= 0;
  return !isStop || focused.hasAttribute(regionAttribute);
}

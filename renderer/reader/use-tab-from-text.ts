import { useEffect } from 'react';
import { focusText, isTextFocused, regionAttribute, stopInCard } from '../state/regions';
import { stopInSight } from './stop-in-sight';
import { useSelection } from '../state/selection-store';

/** A card beside the text, or a note in the notebook. */
const card = '[data-card], [data-index]';

/**
 * Tab in the text leads into the card of the active mark, else to what can be used in view, and Shift+Tab
 * from where it led back: by the order of the page all links of the essay and all cards before come
 * first, and the page would go to them.
 */
export function useTabFromText(): void {
  useEffect(() => {
    /** Where Tab has led, as long as the focus stays in that card. */
    let stop: HTMLElement | null = null;
    const goIn = (): boolean => {
      if (!isOnText() || useSelection.getState().range !== null) return false;
      // From a paragraph that J or K went to, Tab goes on behind it as ever.
      const isWhole = document.activeElement?.hasAttribute(regionAttribute) === true;
      stop = stopInCard() ?? (isWhole ? stopInSight() : null);
      stop?.focus();
      return stop !== null;
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

/** Whether the text itself has the focus: from a link or button in it Tab goes on as ever. */
function isOnText(): boolean {
  const focused = document.activeElement;
  if (!isTextFocused()) return false;
  const isStop = focused instanceof HTMLElement && focused.tabIndex >= 0;
  return !isStop || focused.hasAttribute(regionAttribute);
}

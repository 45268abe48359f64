import type { RefObject } from 'react';
import { useEffect } from 'react';
import { textField } from '../state/text-field';

/**
 * Scrolling more than one screen dismisses a bar, and so does a field, card or dialog that takes the
 * focus; Tab in the text goes into it.
 */
export function useDismissal(
  scroller: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  onDismiss: () => void,
): void {
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    const from = view.scrollTop;
    const onScroll = () => {
      if (Math.abs(view.scrollTop - from) > view.clientHeight) onDismiss();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || event.shiftKey || event.isComposing) return;
      const focused = document.activeElement;
      if (event.defaultPrevented || (focused !== document.body && !view.contains(focused))) return;
      event.preventDefault();
      bar.current?.querySelector('button')?.focus({ preventScroll: true });
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const elsewhere = target.closest('[role="dialog"], [data-card]') !== null;
      if (elsewhere || target.matches(textField)) onDismiss();
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      view.removeEventListener('scroll', onScroll);
      window.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, [scroller, bar, onDismiss]);
}

import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { focusText } from '../state/regions';

/**
 * Keeps the focus in a list whose focused item goes away, such as by Delete: the item that `next`
 * selects gets it, or the text where none is.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, next: string): void {
  const inside = useRef<Element | null>(null);

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const held = target instanceof Element && list.current?.contains(target) === true;
      inside.current = held ? target : null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [list]);

  useEffect(() => {
    // A click beside the list leaves it too, but what had the focus is still there.
    if (inside.current === null || inside.current.isConnected) return;
    if (document.activeElement !== document.body) return;
    const item = list.current?.querySelector<HTMLElement>(next);
    inside.current = null;
    if (item) item.focus({ preventScroll: true });
    else focusText();
  });
}

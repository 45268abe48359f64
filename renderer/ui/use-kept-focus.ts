import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { focusText } from '../state/regions';

/**
 * Keeps the focus in a list whose focused item goes away, such as by Delete: the item that `next`
 * selects gets it, or the text where none is.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, next: string): void {
  const inside = useRef(false);

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      inside.current = target instanceof Node && list.current?.contains(target) === true;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [list]);

  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    const item = list.current?.querySelector<HTMLElement>(next);
    inside.current = false;
    if (item) item.focus({ preventScroll: true });
    else focusText();
  });
}

import type { RefObject } from 'react';
import { useEffect } from 'react';
import { reachedAttribute } from '../state/regions';

/** Has a region say that it was come to by Tab; F6 says so itself (`focusRegion`). */
export function useReached(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const one = region.current;
    if (one === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    let isByTab = false;
    const onKey = ({ key }: KeyboardEvent) => {
      isByTab = key === 'Tab';
    };
    const onPress = () => {
      isByTab = false;
    };
    window.addEventListener('keydown', onKey, { capture: true, signal });
    window.addEventListener('pointerdown', onPress, { capture: true, signal });
    one.addEventListener('focus', () => isByTab && one.setAttribute(reachedAttribute, ''), {
      signal,
    });
    one.addEventListener('blur', () => one.removeAttribute(reachedAttribute), { signal });
    return () => controller.abort();
  }, [region]);
}

import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Calls when the element comes into view, and again where it still stands there once `turn` is another. */
export function useSight<Shown extends HTMLElement>(
  seen: () => void,
  turn: number,
): RefObject<Shown | null> {
  const shown = useRef<Shown>(null);
  const last = useRef(seen);
  useEffect(() => {
    last.current = seen;
  }, [seen]);
  useEffect(() => {
    if (shown.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) last.current();
    });
    observer.observe(shown.current);
    return () => observer.disconnect();
  }, [turn]);
  return shown;
}

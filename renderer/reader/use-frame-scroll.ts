import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Calls back once a frame while the view scrolls. */
export function useFrameScroll(scroller: RefObject<HTMLElement | null>, onFrame: () => void): void {
  useEffect(() => {
    const view = scroller.current;
    if (view === null) return undefined;
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(onFrame);
    };
    view.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      view.removeEventListener('scroll', onScroll);
    };
  }, [scroller, onFrame]);
}

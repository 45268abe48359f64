import type { RefObject } from 'react';
import { useEffect } from 'react';
import { pageMoved } from '../text/page-store';

/** Tells what stands over and beside the text that it moved: as figures, fonts or folded lines come in. */
export function useMovedText(
  sheet: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
): void {
  useEffect(() => {
    if (sheet.current === null || column === null) return undefined;
    const moved = () => pageMoved();
    const observer = new ResizeObserver(moved);
    // What stands above the column moves it without changing it.
    for (const element of [sheet.current, ...sheet.current.children]) observer.observe(element);
    document.fonts.addEventListener('loadingdone', moved);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', moved);
    };
  }, [sheet, column]);
}

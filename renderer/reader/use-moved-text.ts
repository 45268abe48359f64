import type { RefObject } from 'react';
import { useEffect } from 'react';
import { pageLaidAnew, pageMoved, viewOf } from '../text/page-store';

/** Tells what stands over and beside the text that it moved: as figures, fonts or folded lines come in. */
export function useMovedText(
  sheet: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
): void {
  useEffect(() => {
    if (sheet.current === null || column === null) return undefined;
    const moved = () => pageMoved();
    const observer = new ResizeObserver(moved);
    // What stands above the column moves it without changing it; the view shows more or less of it.
    const around = viewOf(sheet.current);
    for (const element of [sheet.current, ...sheet.current.children]) observer.observe(element);
    if (around !== null) observer.observe(around);
    const came = () => pageLaidAnew();
    document.fonts.addEventListener('loadingdone', came);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', came);
    };
  }, [sheet, column]);
}

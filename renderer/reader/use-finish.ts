import type { RefObject } from 'react';
import { useEffect } from 'react';
import { isProse, length } from '../../core/document/essay';
import { leastLook } from '../../core/document/progress';
import { finish, isAllInSight, useProgress } from '../state/progress-store';
import type { OpenEssay } from '../state/reading-store';
import { usePage } from '../text/page-store';

/** ms the last paragraph must be in view for 已读完 (ux.md 7.13). */
const finishAfter = 2000;

/**
 * 已读完: the last line of the body was in view for two seconds, not by a jump alone; what needs no
 * scrolling for longer.
 */
export function useFinish(
  scroller: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
  open: OpenEssay,
): void {
  const isWhole = usePage((state) => state.isWhole);
  const reads = useProgress((state) => state.reads);
  useEffect(() => {
    const view = scroller.current;
    const index = open.essay.blocks.findLastIndex(isProse);
    const last = column?.querySelector(`[data-block="${index}"]`) ?? null;
    if (view === null || last === null || !isWhole) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        clearTimeout(timer);
        const entry = entries.at(-1);
        if (entry === undefined || !entry.isIntersecting) return;
        if (!reads && !isAllInSight()) return;
        if (entry.boundingClientRect.bottom <= (entry.rootBounds?.bottom ?? Infinity)) {
          const look = isAllInSight() ? leastLook(length(open.essay.blocks)) : 0;
          timer = setTimeout(() => finish(open.essay.id), Math.max(finishAfter, look));
        }
      },
      { root: view, threshold: [0, 0.5, 1] },
    );
    observer.observe(last);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [scroller, column, open, isWhole, reads]);
}

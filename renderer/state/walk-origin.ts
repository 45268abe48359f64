import { inSight, useProgress } from './progress-store';

/** UTF-16 offset of the mark that the reader was at until it was deleted; null where there was none. */
let left: number | null = null;

/** Has the next walk to a mark begin at an offset, null for none, as long as that is in view. */
export function walkFrom(offset: number | null): void {
  left = offset;
}

/** Where a walk begins that no mark and no caret gives a place: an offset in the essay's text. */
export function walkOrigin(): number {
  const { start, end } = inSight();
  const isSeen = left !== null && left >= start && left <= end;
  return isSeen && left !== null ? left : useProgress.getState().here;
}

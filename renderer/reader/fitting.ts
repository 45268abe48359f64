import type { MarginView } from '../../core/settings';
import type { MarginMode } from '../text/page-store';

/** How the reading pane is divided: px but for `measure`, which is 字 a line. */
export interface Fitting {
  readonly mode: MarginMode;
  readonly measure: number;
  readonly margin: number;
}

/** px: 40 left, 44 gutter, 40 right (ux.md 3.3). */
const fixed = 124;
/** px: 32 on each side, and the 34 px rail where there is one. */
const fixedWithout = { rail: 98, hidden: 64 } as const;
const comfortableMargin = 240;
const narrowestMargin = 220;
const widestMargin = 300;
const shortestMeasure = 30;

/**
 * Fits column and margin into a pane of `width` px (ux.md 3.3): the full measure where the margin
 * is comfortable; else fewer 字, down to 30, while the margin is too narrow; else the rail, which is
 * there too where the reader wants it; no more than the column where the reader hid both.
 */
export function fit(width: number, textSize: number, measure: number, view: MarginView): Fitting {
  const rest = (n: number) => width - fixed - n * textSize;
  if (view === 'open') {
    if (rest(measure) >= comfortableMargin) return withMargin(measure, rest(measure));
    for (let n = measure; n >= Math.min(measure, shortestMeasure); n -= 1) {
      if (rest(n) >= narrowestMargin) return withMargin(n, rest(n));
    }
  }
  const mode = view === 'hidden' ? 'hidden' : 'rail';
  const most = Math.floor((width - fixedWithout[mode]) / textSize);
  return { mode, measure: Math.max(1, Math.min(measure, most)), margin: 0 };
}

function withMargin(measure: number, rest: number): Fitting {
  return { mode: 'margin', measure, margin: Math.min(widestMargin, Math.floor(rest)) };
}

import { assertNever } from '../../core/result';
import type { Standing } from '../state/jump-store';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** px from the view's top at which a heading lands (ux.md 7.13). */
export const headingTop = 60;
/** px kept free at the view's edges where a target is left as it stands. */
const edge = 24;
/** px kept free of what floats at the view's top: the find bar with its distances. */
const floating = 68;

/** How far to scroll, in px, so that a target's line stands in the view as asked; 0 where it does already. */
export function landing(standing: Standing, target: Extent, view: Extent): number {
  switch (standing) {
    case 'top':
      return target.top - view.top - headingTop;
    case 'third':
      return target.top - view.top - (view.bottom - view.top) / 3;
    case 'clear':
      return isInside(target, view.top + floating, view.bottom - edge)
        ? 0
        : landing('third', target, view);
    case 'nearest':
      return isInside(target, view.top + edge, view.bottom - edge)
        ? 0
        : landing('third', target, view);
    default:
      return assertNever(standing);
  }
}

/** How far to scroll, in px, so that a line just comes into view; 0 where it is. `covered` px at the top are hidden. */
export function nudge(target: Extent, view: Extent, covered: number): number {
  const above = target.top - (view.top + covered + edge);
  if (above < 0) return above;
  return Math.max(0, Math.min(above, target.bottom - (view.bottom - edge)));
}

/** px of the view's top that the find bar may cover. */
export const underBar = floating - edge;

const isInside = (target: Extent, top: number, bottom: number) =>
  target.top >= top && target.bottom <= bottom;

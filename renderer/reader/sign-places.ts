import type { Annotation } from '../../core/annotation/annotation';
import { isOnWords } from '../../core/annotation/mark-kind';
import type { Placed } from '../../core/annotation/placed';
import { boxAt, spotAt } from '../text/dom-range';

/** The sign of a note on a point or a paragraph: px from the sheet's top left corner. */
export interface SignPlace {
  readonly annotation: Annotation;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** px from the text's edge to the first bar, and from one bar to the next. */
const firstBar = 4;
const barStep = 5;
/** Bars beside each other before they lie on the hairline. */
const mostBars = 3;

/**
 * Where the signs stand: those of points under their place, those of paragraphs beside all their
 * lines, one beside the other. What the page does not show has none.
 */
export function signPlaces(
  column: Element,
  sheet: Element,
  placed: readonly Placed[],
): readonly SignPlace[] {
  const origin = sheet.getBoundingClientRect();
  const right = column.getBoundingClientRect().right - origin.left;
  const bars: SignPlace[] = [];
  return placed.flatMap(({ annotation, start, end }): readonly SignPlace[] => {
    if (isOnWords(annotation.kind)) return [];
    if (annotation.kind === 'point') {
      const spot = spotAt(column, start);
      if (spot === null) return [];
      const { x, top, bottom } = spot;
      return [
        { annotation, x: x - origin.left, top: top - origin.top, bottom: bottom - origin.top },
      ];
    }
    const first = boxAt(column, start);
    const last = boxAt(column, end - 1);
    if (first === null || last === null) return [];
    const top = first.top - origin.top;
    const bottom = last.bottom - origin.top;
    const beside = bars.filter((bar) => bar.top < bottom && bar.bottom > top).length;
    const bar = { annotation, x: right + firstBar + (beside % mostBars) * barStep, top, bottom };
    bars.push(bar);
    return [bar];
  });
}

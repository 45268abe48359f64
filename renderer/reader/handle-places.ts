import type { MarkEnd } from '../../core/annotation/adjusting';
import type { TextRange } from '../../core/document/text-range';
import { boxAt } from '../text/dom-range';

/** Where a mark begins or ends: px from the sheet's top left corner, and its line's height. */
export interface HandlePlace {
  readonly which: MarkEnd;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** px of a handle's target, its knob in the middle. */
const target = 24;

/** The places of both handles, which do not lie over each other; an end that the page does not show has none. */
export function handlePlaces(
  column: Element,
  sheet: Element,
  { start, end }: TextRange,
): readonly HandlePlace[] {
  const origin = sheet.getBoundingClientRect();
  const ends = [
    { which: 'start', box: boxAt(column, start) },
    { which: 'end', box: boxAt(column, end - 1) },
  ] as const;
  return parted(
    ends.flatMap(({ which, box }) => {
      if (box === null) return [];
      const x = (which === 'start' ? box.left : box.right) - origin.left;
      return [{ which, x, top: box.top - origin.top, bottom: box.bottom - origin.top }];
    }),
  );
}

/** Of a mark narrower and lower than a handle, both further out: the knobs stand above and below its line. */
function parted(places: readonly HandlePlace[]): readonly HandlePlace[] {
  const [start, end] = places;
  if (start === undefined || end === undefined || end.x - start.x >= target) return places;
  const by = Math.max(0, target - (end.bottom - start.top)) / 2;
  return places.map((place) => ({ ...place, top: place.top - by, bottom: place.bottom + by }));
}

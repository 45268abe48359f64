/** Where an offset of one text stands in another; 'end': as the end of a passage. */
export type PlaceIn = (offset: number, side: 'start' | 'end') => number;

/** From these offsets on two texts go on alike. */
interface Alike {
  readonly from: number;
  readonly to: number;
}

const blank = /\s/u;
const isBlank = (text: string, at: number) => blank.test(text.charAt(at));

/**
 * Finds places of a text in another one with the same letters in the same order, between which other
 * white space stands.
 */
export function placeIn(text: string, other: string): PlaceIn {
  const alike = stretches(text, other);
  const placed = (offset: number): number => {
    let low = 0;
    let high = alike.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((alike[middle]?.from ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    const { from, to } = alike[low - 1] ?? { from: 0, to: 0 };
    const next = alike[low]?.to ?? other.length;
    return Math.min(to + offset - from, next);
  };
  return (offset, side) => {
    if (side === 'start' || offset === 0) return placed(offset);
    let last = offset;
    while (last > 1 && isBlank(text, last - 1)) last -= 1;
    return placed(last - 1) + 1;
  };
}

function stretches(text: string, other: string): readonly Alike[] {
  const alike: Alike[] = [{ from: 0, to: 0 }];
  let from = 0;
  let to = 0;
  while (from < text.length && to < other.length) {
    if (text.charCodeAt(from) === other.charCodeAt(to)) {
      from += 1;
      to += 1;
      continue;
    }
    const [start, place] = [from, to];
    while (from < text.length && isBlank(text, from)) from += 1;
    while (to < other.length && isBlank(other, to)) to += 1;
    if (from === start && to === place) return alike;
    alike.push({ from, to });
  }
  return alike;
}

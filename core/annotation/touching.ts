import type { TextRange } from '../document/text-range';
import { lowest } from '../lowest';

/** UTF-16 units of the longest passage of a list, reckoned once for each list. */
const longest = new WeakMap<readonly TextRange[], number>();

/**
 * Those of some passages, in order of their beginnings, that overlap a range or touch it. Looks at
 * what begins near it alone, however many there are.
 */
export function touching<Passage extends TextRange>(
  passages: readonly Passage[],
  { start, end }: TextRange,
): readonly Passage[] {
  const reach = longestOf(passages);
  const from = lowest(passages.length, (at) => (passages[at]?.start ?? Infinity) >= start - reach);
  const near: Passage[] = [];
  for (let at = from; at < passages.length; at += 1) {
    const one = passages[at];
    if (one === undefined || one.start > end) break;
    if (one.end >= start) near.push(one);
  }
  return near;
}

/** Tells of a list that it holds nothing but passages of another one and some more: it need not be gone through. */
export function knowParts(
  list: readonly TextRange[],
  most: readonly TextRange[],
  more: readonly TextRange[],
): void {
  longest.set(list, Math.max(longestOf(most), longestIn(more)));
}

function longestOf(passages: readonly TextRange[]): number {
  const known = longest.get(passages) ?? longestIn(passages);
  longest.set(passages, known);
  return known;
}

function longestIn(passages: readonly TextRange[]): number {
  let length = 0;
  for (const { start, end } of passages) length = Math.max(length, end - start);
  return length;
}

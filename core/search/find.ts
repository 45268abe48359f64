import type { TextRange } from '../document/text-range';
import type { Comparison } from './comparison';
import type { Folded } from './fold';
import { fold } from './fold';
import { occurrences } from './occurrences';
import type { Stretch } from './stretch';
import { placedIn, wordsOf } from './stretch';

/** A stretch of a text made ready for searching. */
export interface Searchable {
  readonly stretch: Stretch;
  /** Its words. */
  readonly folded: Folded;
}

export function searchable(
  text: string,
  stretches: readonly Stretch[],
  comparison: Comparison = 'alike',
): readonly Searchable[] {
  return stretches.map((stretch) => ({
    stretch,
    folded: fold(wordsOf(text, stretch), comparison),
  }));
}

/** One letter, digit or mark of a Latin keyboard of either width: too little to ask for (ux.md 7.11). */
const single = /^[\p{ASCII}\p{Script=Latin}]$/u;

/** Whether a query is long enough to run: one Chinese character, or two Latin ones. */
export function isAskable(query: string, comparison: Comparison = 'alike'): boolean {
  const { text } = fold(query, comparison);
  return text !== '' && !single.test(query.trim());
}

/**
 * Where a query occurs, in text order, as ranges of the essay's text; the places were made ready
 * for the same comparison. Matches in a stretch never overlap: the first one from the left is taken. A match
 * is made of whole characters, so (株) finds ㈱ and 株 alone does not.
 */
export function findAll(
  places: readonly Searchable[],
  query: string,
  comparison: Comparison = 'alike',
): readonly TextRange[] {
  const wanted = fold(query, comparison).text;
  return wanted === '' ? [] : inOrder(places.flatMap((place) => findIn(place, wanted)));
}

/** Mostly they are: a reading stands between the characters of its line. */
export function inOrder(matches: readonly TextRange[]): readonly TextRange[] {
  return isInOrder(matches) ? matches : matches.toSorted(byPlace);
}

const isInOrder = (matches: readonly TextRange[]): boolean =>
  matches.every(({ start }, at) => start >= (matches[at - 1]?.start ?? 0));

export const byPlace = (a: TextRange, b: TextRange): number => a.start - b.start || a.end - b.end;

/** Matches with others that overlap none of them; both in text order. */
export function withOthers(
  matches: readonly TextRange[],
  others: readonly TextRange[],
): readonly TextRange[] {
  let next = 0;
  const lacking = others.filter(({ start, end }) => {
    while ((matches[next]?.end ?? Infinity) <= start) next += 1;
    return (matches[next]?.start ?? Infinity) >= end;
  });
  if (lacking.length === 0) return matches;
  return [...matches, ...lacking].sort(byPlace);
}

function findIn({ stretch, folded }: Searchable, wanted: string): readonly TextRange[] {
  const { text, starts, ends } = folded;
  const isEdge = (unit: number) => unit === 0 || starts[unit] !== starts[unit - 1];
  const found = occurrences(text, wanted, isEdge).map((at) => ({
    start: starts[at] ?? 0,
    end: ends[at + wanted.length - 1] ?? 0,
  }));
  return placedIn(stretch, found);
}

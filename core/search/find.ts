import type { TextRange } from '../document/text-range';
import type { Comparison } from './comparison';
import type { Folded } from './fold';
import { fold } from './fold';
import { occurrences } from './occurrences';

/** A stretch of an essay made ready for searching; no match reaches out of it. */
export interface Searchable {
  /** Where it begins in the essay's text (UTF-16). */
  readonly start: number;
  readonly folded: Folded;
}

export function searchable(
  text: string,
  ranges: readonly TextRange[],
  comparison: Comparison = 'alike',
): readonly Searchable[] {
  return ranges.map(({ start, end }) => ({
    start,
    folded: fold(text.slice(start, end), comparison),
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
 * for the same comparison. Matches never overlap: the first one from the left is taken. A match is made of
 * whole characters, so (株) finds ㈱ and 株 alone does not.
 */
export function findAll(
  places: readonly Searchable[],
  query: string,
  comparison: Comparison = 'alike',
): readonly TextRange[] {
  const wanted = fold(query, comparison).text;
  return wanted === '' ? [] : places.flatMap((place) => findIn(place, wanted));
}

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
  return [...matches, ...lacking].sort((a, b) => a.start - b.start);
}

function findIn({ start, folded }: Searchable, wanted: string): TextRange[] {
  const { text, starts, ends } = folded;
  const isEdge = (unit: number) => unit === 0 || starts[unit] !== starts[unit - 1];
  return occurrences(text, wanted, isEdge).map((at) => ({
    start: start + (starts[at] ?? 0),
    end: start + (ends[at + wanted.length - 1] ?? 0),
  }));
}

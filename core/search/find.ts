import type { TextRange } from '../document/text-range';
import type { Comparison } from './comparison';
import type { Folded } from './fold';
import { fold } from './fold';
import { occurrences } from './occurrences';
import type { Stretch } from './stretch';
import { placedIn, wordsOf } from './stretch';

/** A text made ready for searching: its stretches folded, one behind the other. */
export interface Searchable {
  /** A line break stands between two stretches. */
  readonly text: string;
  /** For each UTF-16 unit of it where its character begins and ends in the source; `between` for a break. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Where a break between two stretches would begin. */
const between = -1;

export function searchable(
  text: string,
  stretches: readonly Stretch[],
  comparison: Comparison = 'alike',
): Searchable {
  const folded = stretches.map((stretch) => fold(wordsOf(text, stretch), comparison));
  const joined = folded.map((one) => one.text).join('\n');
  const starts = new Int32Array(joined.length).fill(between);
  const ends = new Int32Array(joined.length).fill(between);
  let at = 0;
  for (const [index, stretch] of stretches.entries()) {
    const of = folded[index];
    if (of === undefined) continue;
    const standing = stretch.leftOut === undefined ? of : aroundLeftOut(of, stretch);
    const by = stretch.leftOut === undefined ? stretch.start : 0;
    for (let unit = 0; unit < of.text.length; unit += 1) {
      starts[at + unit] = (standing.starts[unit] ?? 0) + by;
      ends[at + unit] = (standing.ends[unit] ?? 0) + by;
    }
    at += of.text.length + 1;
  }
  return { text: joined, starts, ends };
}

/** Where the characters of a stretch stand in the source, some of which is left out of it. */
function aroundLeftOut(
  { starts, ends }: Folded,
  stretch: Stretch,
): Pick<Folded, 'starts' | 'ends'> {
  const isFirst = (unit: number) => unit === 0 || starts[unit] !== starts[unit - 1];
  const characters = starts.flatMap((start, unit) =>
    isFirst(unit) ? [{ start, end: ends[unit] ?? start }] : [],
  );
  const placed = placedIn(stretch, characters);
  let character = -1;
  const of = starts.map((_, unit) => placed[isFirst(unit) ? ++character : character]);
  return { starts: of.map((one) => one?.start ?? 0), ends: of.map((one) => one?.end ?? 0) };
}

/** One letter, digit or mark of a Latin keyboard of either width: too little to ask for (ux.md 7.11). */
const single = /^[\p{ASCII}\p{Script=Latin}]$/u;

/** Whether a query is long enough to run: one Chinese character, or two Latin ones. */
export function isAskable(query: string, comparison: Comparison = 'alike'): boolean {
  const { text } = fold(query, comparison);
  return text !== '' && !single.test(query.trim());
}

/**
 * Where a query occurs, in text order, as ranges of the essay's text, which was made ready for the
 * same comparison. Matches in a stretch never overlap: the first one from the left is taken. A match
 * is made of whole characters, so (株) finds ㈱ and 株 alone does not.
 */
export function findAll(
  { text, starts, ends }: Searchable,
  query: string,
  comparison: Comparison = 'alike',
): readonly TextRange[] {
  const wanted = fold(query, comparison).text;
  if (wanted === '') return [];
  const isEdge = (unit: number) => unit === 0 || starts[unit] !== starts[unit - 1];
  const isWithin = wanted.includes('\n')
    ? (at: number) => !starts.subarray(at, at + wanted.length).includes(between)
    : () => true;
  const matches: TextRange[] = [];
  for (const at of occurrences(text, wanted, isEdge, isWithin)) {
    matches.push({ start: starts[at] ?? 0, end: ends[at + wanted.length - 1] ?? 0 });
  }
  return inOrder(matches);
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

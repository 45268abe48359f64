import { trailerStart } from './clutter';
import { digitNumber, hanNumber, numeral } from './numerals';

/** A file that holds several essays, cut at the lines that number them. */
export interface Compilation {
  /** Lines before the first essay. */
  readonly before: readonly string[];
  /** The lines of each essay; the first of them numbers it. Two essays or more. */
  readonly parts: readonly (readonly string[])[];
  /** Lines of the page behind the last essay. */
  readonly after: readonly string[];
}

const number = `(${digitNumber}|${hanNumber})`;

/** How sites number the essays of one page; a file keeps to one of these. */
const forms: readonly RegExp[] = [
  new RegExp(`^篇\\s?${number}(?:\\s{0,3}[:：、.．]|\\s|$)\\s{0,9}`, 'u'),
  new RegExp(`^第${number}篇(?:\\s{0,3}[:：]|\\s|$)\\s{0,9}`, 'u'),
  new RegExp(`^[【\\[<〈]\\s?篇${number}\\s?[】\\]>〉][:：]?\\s{0,9}`, 'u'),
  new RegExp(`^[【\\[<〈]\\s?第${number}篇\\s?[】\\]>〉][:：]?\\s{0,9}`, 'u'),
];

/** Longest line that still numbers an essay. */
const longest = 80;

interface Marker {
  readonly line: number;
  readonly number: number;
}

/**
 * The essays of a compilation, or null where the lines do not truly number essays: there must be
 * two at least, in rising order, each with text of its own (so a table of contents splits
 * nothing). Lines such as 篇9 quoted in the text fall out of the rising order and stay text.
 */
export function splitCompilation(lines: readonly string[]): Compilation | null {
  let best: readonly Marker[] = [];
  for (const form of forms) {
    const rising = longestRising(withText(markers(lines, form), lines.length));
    if (rising.length > best.length) best = rising;
  }
  const [first] = best;
  if (first === undefined || best.length < 2) return null;
  const end = Math.max(trailerStart(lines), (best.at(-1)?.line ?? 0) + 1);
  return {
    before: lines.slice(0, first.line),
    parts: best.map((marker, index) => lines.slice(marker.line, best[index + 1]?.line ?? end)),
    after: lines.slice(end),
  };
}

/** Offset of the title behind the number in a line that numbers an essay; 0 where it has no words of its own. */
export function titleOffset(line: string): number {
  for (const form of forms) {
    const match = form.exec(line);
    if (match !== null) return match[0].length < line.length ? match[0].length : 0;
  }
  return 0;
}

function markers(lines: readonly string[], form: RegExp): Marker[] {
  const found: Marker[] = [];
  for (const [line, text] of lines.entries()) {
    if (text.length > longest || text.includes('。')) continue;
    const value = numeral(form.exec(text)?.[1] ?? '');
    if (value !== null) found.push({ line, number: value });
  }
  return found;
}

const withText = (found: readonly Marker[], lines: number): Marker[] =>
  found.filter((marker, index) => (found[index + 1]?.line ?? lines) > marker.line + 1);

/** The longest strictly rising choice of markers (patience sorting, n log n). */
function longestRising(found: readonly Marker[]): Marker[] {
  const previous: number[] = [];
  /** At k: the index of the marker with the lowest number that ends a rising choice of k + 1. */
  const ends: number[] = [];
  const numberAt = (index: number | undefined): number =>
    index === undefined ? Infinity : (found[index]?.number ?? Infinity);
  for (const [index, marker] of found.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(ends[middle]) < marker.number) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = index;
  }
  const rising: Marker[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const marker = found[index];
    if (marker !== undefined) rising.push(marker);
  }
  return rising.toReversed();
}

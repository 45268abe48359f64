import { fold } from './fold';
import { occurrences } from './occurrences';

/** Texts made ready for counting in, in little more than their own size: the way back is left out. */
export interface Packed {
  /** The folded texts, joined by `\n`: no match reaches from one into the next. */
  readonly text: string;
  /** The units of it at which no character of the source begins, in rising order; mostly none. */
  readonly inner: Uint32Array;
}

export function pack(texts: readonly string[]): Packed {
  const pieces: string[] = [];
  const inner: number[] = [];
  let start = 0;
  for (const one of texts) {
    const { text, starts } = fold(one);
    for (let unit = 1; unit < text.length; unit += 1) {
      if (starts[unit] === starts[unit - 1]) inner.push(start + unit);
    }
    pieces.push(text);
    start += text.length + 1;
  }
  return { text: pieces.join('\n'), inner: Uint32Array.from(inner) };
}

/** How often a folded text occurs, as `findAll` would find it text by text. */
export function countIn({ text, inner }: Packed, wanted: string): number {
  return occurrences(text, wanted, (unit) => inner.length === 0 || !has(inner, unit)).length;
}

function has(sorted: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? wanted) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

import type { Block } from '../document/block';
import { textOf } from '../document/essay';
import { searchedStretches } from './essay-hits';
import { foldEach } from './fold';
import type { SearchedEntry } from './searched-entry';
import { wordsOf } from './stretch';

/** Texts made ready for counting in, in little more than their own size: the way back is left out. */
export interface Packed {
  /** The folded texts, joined by `\n`: no match reaches from one into the next. */
  readonly text: string;
  /** The units of it at which no character of the source begins, in rising order; mostly none. */
  readonly inner: Uint32Array;
}

const none = new Uint32Array();

export function pack(texts: readonly string[]): Packed {
  const inner: number[] = [];
  let packed = '';
  texts.forEach((text, index) => {
    if (index > 0) packed += '\n';
    foldEach(text, 'alike', (piece, _start, _end, isEven) => {
      if (!isEven)
        for (let unit = 1; unit < piece.length; unit += 1) inner.push(packed.length + unit);
      packed += piece;
    });
  });
  return { text: packed, inner: inner.length === 0 ? none : Uint32Array.from(inner) };
}

/** What is said of an essay. */
export const packedDetails = ({ details }: SearchedEntry): Packed =>
  pack(details.map(({ text }) => text));

/** An essay's text, without the title that is among its details. */
export function packedText(blocks: readonly Block[], title: string): Packed {
  const text = textOf(blocks);
  const stretches = searchedStretches(blocks, title).flat();
  return pack(stretches.map((one) => wordsOf(text, one)));
}

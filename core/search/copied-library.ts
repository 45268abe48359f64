import type { SearchedEntry } from './searched-entry';

/** How much folded text there is of something. */
export interface FoldedSize {
  /** UTF-16 units. */
  readonly units: number;
  /** How many of them are inner ones (core/search/packed.ts). */
  readonly inner: number;
}

/** An essay as a copy of what is searched knows it: a text is kept with the title that it was read with. */
export interface CopiedEssay extends SearchedEntry {
  /** Of its details. */
  readonly said: FoldedSize;
  readonly text: FoldedSize;
}

/** What is searched of a library, notes and the texts themselves apart. */
export interface CopiedLibrary {
  readonly essays: readonly CopiedEssay[];
  /** The folded details of the essays, one behind the other. */
  readonly details: Uint8Array;
}

/** Bytes that folded texts take. */
export const bytesOf = (sizes: readonly FoldedSize[]): number =>
  sizes.reduce((sum, { units, inner }) => sum + 2 * units + 4 * inner, 0);

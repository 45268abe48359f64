import type { EditionId, EssayId } from '../ids';

/** The folded text of an essay, as a copy of the library's texts knows it. */
export interface SearchedText {
  readonly id: EssayId;
  readonly edition: EditionId;
  /** What it was read with: a title that the text has too is searched once. */
  readonly title: string;
  /** UTF-16 units, and how many of them are inner ones (core/search/packed.ts). */
  readonly units: number;
  readonly inner: number;
}

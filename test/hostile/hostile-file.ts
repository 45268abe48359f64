import type { ImportFormatName } from '../../core/import/import-formats';
import type { Failure } from '../../core/result';
import type { Seeded } from './seeded';

/** What must become of a file. Whatever it is: nothing in it acts, and the app goes on. */
export type Expectation =
  /** Imported, and these words are really seen on the page. */
  | { readonly kind: 'shows'; readonly words: readonly string[] }
  /** Imported; how it looks is left open. */
  | { readonly kind: 'inert' }
  /** Not imported, for this reason, which has a sentence. */
  | { readonly kind: 'refused'; readonly failure: Failure['kind'] }
  /** Imported or refused with a sentence. */
  | { readonly kind: 'survives' };

/** One file of the corpus. */
export interface HostileFile {
  /** Tells it from the others of its group, and says what is bad about it. */
  readonly id: string;
  /** The name it comes under, without extension; the id where it is left out. */
  readonly name?: string;
  readonly extension: ImportFormatName;
  readonly expects: Expectation;
  /** Large or slow: only in the long run. */
  readonly heavy?: true;
  /** Only in a browser: the stand-in for its parser (linkedom) nests or reads it otherwise. */
  readonly inBrowser?: true;
  /** Makes the content; the same bytes each time. */
  readonly bytes: () => Uint8Array;
}

/** Makes a group's files. Whatever is random comes from `random`, so that a seed gives one corpus. */
export type HostileGroup = (random: Seeded) => readonly HostileFile[];

export const shows = (...words: readonly string[]): Expectation => ({ kind: 'shows', words });
export const refused = (failure: Failure['kind']): Expectation => ({ kind: 'refused', failure });
export const inert: Expectation = { kind: 'inert' };

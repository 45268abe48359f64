import { packedDetails } from './packed';
import { PlainScanner } from './plain-scanner';
import type { SearchedEntry } from './searched-entry';
import { Stock } from './stock';

/** An essay as a copy of what is searched knows it: a text is kept with the title that it was read with. */
export interface CopiedEssay extends SearchedEntry {
  /** UTF-16 units of its folded details, and of its folded text. */
  readonly said: number;
  readonly text: number;
}

/** What is searched of a library, notes and the texts themselves apart. */
export interface CopiedLibrary {
  readonly essays: readonly CopiedEssay[];
  /** The folded details of the essays, in their order. */
  readonly details: Uint8Array;
  /** Of their folded texts. */
  readonly textBytes: number;
}

/** Of essays whose texts have so many units, and together so many bytes. */
export function copiedLibrary(
  entries: readonly SearchedEntry[],
  units: readonly number[],
  textBytes: number,
): CopiedLibrary {
  // The search holds what is said of them in another order.
  const details = new Stock(new PlainScanner());
  details.change(new Map(entries.map((entry, index) => [index, packedDetails(entry)])));
  details.tidied();
  return {
    essays: entries.map((entry, index) => ({
      ...entry,
      said: details.unitsOf(index),
      text: units[index] ?? 0,
    })),
    details: details.part(0, details.bytes),
    textBytes,
  };
}

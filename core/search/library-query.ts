import { isAskable } from './find';
import { fold } from './fold';

/** What is asked of the library: all of `wanted` must be there, nothing of `unwanted`. */
export interface LibraryQuery {
  /** As they were typed, no two that fold alike. */
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

const quote = '"“”＂';
const term = new RegExp(`([-－]?)(?:[${quote}]([^${quote}]*)[${quote}]?|([^\\s${quote}]+))`, 'gu');

/**
 * Reads what was typed: words apart by spaces, a phrase in quotation marks of any kind, and what
 * must not be there behind a hyphen. null where it is too little to ask for.
 */
export function libraryQuery(typed: string): LibraryQuery | null {
  const wanted = new Map<string, string>();
  const unwanted = new Map<string, string>();
  for (const [, minus, phrase, word] of typed.matchAll(term)) {
    const words = (phrase ?? word ?? '').replaceAll('\n', ' ');
    const folded = fold(words).text;
    if (folded !== '') (minus === '' ? wanted : unwanted).set(folded, words);
  }
  const terms = [...wanted.values()];
  if (!terms.some((one) => isAskable(one))) return null;
  return { wanted: terms, unwanted: [...unwanted.values()] };
}

/** What of it the library's list is narrowed by: the words that must be there, apart by spaces, without quotation marks. */
export function namedWords(typed: string): string {
  return [...typed.matchAll(term)]
    .flatMap(([, minus, phrase, word]) => (minus === '' ? [phrase ?? word ?? ''] : []))
    .join(' ');
}

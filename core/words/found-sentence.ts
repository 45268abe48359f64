import type { Found } from '../search/found';
import type { Words } from './words';

/** How much a search of the library came to, and where. */
export function foundSentence(
  { essays, all, notes }: Found,
  { search }: Pick<Words, 'search'>,
): string {
  if (essays === 0) return notes.all === 0 ? search.none : search.inNotes(notes.all);
  return notes.all === 0 ? search.summary(essays, all) : search.withNotes(essays, all, notes.all);
}

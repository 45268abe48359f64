import type { EditionId, EssayId } from '../ids';
import type { LibraryEntry } from '../library/catalog';
import { titleOf } from '../library/own-details';

/** What is said of an essay beside its title. */
export const detailKinds = ['author', 'date', 'source', 'own-tag'] as const;

/** What of an essay but its text is searched: what the library's list shows of it. */
export interface Detail {
  readonly kind: 'title' | (typeof detailKinds)[number];
  readonly text: string;
}

/** An essay as the search knows it. */
export interface SearchedEntry {
  readonly id: EssayId;
  readonly edition: EditionId;
  readonly title: string;
  /** The title first, then what the reader says of it that the text does not. */
  readonly details: readonly Detail[];
}

export function searchedEntry(entry: LibraryEntry): SearchedEntry {
  const { author, date, source, tags } = entry.own;
  const others: readonly Detail[] = [
    { kind: 'author', text: author ?? '' },
    { kind: 'date', text: date },
    { kind: 'source', text: source },
    ...tags.map((text): Detail => ({ kind: 'own-tag', text })),
  ];
  const { id, edition } = entry;
  const title = titleOf(entry);
  return { id, edition, title, details: detailsOf(title, others) };
}

/** The details of an essay with this title, those without a word left out. */
export function detailsOf(title: string, others: readonly Detail[]): readonly Detail[] {
  const details: readonly Detail[] = [{ kind: 'title', text: title }, ...others];
  return details.filter(({ text }) => text !== '');
}

/** Whether two say the same of an essay, its text apart. */
export function isSaidAlike(a: SearchedEntry, b: SearchedEntry): boolean {
  return (
    a.details.length === b.details.length &&
    a.details.every(
      ({ kind, text }, index) => b.details[index]?.kind === kind && b.details[index].text === text,
    )
  );
}

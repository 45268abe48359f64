import type { CategoryId } from '../ids';
import type { LibraryEntry } from './catalog';

/** UTF-16 units of a title, author, date or source that the reader gives, at most. */
export const longestDetail = 300;

/** What the reader says of an essay. The text, and what was recognised in it, stay as they are. */
export interface OwnDetails {
  /** How often it was changed: of two states the one of the higher turn counts. */
  readonly turn: number;
  /** null: as recognised. */
  readonly title: string | null;
  /** null: as recognised. */
  readonly author: string | null;
  /** As the reader writes it; '' where nothing is said. */
  readonly date: string;
  /** Where it comes from, as the reader writes it; '' where nothing is said. */
  readonly source: string;
  readonly tags: readonly string[];
  /** null: in none. */
  readonly category: CategoryId | null;
}

export const noDetails: OwnDetails = {
  turn: 0,
  title: null,
  author: null,
  date: '',
  source: '',
  tags: [],
  category: null,
};

/** The title that lists show. */
export function titleOf({ title, own }: Pick<LibraryEntry, 'title' | 'own'>): string {
  return own.title ?? title;
}

/** The author that lists show; '' where none is known. */
export function authorOf({ author, own }: Pick<LibraryEntry, 'author' | 'own'>): string {
  return own.author ?? author ?? '';
}

/** Of two states of what the reader says the later one; the very same where both say the same. */
export function laterDetails(mine: OwnDetails, theirs: OwnDetails): OwnDetails {
  if (mine.turn !== theirs.turn) return mine.turn > theirs.turn ? mine : theirs;
  // Changed on two computers at once: both take the same one.
  return JSON.stringify(theirs) > JSON.stringify(mine) ? theirs : mine;
}

import type { CollectionId, EditionId, EssayId } from '../ids';
import type { Category } from './category';
import type { OwnDetails } from './own-details';

/** Where reading stopped: the first visible character, and how its line stood in the view. */
export interface ReadingPosition {
  /** UTF-16 offset in the essay's text. */
  readonly offset: number;
  /** Distance from the view's top down to that character's line, in em of the body text; negative where cut. */
  readonly drop: number;
}

/** One essay as the library list shows it. */
export interface LibraryEntry extends KnownNotes {
  readonly id: EssayId;
  readonly edition: EditionId;
  /** The edition that was read before this one, which can be taken back; null where there was none. */
  readonly former: EditionId | null;
  /** How often the edition was changed: of two states of an entry the one of the higher turn counts. */
  readonly turn: number;
  /** As recognised in the text; what lists show is core/library/own-details.ts `titleOf`. */
  readonly title: string;
  /** As recognised in the text, '' where it names none; null where nobody looked yet. */
  readonly author: string | null;
  readonly firstSentence: string;
  /** 字数 */
  readonly length: number;
  readonly position: ReadingPosition | null;
  /** Furthest UTF-16 offset seen; never decreases. */
  readonly furthest: number;
  /** Share of the body read, 0–1, at `furthest`; never decreases. */
  readonly progress: number;
  readonly finished: boolean;
  /** How often it was marked read or unread: of two states the one of more marks tells how far it was read. */
  readonly marks: number;
  /** When it came, in ms by the computer's clock; null of essays from before this was kept. */
  readonly added: number | null;
  /** When it was last on show, in ms by the computer's clock; null where it never was. */
  readonly lastRead: number | null;
  /** What the reader says of it. */
  readonly own: OwnDetails;
}

/** What of an essay's notes the catalogue knows, so that a lost file is told from one that never was. */
export interface KnownNotes {
  /** How many annotations the reader made. */
  readonly annotations: number;
  /** Whether the reader wrote 我的心得. */
  readonly reflected: boolean;
}

/** Essays that came together, in their order; numbered from 1 in lists. */
export interface Collection {
  readonly id: CollectionId;
  readonly title: string;
  /** Whether it came with Meipi. */
  readonly bundled: boolean;
  /** Folded lines around the essays, shown once in the list's header. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly essays: readonly EssayId[];
}

/** Where a removed essay stood. */
export interface FormerPlace {
  readonly collection: CollectionId;
  /** From 0, among the collection's essays with the removed ones in their places. */
  readonly index: number;
}

/** An essay that the reader took out of the library. Its notes are none of this: they stay. */
export interface RemovedEssay {
  /** As it was, so that it comes back with its reading position. */
  readonly entry: LibraryEntry;
  /** When, in ms by the calendar (core/calendar.ts); null where it is to go at once. */
  readonly at: number | null;
  readonly from: readonly FormerPlace[];
}

/** An edition that an essay's id does not follow from: it came in the place of another one. */
export interface LaterEdition {
  readonly essay: EssayId;
  readonly edition: EditionId;
  /** The imported file it came in, by the start of its SHA-256, as collections are. */
  readonly file: CollectionId;
  /** Whether it was taken back: then its text, imported by itself, is an essay of its own. */
  readonly withdrawn: boolean;
  /** The essay's turn in which that was settled: of two states of it the one of the higher turn counts. */
  readonly turn: number;
}

export interface Catalog {
  readonly collections: readonly Collection[];
  readonly entries: readonly LibraryEntry[];
  /** What is in the bin, the last removed at the end; an essay is here or in `entries`, never in both. */
  readonly removed: readonly RemovedEssay[];
  /** Also those of essays that are gone: imported again they are the same essay. */
  readonly editions: readonly LaterEdition[];
  /** The reader's own, deleted ones too: so another computer's copy does not bring them back. */
  readonly categories: readonly Category[];
  /** What this start may take for now, in ms (core/calendar.ts); null before the first. */
  readonly calendar: number | null;
}

export const emptyCatalog: Catalog = {
  collections: [],
  entries: [],
  removed: [],
  editions: [],
  categories: [],
  calendar: null,
};

/** An essay's place in its collection: 1-based number, neighbours, or null where it is in none. */
export function placeOf(
  catalog: Catalog,
  id: EssayId,
): {
  collection: Collection;
  number: number;
  previous: EssayId | null;
  next: EssayId | null;
} | null {
  for (const collection of catalog.collections) {
    const index = collection.essays.indexOf(id);
    if (index < 0) continue;
    return {
      collection,
      number: index + 1,
      previous: collection.essays[index - 1] ?? null,
      next: collection.essays[index + 1] ?? null,
    };
  }
  return null;
}

/** The entry of an essay, or null where the library has none. */
export function entryOf(catalog: Catalog, id: EssayId): LibraryEntry | null {
  return catalog.entries.find((entry) => entry.id === id) ?? null;
}

/** The catalog with one entry changed; the same object where there is no such entry. */
export function withEntry(
  catalog: Catalog,
  id: EssayId,
  change: Partial<Omit<LibraryEntry, 'id'>>,
): Catalog {
  if (entryOf(catalog, id) === null) return catalog;
  return {
    ...catalog,
    entries: catalog.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  };
}

import type { OpenNotebook } from '../../core/annotation/notebook';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import type { SearchedNotes } from '../../core/search/note-hits';
import { searchedEntry } from '../../core/search/searched-entry';
import type { Stores } from '../stores';
import type { SearchTask } from './search-task';

/** As long as this is the same, the notes are. */
interface NotesState {
  readonly entries: readonly LibraryEntry[];
  readonly revision: number;
}

/** What the searching process has been told of a library, so that it is told no more than is new. */
export class LibraryTold {
  readonly #stores: Stores;
  readonly #folder: string;
  #entries: readonly LibraryEntry[] | null = null;
  /** How many texts had been told apart anew when that was told. */
  #rewritten = 0;
  readonly #notes = new Map<EssayId, OpenNotebook>();
  /** What there was when all notes had been told; null where they are to be looked through. */
  #told: NotesState | null = null;

  constructor(stores: Stores, folder: string) {
    this.#stores = stores;
    this.#folder = folder;
  }

  isOf(stores: Stores, folder: string): boolean {
    return stores === this.#stores && folder === this.#folder;
  }

  /** Which essays there are, and which were told apart anew, where that has changed since this was asked last. */
  essays(): readonly SearchTask[] {
    const { catalog, files } = this.#stores.library;
    const { entries } = catalog;
    const anew = files.essays.rewritten.slice(this.#rewritten);
    const isKnown = isSearchedAlike(this.#entries, entries) && anew.length === 0;
    this.#entries = entries;
    if (isKnown) return [];
    this.#rewritten += anew.length;
    const folder = this.#folder;
    return [{ kind: 'entries', folder, entries: entries.map(searchedEntry), anew }];
  }

  /** What has changed in the notes since this was asked last. Throws what the disk says. */
  async notes(): Promise<readonly SearchTask[]> {
    const { library, notebooks } = this.#stores;
    const { catalog } = library;
    const state = { entries: catalog.entries, revision: notebooks.revision };
    if (isSameState(this.#told, state)) return [];
    const news: SearchTask[] = [];
    let isAll = true;
    for (const essay of await notebooks.essays()) {
      const entry = entryOf(catalog, essay);
      // The process forgets the notes of an essay that is gone: it is told them when it comes back.
      if (entry === null) this.#notes.delete(essay);
      if (entry === null) continue;
      const opened = await notebooks.open(entry);
      if (!opened.ok) isAll = false;
      if (!opened.ok || isSame(this.#notes.get(essay), opened.value)) continue;
      this.#notes.set(essay, opened.value);
      news.push({ kind: 'notes', essay, notes: searchedNotes(opened.value) });
    }
    // Notes that could not be opened are tried again at the next question.
    this.#told = isAll ? state : null;
    return news;
  }
}

/** Whether a search finds the same in the essays of both lists: reading and marking change none of that. */
function isSearchedAlike(
  told: readonly LibraryEntry[] | null,
  now: readonly LibraryEntry[],
): boolean {
  if (told?.length !== now.length) return false;
  return now.every((entry, index) => {
    const before = told[index];
    return (
      entry === before ||
      (entry.id === before?.id &&
        entry.edition === before.edition &&
        entry.title === before.title &&
        entry.own === before.own)
    );
  });
}

function isSameState(told: NotesState | null, now: NotesState): boolean {
  return told?.entries === now.entries && told.revision === now.revision;
}

/** Notebooks are immutable: what is the same object has not changed. */
function isSame(before: OpenNotebook | undefined, now: OpenNotebook): boolean {
  return before?.annotations === now.annotations && before.reflection === now.reflection;
}

function searchedNotes({ annotations, reflection }: OpenNotebook): SearchedNotes {
  return {
    reflection,
    annotations: annotations.map(({ id, comment, tags }) => ({ id, comment, tags })),
  };
}

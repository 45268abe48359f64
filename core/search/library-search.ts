import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import type { EditionId, EssayId } from '../ids';
import { hitsInEssay, searchedRanges } from './essay-hits';
import type { EssayHits, Found, Hit, HitGroup, SearchWish } from './found';
import { essaysShown, hitsShown, moreShown, nothingFound } from './found';
import type { LibraryQuery } from './library-query';
import { libraryQuery } from './library-query';
import type { ReadyNote, SearchedNotes } from './note-hits';
import { countAll, hitsInNote, readyNotes } from './note-hits';
import type { Packed } from './packed';
import { pack } from './packed';

/** An essay as the library knows it. */
export interface SearchedEntry {
  readonly id: EssayId;
  readonly edition: EditionId;
  readonly title: string;
}

interface ReadyEssay extends SearchedEntry {
  readonly packedTitle: Packed;
  readonly packedText: Packed;
  /** Whether its text was there; else it is looked for again. */
  readonly isRead: boolean;
}

interface Counted {
  readonly entry: ReadyEssay;
  readonly inTitle: boolean;
  readonly all: number;
}

/**
 * The folded text of a whole library, and a plain scan over it: nothing is built that could be
 * wrong. Of an essay it holds about two bytes a character; for a snippet its text is read again.
 */
export class LibrarySearch {
  readonly #read: (id: EssayId, edition: EditionId) => Promise<Essay | null>;
  #essays = new Map<EssayId, ReadyEssay>();
  readonly #notes = new Map<EssayId, readonly ReadyNote[]>();

  /** `read` gives an edition's text, null where it is not there. */
  constructor(read: (id: EssayId, edition: EditionId) => Promise<Essay | null>) {
    this.#read = read;
  }

  /** Holds these essays, in this order, and no others; reads those that are new or have changed. */
  async hold(entries: readonly SearchedEntry[]): Promise<void> {
    const held = new Map<EssayId, ReadyEssay>();
    for (const entry of entries) {
      const before = this.#essays.get(entry.id);
      const same = before?.edition === entry.edition && before.title === entry.title;
      const ready = same && before.isRead ? before : await this.#ready(entry);
      held.set(entry.id, ready);
    }
    this.#essays = held;
    for (const id of this.#notes.keys()) if (!held.has(id)) this.#notes.delete(id);
  }

  async #ready({ id, edition, title }: SearchedEntry): Promise<ReadyEssay> {
    const essay = await this.#read(id, edition);
    const blocks = essay?.blocks ?? [];
    const text = textOf(blocks);
    const texts = searchedRanges(blocks, title).map(({ start, end }) => text.slice(start, end));
    const packed = { packedTitle: pack([title]), packedText: pack(texts) };
    return { id, edition, title, ...packed, isRead: essay !== null };
  }

  /** Takes in what an essay's notes are now. */
  note(essay: EssayId, notes: SearchedNotes): void {
    this.#notes.set(essay, readyNotes(notes));
  }

  async find({ query, within, from }: SearchWish): Promise<Found> {
    const asked = libraryQuery(query);
    if (asked === null) return nothingFound;
    const counted = this.#counted(asked);
    const shown = essaysAsked(counted, within, from);
    const groups: EssayHits[] = [];
    for (const { entry, all } of shown) {
      const essay = await this.#read(entry.id, entry.edition);
      const { id, title } = entry;
      const hits = hitsInEssay(id, title, essay, asked.wanted);
      groups.push({ essay: id, title, all, hits: part(hits, within, from) });
    }
    return {
      essays: counted.length,
      all: counted.reduce((sum, { all }) => sum + all, 0),
      groups,
      notes: this.#inNotes(asked, within, from),
    };
  }

  /** The essays that have all that is wanted: titles first, then those with the most matches. */
  #counted(asked: LibraryQuery): readonly Counted[] {
    const counted: Counted[] = [];
    for (const entry of this.#essays.values()) {
      const all = countAll([entry.packedTitle, entry.packedText], asked);
      const alone = { wanted: asked.wanted, unwanted: [] };
      const inTitle = all > 0 && countAll([entry.packedTitle], alone) > 0;
      if (all > 0) counted.push({ entry, all, inTitle });
    }
    return counted.sort((a, b) => Number(b.inTitle) - Number(a.inTitle) || b.all - a.all);
  }

  #inNotes(asked: LibraryQuery, within: SearchWish['within'], from: number): HitGroup {
    const isAsked = within === 'notes' || (within === null && from === 0);
    const hits: Hit[] = [];
    let all = 0;
    for (const id of this.#essays.keys()) {
      for (const note of this.#notes.get(id) ?? []) {
        const count = countAll([note.packed], asked);
        all += count;
        const isReached = isAsked && hits.length < from + moreShown;
        if (count > 0 && isReached) hits.push(...hitsInNote(id, note, asked.wanted));
      }
    }
    return { all, hits: isAsked ? part(hits, within, from) : [] };
  }
}

function essaysAsked(counted: readonly Counted[], within: SearchWish['within'], from: number) {
  if (within === null) return counted.slice(from, from + essaysShown);
  return counted.filter(({ entry }) => entry.id === within);
}

/** The first few matches of each group, or the next of the one of which more is asked for. */
function part(hits: readonly Hit[], within: SearchWish['within'], from: number): readonly Hit[] {
  return within === null ? hits.slice(0, hitsShown) : hits.slice(from, from + moreShown);
}

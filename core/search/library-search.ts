import type { Essay } from '../document/essay';
import { textOf } from '../document/essay';
import type { EditionId, EssayId } from '../ids';
import { counted } from './counting';
import { hitsInEssay, searchedRanges } from './essay-hits';
import type { EssayHits, Found, Hit, HitGroup, SearchWish } from './found';
import { essaysShown, hitsShown, moreEssaysShown, moreShown, nothingFound } from './found';
import type { LibraryQuery } from './library-query';
import { libraryQuery } from './library-query';
import type { SearchedNote, SearchedNotes } from './note-hits';
import { hitsInNote, notesOf } from './note-hits';
import type { Packed } from './packed';
import { pack } from './packed';
import type { SearchedEntry } from './searched-entry';
import { isSaidAlike } from './searched-entry';
import { Slots } from './slots';
import { Stock } from './stock';

/** Essays that are read at once, and put in together. */
const readAtOnce = 16;
const putAtOnce = 512;

interface Counted {
  readonly entry: SearchedEntry;
  readonly inDetails: boolean;
  readonly all: number;
}

/**
 * The folded text of a whole library, and a plain scan over it (core/search/stock.ts). Of an essay it
 * holds about two bytes a character; for a snippet its text is read again.
 */
export class LibrarySearch {
  readonly #read: (id: EssayId, edition: EditionId) => Promise<Essay | null>;
  /** The essays that are held, in their order. */
  #entries: readonly SearchedEntry[] = [];
  #order = new Uint32Array(0);
  readonly #essays = new Slots<SearchedEntry>();
  readonly #details = new Stock();
  readonly #texts = new Stock();
  readonly #slotOf = new Map<EssayId, number>();
  /** Essays whose text was not there: it is looked for again. */
  readonly #textless = new Set<EssayId>();
  readonly #notes = new Slots<SearchedNote>();
  readonly #noteTexts = new Stock();
  readonly #notesOf = new Map<EssayId, readonly number[]>();

  /** `read` gives an edition's text, null where it is not there. */
  constructor(read: (id: EssayId, edition: EditionId) => Promise<Essay | null>) {
    this.#read = read;
  }

  /** UTF-16 units that are held; two bytes each. */
  get length(): number {
    return this.#details.length + this.#texts.length + this.#noteTexts.length;
  }

  /** Holds these essays, in this order, and no others; reads those that are new or have changed. */
  async hold(entries: readonly SearchedEntry[]): Promise<void> {
    const now = new Map(entries.map((entry) => [entry.id, entry]));
    const gone = [...this.#slotOf.keys()].filter((id) => !now.has(id));
    for (const id of gone) this.note(id, { annotations: [], reflection: '' });
    const slots = gone.flatMap((id) => this.#slotOf.get(id) ?? []);
    this.#details.change(new Map(), slots);
    this.#texts.change(new Map(), slots);
    for (const slot of slots) this.#essays.free(slot);
    for (const id of gone) this.#slotOf.delete(id);
    for (let from = 0; from < entries.length; from += putAtOnce) {
      await this.#put(entries.slice(from, from + putAtOnce));
    }
    this.#entries = entries;
    this.#order = Uint32Array.from(entries, ({ id }) => this.#slotOf.get(id) ?? 0);
  }

  async #put(entries: readonly SearchedEntry[]): Promise<void> {
    const details = new Map<number, Packed>();
    const unread: (readonly [number, SearchedEntry])[] = [];
    for (const entry of entries) {
      const known = this.#slotOf.get(entry.id);
      const before = known === undefined ? undefined : this.#essays.at(known);
      const slot = known ?? this.#essays.take(entry);
      this.#essays.put(slot, entry);
      this.#slotOf.set(entry.id, slot);
      if (before === undefined || !isSaidAlike(before, entry))
        details.set(slot, pack(entry.details.map(({ text }) => text)));
      // A title that the text has too is searched once.
      const isSame = before?.edition === entry.edition && before.title === entry.title;
      if (!isSame || this.#textless.has(entry.id)) unread.push([slot, entry]);
    }
    const texts = new Map<number, Packed>();
    for (let from = 0; from < unread.length; from += readAtOnce) {
      const part = unread.slice(from, from + readAtOnce);
      const read = await Promise.all(part.map(([, entry]) => this.#packed(entry)));
      part.forEach(([slot], index) => texts.set(slot, read[index] ?? pack([])));
    }
    this.#details.change(details);
    this.#texts.change(texts);
  }

  async #packed({ id, edition, title }: SearchedEntry): Promise<Packed> {
    const essay = await this.#read(id, edition);
    if (essay === null) this.#textless.add(id);
    else this.#textless.delete(id);
    const blocks = essay?.blocks ?? [];
    const text = textOf(blocks);
    return pack(searchedRanges(blocks, title).map(({ start, end }) => text.slice(start, end)));
  }

  /** Takes in what an essay's notes are now. */
  note(essay: EssayId, notes: SearchedNotes): void {
    const gone = this.#notesOf.get(essay) ?? [];
    for (const slot of gone) this.#notes.free(slot);
    const put = new Map<number, Packed>();
    const slots = notesOf(essay, notes).map((note) => {
      const slot = this.#notes.take(note);
      put.set(slot, pack(note.words.map(({ text }) => text)));
      return slot;
    });
    this.#noteTexts.change(
      put,
      gone.filter((slot) => !put.has(slot)),
    );
    if (slots.length === 0) this.#notesOf.delete(essay);
    else this.#notesOf.set(essay, slots);
  }

  async find({ query, within, from }: SearchWish): Promise<Found> {
    const asked = libraryQuery(query);
    if (asked === null) return nothingFound;
    const counted = this.#counted(asked);
    const most = within === null ? hitsShown : from + moreShown;
    const groups: EssayHits[] = [];
    for (const { entry, all } of essaysAsked(counted, within, from)) {
      const { id, title, edition } = entry;
      const hits = hitsInEssay(entry, await this.#read(id, edition), asked.wanted, most);
      groups.push({ essay: id, title, all, hits: part(hits, within, from) });
    }
    return {
      essays: counted.length,
      all: counted.reduce((sum, { all }) => sum + all, 0),
      groups,
      notes: this.#inNotes(asked, within, from),
    };
  }

  /** The essays that have all that is wanted: by what is said of them first, then by most matches. */
  #counted(asked: LibraryQuery): readonly Counted[] {
    const counts = counted([this.#details, this.#texts], this.#essays.size, asked);
    const alone = { wanted: asked.wanted, unwanted: [] };
    const inDetails = counted([this.#details], this.#essays.size, alone);
    const found: Counted[] = [];
    this.#order.forEach((slot, index) => {
      const all = counts[slot] ?? 0;
      const entry = all > 0 ? this.#entries[index] : undefined;
      if (entry !== undefined) found.push({ entry, all, inDetails: (inDetails[slot] ?? 0) > 0 });
    });
    return found.sort((a, b) => Number(b.inDetails) - Number(a.inDetails) || b.all - a.all);
  }

  #inNotes(asked: LibraryQuery, within: SearchWish['within'], from: number): HitGroup {
    const isAsked = within === 'notes' || (within === null && from === 0);
    const counts = counted([this.#noteTexts], this.#notes.size, asked);
    const hits: Hit[] = [];
    let all = 0;
    if (this.#notesOf.size === 0) return { all, hits };
    for (const { id } of this.#entries) {
      for (const slot of this.#notesOf.get(id) ?? []) {
        const count = counts[slot] ?? 0;
        all += count;
        const note = this.#notes.at(slot);
        const isReached = isAsked && hits.length < from + moreShown;
        if (count > 0 && isReached && note !== undefined)
          hits.push(...hitsInNote(note, asked.wanted));
      }
    }
    return { all, hits: isAsked ? part(hits, within, from) : [] };
  }
}

function essaysAsked(counted: readonly Counted[], within: SearchWish['within'], from: number) {
  const most = from === 0 ? essaysShown : moreEssaysShown;
  if (within === null) return counted.slice(from, from + most);
  return counted.filter(({ entry }) => entry.id === within);
}

/** The first few matches of each group, or the next of the one of which more is asked for. */
function part(hits: readonly Hit[], within: SearchWish['within'], from: number): readonly Hit[] {
  return within === null ? hits.slice(0, hitsShown) : hits.slice(from, from + moreShown);
}

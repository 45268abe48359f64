import type { Essay } from '../document/essay';
import type { EditionId, EssayId } from '../ids';
import type { CopiedLibrary } from './copied-library';
import { copiedLibrary } from './copied-library';
import { counted } from './counting';
import { hitsInEssay, titleHits } from './essay-hits';
import type { EssayHits, Found, Hit, HitGroup, SearchWish } from './found';
import { essaysShown, hitsShown, moreEssaysShown, moreShown, nothingFound } from './found';
import type { LibraryQuery } from './library-query';
import { libraryQuery } from './library-query';
import type { SearchedNote, SearchedNotes } from './note-hits';
import { hitsInNote, notesOf } from './note-hits';
import type { Packed } from './packed';
import { highest } from './highest';
import { pack, packedDetails, packedText } from './packed';
import { PlainScanner } from './plain-scanner';
import type { Scanner } from './scanner';
import type { SearchedEntry } from './searched-entry';
import { isSaidAlike } from './searched-entry';
import { Slots } from './slots';
import { Stock } from './stock';

/** Essays that are read at once, and put in together. */
const readAtOnce = 16;
const putAtOnce = 512;

/** No slot: of an essay that is not held yet. */
const unheld = -1;

/** More than the matches of any essay: those in whose details a match is come first. */
const aboveAll = 2 ** 32;

interface Counted {
  readonly counts: Uint32Array;
  readonly essays: number;
  readonly all: number;
}

/**
 * The folded text of a whole library, and a scan over it (core/search/stock.ts). Of an essay it holds
 * about two bytes a character; for a snippet its text is read again.
 */
export class LibrarySearch {
  readonly #read: (id: EssayId, edition: EditionId) => Promise<Essay | null>;
  /** The essays that are held, in their order. */
  #entries: readonly SearchedEntry[] = [];
  #order = new Int32Array(0);
  readonly #essays = new Slots<SearchedEntry>();
  readonly #details: Stock;
  readonly #texts: Stock;
  readonly #slotOf = new Map<EssayId, number>();
  /** Essays whose text was not there: it is looked for again. */
  readonly #textless = new Set<EssayId>();
  readonly #notes = new Slots<SearchedNote>();
  readonly #noteTexts: Stock;
  readonly #notesOf = new Map<EssayId, readonly number[]>();
  #changes = 0;

  /** `read` gives an edition's text, null where it is not there; `scanner` makes a scanner. */
  constructor(
    read: (id: EssayId, edition: EditionId) => Promise<Essay | null>,
    scanner: () => Scanner = () => new PlainScanner(),
  ) {
    this.#read = read;
    this.#details = new Stock(scanner());
    this.#texts = new Stock(scanner());
    this.#noteTexts = new Stock(scanner());
  }

  /** Bytes of folded text that are held. */
  get bytes(): number {
    return this.#details.bytes + this.#texts.bytes + this.#noteTexts.bytes;
  }

  /** How many texts came, changed or went so far; as long as it is the same, a copy is not out of date. */
  get changes(): number {
    return this.#changes;
  }

  /** The essays in the order in which their texts lie in `copiedPart`; those without a text are left out. */
  copied(): CopiedLibrary {
    const held = this.#texts.tidied().flatMap((slot) => {
      const entry = this.#essays.at(slot);
      return entry === undefined ? [] : [{ slot, entry }];
    });
    const units = held.map(({ slot }) => this.#texts.unitsOf(slot));
    return copiedLibrary(
      held.map(({ entry }) => entry),
      units,
      this.#texts.bytes,
    );
  }

  /** The bytes of the texts from one to another; no longer than until something changes. */
  copiedPart(from: number, to: number): Uint8Array {
    return this.#texts.part(from, to);
  }

  /** How many bytes these are. */
  get copiedBytes(): number {
    return this.#texts.bytes;
  }

  /**
   * Takes a copy in, the texts of which `fill` puts into the memory: what it has is held as what `hold` need
   * not read, and goes with it where it is not in the library any more. Only before anything is held.
   * Resolves to what `fill` says.
   */
  async recall(
    { essays, details, textBytes }: CopiedLibrary,
    fill: (memory: Uint8Array) => Promise<boolean>,
  ): Promise<boolean> {
    const texts = essays.map(({ text }) => text);
    if (!(await this.#texts.restore(texts, textBytes, fill))) return false;
    const said = essays.map((essay) => essay.said);
    await this.#details.restore(said, details.byteLength, (memory) => {
      memory.set(details);
      return true;
    });
    for (const essay of essays) this.#slotOf.set(essay.id, this.#essays.take(essay));
    return true;
  }

  /**
   * Holds these essays, in this order, and no others; reads those that are new or have changed, and
   * those of `anew`, whose texts are told apart into other blocks.
   */
  async hold(
    entries: readonly SearchedEntry[],
    anew: ReadonlySet<EssayId> = new Set(),
  ): Promise<void> {
    const order = Int32Array.from(entries, ({ id }) => this.#slotOf.get(id) ?? unheld);
    const known = order.reduce((count, slot) => (slot === unheld ? count : count + 1), 0);
    if (known < this.#slotOf.size) this.#letGo(new Set(entries.map(({ id }) => id)));
    for (let from = 0; from < entries.length; from += putAtOnce) {
      const slots = order.subarray(from, from + putAtOnce);
      await this.#put(entries.slice(from, from + putAtOnce), slots, anew);
    }
    this.#entries = entries;
    this.#order = order;
  }

  /** Holds no essay any more but these. */
  #letGo(others: ReadonlySet<EssayId>): void {
    const gone = [...this.#slotOf].filter(([id]) => !others.has(id));
    const slots = gone.map(([, slot]) => slot);
    for (const [id] of gone) this.note(id, { annotations: [], reflection: '' });
    this.#details.change(new Map(), slots);
    this.#texts.change(new Map(), slots);
    for (const slot of slots) this.#essays.free(slot);
    for (const [id] of gone) this.#slotOf.delete(id);
    this.#changes += gone.length;
  }

  /** `slots` are theirs, or `unheld`, which becomes the one that is taken. */
  async #put(
    entries: readonly SearchedEntry[],
    slots: Int32Array,
    anew: ReadonlySet<EssayId>,
  ): Promise<void> {
    const details = new Map<number, Packed>();
    const unread: (readonly [number, SearchedEntry])[] = [];
    entries.forEach((entry, index) => {
      const known = slots[index] ?? unheld;
      const before = known === unheld ? undefined : this.#essays.at(known);
      const slot = known === unheld ? this.#essays.take(entry) : known;
      if (known === unheld) this.#slotOf.set(entry.id, slot);
      else this.#essays.put(slot, entry);
      slots[index] = slot;
      if (before === undefined || !isSaidAlike(before, entry))
        details.set(slot, packedDetails(entry));
      // A title that the text has too is searched once.
      const isSame = before?.edition === entry.edition && before.title === entry.title;
      if (!isSame || anew.has(entry.id) || this.#textless.has(entry.id)) unread.push([slot, entry]);
    });
    const texts = new Map<number, Packed>();
    for (let from = 0; from < unread.length; from += readAtOnce) {
      const part = unread.slice(from, from + readAtOnce);
      const read = await Promise.all(part.map(([, entry]) => this.#packed(entry)));
      part.forEach(([slot], index) => texts.set(slot, read[index] ?? pack([])));
    }
    this.#details.change(details);
    this.#texts.change(texts);
    // One that is not there, or has no words, is in no copy.
    for (const { text } of texts.values()) if (text !== '') this.#changes += 1;
  }

  async #packed({ id, edition, title }: SearchedEntry): Promise<Packed> {
    const essay = await this.#read(id, edition);
    if (essay === null) this.#textless.add(id);
    else this.#textless.delete(id);
    return packedText(essay?.blocks ?? [], title);
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
    const { counts, essays, all } = this.#counted(asked);
    const most = within === null ? hitsShown : from + moreShown;
    const slots = this.#slotsAsked(counts, asked, within, from);
    const groups = await Promise.all(
      slots.flatMap((slot) => {
        const entry = this.#essays.at(slot);
        return entry === undefined ? [] : [this.#groupOf(entry, asked, most, counts[slot] ?? 0)];
      }),
    );
    const shown = groups.map((group) => ({ ...group, hits: part(group.hits, within, from) }));
    return { essays, all, groups: shown, notes: this.#inNotes(asked, within, from) };
  }

  async #groupOf(
    entry: SearchedEntry,
    { wanted }: LibraryQuery,
    most: number,
    all: number,
  ): Promise<EssayHits> {
    const { id, title, edition } = entry;
    const hits = hitsInEssay(entry, await this.#read(id, edition), wanted, most);
    return { essay: id, title, all, hits };
  }

  /** The matches of each slot, and how many essays have all that is wanted. */
  #counted(asked: LibraryQuery): Counted {
    const counts = counted([this.#details, this.#texts], this.#essays.size, asked);
    let [essays, all] = [0, 0];
    for (const count of counts) {
      if (count > 0) essays += 1;
      all += count;
    }
    return { counts, essays, all };
  }

  /** The one asked for, or a page of them: by what is said of them first, then by most matches. */
  #slotsAsked(
    counts: Uint32Array,
    { wanted }: LibraryQuery,
    within: SearchWish['within'],
    from: number,
  ): readonly number[] {
    if (within !== null) {
      const slot = within === 'notes' ? undefined : this.#slotOf.get(within);
      return slot === undefined || counts[slot] === 0 ? [] : [slot];
    }
    const inDetails = counted([this.#details], this.#essays.size, { wanted, unwanted: [] });
    const rankOf = (slot: number) => {
      const count = counts[slot] ?? 0;
      return count > 0 && (inDetails[slot] ?? 0) > 0 ? count + aboveAll : count;
    };
    const page = from === 0 ? essaysShown : moreEssaysShown;
    return highest(this.#order, rankOf, from + page).slice(from);
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

/** The first few matches of each group beside those of its title, or the next of the one of which more is asked for. */
function part(hits: readonly Hit[], within: SearchWish['within'], from: number): readonly Hit[] {
  return within === null
    ? hits.slice(0, titleHits(hits) + hitsShown)
    : hits.slice(from, from + moreShown);
}

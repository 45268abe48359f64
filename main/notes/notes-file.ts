import { Low } from 'lowdb';
import type { Notebook } from '../../core/annotation/notebook';
import type { Change } from '../../core/annotation/change';
import type { Past } from '../../core/annotation/past';
import { momentOf, pruned } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import type { KnownNotes } from '../../core/library/catalog';
import { DurableAdapter, WrittenElsewhere } from '../storage/durable-adapter';
import type { Stamped } from '../storage/seal';
import { mostForeignSeq } from '../storage/seal';
import { SettingAside } from '../storage/setting-aside';
import { FreshNotes } from './fresh-notes';
import type { Notes, StoredNotes } from './notebook-format';
import { notesFormatOf, notesIn, storedNotes } from './notebook-format';
import type { OtherNotes } from './joining';
import { joining, shownChanges } from './joining';
import type { Joined, NotesPlace } from './notes-place';
import type { NotesFinding } from './notes-recovery';
import { isNearly, recoverNotes } from './notes-recovery';
import { PresentNotes } from './present-notes';

/** Times that a snapshot is tried against somebody who writes it at the same time. */
const mostTries = 20;

export type NotesOpening =
  | { readonly kind: 'open'; readonly file: NotesFile; readonly finding: NotesFinding }
  | { readonly kind: 'newer-version' };

/** The one owner of an essay's notes: in memory, in the journal, and now and then in a snapshot. */
export class NotesFile {
  readonly #place: NotesPlace;
  readonly #adapter: DurableAdapter<StoredNotes>;
  readonly #low: Low<Stamped<StoredNotes>>;
  readonly #aside: SettingAside;
  readonly #present: PresentNotes;
  readonly #fresh = new FreshNotes();
  /** The notes that the snapshot holds; null where there is none or it must be written anew. */
  #kept: Notes | null;
  /** seq of the snapshot in place; null where there is none. */
  #snapshot: number | null;
  #isNewer = false;
  /** The last of the looks at the snapshot and its writes. */
  #turn: Promise<void> = Promise.resolve();
  /** seq of the generation before; 0 as long as it is not known. */
  #previous = 0;

  private constructor(
    place: NotesPlace,
    adapter: DurableAdapter<StoredNotes>,
    aside: SettingAside,
    notes: Notes,
    snapshot: number | null,
    isKept: boolean,
  ) {
    this.#place = place;
    this.#adapter = adapter;
    this.#aside = aside;
    this.#low = new Low(adapter, {
      value: storedNotes(place.essay, place.title, notes),
      seq: 0,
    });
    this.#present = new PresentNotes(notes);
    this.#kept = isKept ? notes : null;
    this.#snapshot = snapshot;
  }

  /** Reads what is there; where something had to be mended, `isKept` is false. Throws what the disk says. */
  static async open(place: NotesPlace): Promise<NotesOpening> {
    const { fs, path, journal, essay, today } = place;
    if (journal.isNewer) return { kind: 'newer-version' };
    const adapter = new DurableAdapter(fs, path, notesFormatOf(essay));
    const aside = new SettingAside(place.quarantine);
    const sets = journal.found(essay);
    const now = momentOf(Date.now(), today());
    const recovery = await recoverNotes({ ...place, adapter, aside, sets, now });
    if (recovery.kind === 'newer-version') return recovery;
    const { present, snapshot, finding } = recovery;
    journal.adopt(essay, present.seq);
    const isNew = snapshot === null && present.seq === 0;
    const isKept = finding.harm === 'none' && (isNew || present.seq === snapshot);
    const titled = { ...place, title: place.title === '' ? recovery.title : place.title };
    const notes = { notebook: present.notebook, past: pruned(present.past, today()) };
    const file = new NotesFile(titled, adapter, aside, notes, snapshot, isKept);
    return { kind: 'open', file, finding };
  }

  /** What is on disk for sure. */
  get notes(): Notes {
    return this.#present.notes;
  }

  /** What the library shows of them. */
  get known(): KnownNotes {
    return this.#present.known;
  }

  /** The same without what was before. */
  get notebook(): Notebook {
    return this.notes.notebook;
  }

  /** What the notes were before, under the same terms. */
  get past(): Past {
    return this.notes.past;
  }

  /** As it stands in the file. */
  get title(): string {
    return this.#place.title;
  }

  /** Whether nothing was ever written about the essay, as far as the disk knows. */
  get isNew(): boolean {
    return this.#snapshot === null && this.isKept;
  }

  /** Forgets the snapshot, which then must be written anew; notes that never had one need none. */
  distrust(): void {
    if (this.isNew) return;
    this.#kept = null;
    this.#snapshot = null;
    this.#previous = 0;
  }

  /** Whether the snapshot was taken away. Throws what else the disk says. */
  async hasVanished(): Promise<boolean> {
    return this.#snapshot !== null && (await this.#adapter.isGone());
  }

  /** Whether the snapshot holds all of it. */
  get isKept(): boolean {
    return this.#kept === this.notes;
  }

  /** Whether a newer version wrote the file while it was open: what it wrote stays as it is. */
  get isNewer(): boolean {
    return this.#isNewer;
  }

  /**
   * Resolves when the changes are synced, to the bytes that took. Throws what the disk says; then nothing
   * was changed. `made` is called as soon as they are part of the notes, in the order in which they are.
   */
  apply(changes: readonly NotesChange[], made?: () => void): Promise<number> {
    const { journal, essay, title, shared, merged } = this.#place;
    const saved = this.#fresh.saved(this.notebook, changes, performance.now());
    const whole = [...saved, ...changes];
    return journal.add(essay, title, whole, (when) => {
      this.#present.change(whole, when);
      if (saved.length > 0) {
        merged?.(saved);
        shared?.({ changes: saved, isWhole: true, setAside: [] });
      }
      made?.();
    });
  }

  /**
   * Takes in another state of the same notes: in the journal first, so that a crash loses neither.
   * A number that nobody can have come to says nothing. Throws what the disk says; then nothing was changed.
   */
  async join({ seq: theirs, ...notes }: OtherNotes): Promise<Joined> {
    const other = { ...notes, seq: theirs > mostForeignSeq ? 0 : theirs };
    const { journal, essay, title } = this.#place;
    const own = Math.max(this.#snapshot ?? 0, journal.lastOf(essay));
    let shown: readonly Change[] = [];
    let isWhole = true;
    const make = () => {
      const joined = joining({ ...this.notes, seq: own }, other);
      shown = shownChanges(this.notebook, joined);
      ({ isWhole } = joined);
      return joined.changes;
    };
    await journal.addQuietly(essay, title, other.seq, make, (when, changes) => {
      this.#present.change(changes, when);
      if (shown.length > 0) this.#place.merged?.(shown);
    });
    this.#fresh.add(shown, performance.now());
    return { changes: shown, isWhole, setAside: [] };
  }

  /**
   * Writes the snapshot; what somebody else wrote there meanwhile is taken in first. Throws what the
   * disk says. What a newer version wrote is left alone: the journal has the rest.
   */
  keep(): Promise<void> {
    return this.#inTurn(() => this.#keep());
  }

  async #keep(): Promise<void> {
    for (let left = mostTries; !this.#isNewer; left -= 1) {
      try {
        return await this.#write();
      } catch (error) {
        if (!(error instanceof WrittenElsewhere) || left === 0) throw error;
      }
      await this.#takeIn();
    }
  }

  /** Looks whether somebody else wrote the file, and takes that in. Throws what the disk says. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#refresh());
  }

  /** One at a time: what somebody else wrote is taken in once. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(step, step);
    this.#turn = turn;
    return turn;
  }

  async #refresh(): Promise<void> {
    if (!this.#isNewer && (await this.#adapter.isElsewhere())) await this.#takeIn();
  }

  /**
   * Takes in the file that somebody else put in place of the snapshot. Throws what the disk says;
   * then nothing may be written over it yet.
   */
  async #takeIn(): Promise<void> {
    const { quarantine, path, shared, newer } = this.#place;
    const { found, accept } = await this.#adapter.look();
    if (found === 'newer-version') {
      this.#isNewer = true;
      newer?.();
      return;
    }
    if (found === null || found === 'unreadable') {
      const setAside = found === null ? [] : [await quarantine.copy(path)];
      accept();
      if (found !== null) shared?.({ changes: [], isWhole: false, setAside });
      return;
    }
    const { notes, dropped } = notesIn(found.value);
    const isHurt = found.seal === 'broken' && (dropped > 0 || isNearly(found.value, [this.notes]));
    const joined = isHurt
      ? { changes: [], isWhole: dropped === 0 }
      : await this.join({ ...notes, seq: found.seq });
    const isKept = isHurt || found.seal === 'broken' || dropped > 0 || !joined.isWhole;
    // What was joined is shown also where no copy can be kept of the rest.
    const untold = (error: unknown) => {
      if (joined.changes.length > 0) shared?.({ ...joined, setAside: [] });
      throw error;
    };
    const setAside = isKept ? [await quarantine.copy(path).catch(untold)] : [];
    accept();
    if (joined.changes.length > 0 || isKept) shared?.({ ...joined, setAside });
  }

  async #write(): Promise<void> {
    const { journal, essay, title, today } = this.#place;
    if (this.#aside.owes) {
      await this.#refresh();
      if (this.#isNewer) return;
      await this.#aside.pay();
    }
    this.#present.prune(today());
    const { notes } = this;
    const seq = journal.settled;
    this.#low.data = { value: storedNotes(essay, title, notes), seq };
    await this.#low.write();
    if (this.#snapshot !== null) this.#previous = this.#snapshot;
    this.#snapshot = seq;
    this.#kept = notes;
  }

  /** Whether the journal's records up to `seq` are needed, by the snapshot or by the one before it. */
  needs(seq: number): boolean {
    return this.#isNewer || Math.min(this.#snapshot ?? 0, this.#previous) < seq;
  }
}

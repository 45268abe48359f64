import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Moment } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import type { EssayId } from '../../core/ids';
import { VanishedFile } from '../storage/append-file';
import { ifThere } from '../storage/if-there';
import { syncFolder } from '../storage/replace-file';
import { mostSeq } from '../storage/seal';
import type { ClosedFile, FoundJournal, JournalPlace } from './journal-files';
import { readJournal } from './journal-files';
import { JournalMirror } from './journal-mirror';
import type { ChangeSet } from './journal-record';
import { lineOf } from './journal-record';
import type { NumberedSet } from './numbered-sets';
import { byEssay } from './numbered-sets';
import type { OpenJournal } from './open-journal';
import { createJournal } from './open-journal';

interface Waiting {
  readonly essay: EssayId;
  readonly title: string;
  readonly changes: readonly NotesChange[];
  readonly accepted: (bytes: number, when: Moment) => void;
  readonly refused: (error: unknown) => void;
}

/**
 * The one journal of the whole library: a change counts as saved when its line is synced, which
 * costs the same at any size of notes. Changes that arrive during a sync go out together with the
 * next. Each start writes to files of its own, so what a crash tore is never added to.
 */
export class Journal {
  readonly #place: JournalPlace;
  readonly #mirror: JournalMirror;
  readonly #writer = randomBytes(6).toString('hex');
  readonly #found: ReadonlyMap<EssayId, readonly NumberedSet[]>;
  /** Whether a newer version wrote to it: then nothing may be changed. */
  readonly isNewer: boolean;
  #closed: readonly ClosedFile[];
  #open: OpenJournal | null = null;
  #mustTurn = false;
  #next: number;
  /** seq of the last record accepted or refused: none at or below it is on its way. */
  #settled: number;
  /** seq of each essay's last accepted record. */
  readonly #accepted = new Map<EssayId, number>();
  #waiting: Waiting[] = [];
  /** Those that are being written together. */
  #group: readonly Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(place: JournalPlace, { files, records, last }: FoundJournal) {
    this.#place = place;
    this.#mirror = new JournalMirror(place.fs, place.mirrorFolder, (error) => {
      place.log.write('journal not mirrored', { error });
      // A mirror with a hole is of no use; a new file gets a new one.
      this.rotate();
    });
    this.#closed = files;
    this.#found = byEssay(records);
    this.isNewer = records.some((record) => record.sets === null);
    this.#settled = last;
    this.#next = last + 1;
  }

  /** Throws what the disk says. */
  static async open(place: JournalPlace): Promise<Journal> {
    return new Journal(place, await readJournal(place));
  }

  /** The changes of an essay that were in the journal at the start, in their order. */
  found(essay: EssayId): readonly NumberedSet[] {
    return this.#found.get(essay) ?? [];
  }

  /** Essays whose changes were in the journal at the start. */
  get essays(): Iterable<EssayId> {
    return this.#found.keys();
  }

  /** Number of the last record that is decided; memory holds all accepted ones up to it. */
  get settled(): number {
    return this.#settled;
  }

  /** Files that may go when no essay needs them, oldest first. */
  get closed(): readonly ClosedFile[] {
    return this.#closed;
  }

  /** Settles when the changes on their way are decided; null where none is, and memory holds all of them. */
  get writing(): Promise<void> | null {
    return this.#writing;
  }

  /** Whether changes of an essay are on their way. */
  isWriting(essay: EssayId): boolean {
    return [...this.#group, ...this.#waiting].some((one) => one.essay === essay);
  }

  /** Bytes in the file that lines are added to. */
  get openBytes(): number {
    return this.#open?.file.length ?? 0;
  }

  /** Takes note that an essay's notes hold everything up to `seq`; must come before its first `add`. */
  adopt(essay: EssayId, seq: number): void {
    this.#accepted.set(essay, seq);
    this.#settled = Math.max(this.#settled, seq);
    this.#next = Math.max(this.#next, seq + 1);
  }

  /**
   * Resolves when the changes are synced, to the bytes of their record; `accepted` is called in the
   * same moment in which `settled` passes them, with the moment that the record names. Throws what the disk says; then nothing was changed.
   */
  add(
    essay: EssayId,
    title: string,
    changes: readonly NotesChange[],
    accepted: (when: Moment) => void,
  ): Promise<number> {
    return new Promise((resolve, reject) => {
      const settle = (bytes: number, when: Moment) => {
        accepted(when);
        resolve(bytes);
      };
      this.#waiting.push({ essay, title, changes, accepted: settle, refused: reject });
      this.#writing ??= this.#drain();
    });
  }

  /**
   * Adds changes that `make` finds in a moment in which none is on its way, under numbers above
   * `above`: what another state of the notes holds up to there is in them. Resolves to the bytes of
   * the record, null where `make` finds nothing to change. Throws what the disk says.
   */
  async addQuietly(
    essay: EssayId,
    title: string,
    above: number,
    make: () => readonly NotesChange[],
    accepted: (when: Moment, changes: readonly NotesChange[]) => void,
  ): Promise<number | null> {
    while (this.#writing !== null) await this.#writing;
    this.#settled = Math.max(this.#settled, above);
    // With a leap: whoever wrote it goes on counting from there.
    if (above >= this.#next) this.#next = above + leap();
    const changes = make();
    if (changes.length === 0) return null;
    return this.add(essay, title, changes, (when) => accepted(when, changes));
  }

  /** seq of an essay's last accepted record; 0 where none is known. */
  lastOf(essay: EssayId): number {
    return this.#accepted.get(essay) ?? 0;
  }

  /** Resolves when nothing waits to be written and the mirror is synced. */
  async flush(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
    await this.#mirror.flush();
  }

  /** Looks whether the file that lines are added to is still there. Throws what else the disk says. */
  async check(): Promise<void> {
    const open = this.#open;
    if (open === null || this.#mustTurn || (await open.file.isThere())) return;
    if (this.#open === open) this.#noteVanished();
  }

  /** Lets go of the files; a change that comes later still finds its way. */
  async close(): Promise<void> {
    await this.flush();
    await this.#close();
    await this.#mirror.close();
  }

  /** The next line goes to a new file; the present one is closed then. */
  rotate(): void {
    this.#mustTurn = true;
  }

  /** Removes a closed file. Throws what the disk says. */
  async remove({ name }: ClosedFile): Promise<void> {
    const { fs, folder, mirrorFolder } = this.#place;
    // What replaces it lies in a folder beside, whose name must last.
    await syncFolder(fs, dirname(folder));
    // The mirror first, for good: a mirror alone would look like a lost journal.
    for (const each of [mirrorFolder, folder]) {
      await ifThere(fs.unlink(join(each, name)));
      await ifThere(syncFolder(fs, each));
    }
    this.#closed = this.#closed.filter((file) => file.name !== name);
  }

  async #drain(): Promise<void> {
    // Those asked for in one turn go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      this.#group = this.#waiting;
      this.#waiting = [];
      await this.#write(this.#group);
      this.#group = [];
    }
    this.#writing = null;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const seq = this.#next;
    this.#next += 1;
    const when = this.#place.now();
    const sets = this.#setsOf(group, when);
    try {
      // It would be no record at the next start.
      if (seq > mostSeq) throw new RangeError('journal numbers used up');
      const { open, line } = await this.#put(seq, sets).catch((error: unknown) => {
        if (!(error instanceof VanishedFile)) throw error;
        this.#noteVanished();
        return this.#put(seq, sets);
      });
      for (const { essay } of sets) {
        open.lasts.set(essay, seq);
        this.#accepted.set(essay, seq);
      }
      for (const one of group) one.accepted(line.byteLength, when);
      this.#settled = seq;
      this.#mirror.add(open.name, seq, line);
    } catch (error) {
      this.#settled = seq;
      if (this.#open?.file.isTrusted === false) this.rotate();
      for (const one of group) one.refused(error);
    }
  }

  /** Writes a record's line, synced, to the open file or a new one. Throws what the disk says. */
  async #put(
    seq: number,
    sets: readonly ChangeSet[],
  ): Promise<{ open: OpenJournal; line: Uint8Array }> {
    if (this.#mustTurn) await this.#close();
    const open = (this.#open ??= await createJournal(this.#place, seq));
    const mirrored = this.#mirror.syncedIn(open.name);
    const line = lineOf({ seq, writer: this.#writer, mirrored, sets });
    await open.file.add(line);
    return { open, line };
  }

  #noteVanished(): void {
    const name = this.#open?.name;
    this.#place.log.write('journal vanished', { name });
    this.rotate();
    this.#place.vanished();
  }

  /** One set an essay, so that a record has one place in the order of its changes. */
  #setsOf(group: readonly Waiting[], when: Moment): readonly ChangeSet[] {
    const sets = new Map<EssayId, ChangeSet>();
    for (const { essay, title, changes } of group) {
      const before = sets.get(essay)?.changes ?? [];
      const after = this.#accepted.get(essay) ?? 0;
      sets.set(essay, { essay, title, after, when, changes: [...before, ...changes] });
    }
    return [...sets.values()];
  }

  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    this.#mustTurn = false;
    if (open === null) return;
    const { name, file, lasts } = open;
    this.#closed = [...this.#closed, { name, bytes: file.length, lasts, mayGo: true }];
    await file.close().catch((error: unknown) => {
      this.#place.log.write('journal not closed', { name, error });
    });
  }
}

/** So far that two who write at the same time do not meet in their numbers. */
const leap = () => 1 + Math.floor(Math.random() * 1_000_000);

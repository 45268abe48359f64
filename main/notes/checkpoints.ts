import type { EssayId } from '../../core/ids';
import type { Log } from '../log';
import type { Journal } from './journal';
import type { ClosedFile } from './journal-files';
import type { NotesFile } from './notes-file';
import type { Rescue } from './rescue';

/** reliability.md 2.4: ms of rest, changes, bytes of journal after which snapshots are written. */
const rest = 2000;
const mostChanges = 50;
const mostBytes = 1_000_000;
/** ms until a checkpoint that the disk refused is tried again. */
const retryAfter = 10_000;
/** Closed journal files are kept for the snapshots' sake up to this many and so many bytes. */
const mostFiles = 8;
const mostClosedBytes = 3_000_000;
/**
 * Bytes of journal without a checkpoint after which changes wait for one: beside the closed files, and
 * while a checkpoint takes its time, the journal stays below 8 MB (reliability.md 6, R8).
 */
const mostBehind = 2_000_000;

export interface CheckpointsPlace {
  readonly journal: Journal;
  readonly rescue: Rescue;
  readonly log: Log;
  /** The notes open now. */
  readonly files: () => Iterable<NotesFile>;
  /** Opens an essay's notes for their journal's sake; null where they cannot be opened. */
  readonly load: (essay: EssayId) => Promise<NotesFile | null>;
}

/** Sees to it that snapshots follow the journal, and that the journal does not grow for ever. */
export class Checkpoints {
  readonly #place: CheckpointsPlace;
  #changes = 0;
  #bytes = 0;
  #running: Promise<Error | null> | null = null;
  #next: Promise<Error | null> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(place: CheckpointsPlace) {
    this.#place = place;
    // Starts that end in a crash before their first checkpoint each leave a file.
    if (this.#isTooMuch()) this.#wait(0);
  }

  /** A change of about so many bytes is in the journal. */
  note(bytes: number): void {
    this.#changes += 1;
    this.#bytes += bytes;
    const isDue = this.#changes >= mostChanges || this.#bytes >= mostBytes;
    this.#wait(isDue ? 0 : rest);
  }

  /** Throws what the disk says where the journal has grown too long without a checkpoint. */
  async makeRoom(): Promise<void> {
    if (this.#bytes < mostBehind) return;
    const refusal = await this.run();
    if (refusal !== null) throw refusal;
  }

  /** Resolves when no notes are in memory only, after files vanished. Throws what the disk says. */
  async rescue(): Promise<void> {
    while (this.#place.rescue.isOwed) {
      const refusal = await this.run();
      if (refusal !== null) throw refusal;
    }
  }

  /**
   * Writes the snapshots that lag behind and removes what no longer is needed; null or what the disk
   * said. All who ask while one is written wait for the same next one.
   */
  run(): Promise<Error | null> {
    if (this.#running === null) return this.#begin();
    this.#next ??= this.#running.then(() => {
      this.#next = null;
      return this.run();
    });
    return this.#next;
  }

  async #begin(): Promise<Error | null> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#run();
    const refusal = await this.#running;
    this.#running = null;
    if (refusal !== null) {
      this.#place.log.write('no checkpoint', { error: refusal });
      this.#wait(retryAfter);
    }
    return refusal;
  }

  /** No checkpoint comes by itself any more. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.run(), ms);
  }

  async #run(): Promise<Error | null> {
    const { journal, rescue } = this.#place;
    const [changes, bytes] = [this.#changes, this.#bytes];
    try {
      const rescued = await rescue.begin();
      await this.#keepAll();
      rescued();
      if (journal.openBytes >= mostBytes) journal.rotate();
      await this.#tidy();
    } catch (error) {
      return error instanceof Error ? error : new Error('no checkpoint', { cause: error });
    }
    this.#changes -= changes;
    this.#bytes -= bytes;
    return null;
  }

  /** Throws what the disk said first; the others are written all the same. */
  async #keepAll(): Promise<void> {
    const refusals: unknown[] = [];
    for (const file of this.#place.files()) {
      if (!file.isKept) await file.keep().catch((error: unknown) => refusals.push(error));
    }
    if (refusals.length > 0) throw refusals[0];
  }

  async #tidy(): Promise<void> {
    const { journal } = this.#place;
    for (const file of journal.closed) {
      const needing = await this.#needing(file);
      // Oldest first and none before its elders: what is left is always the end of the story. But one
      // that must stay for good would have the journal grow without end.
      if (needing === null || !file.mayGo) {
        if (this.#isTooMuch()) continue;
        return;
      }
      if (needing.length > 0 && !this.#isTooMuch()) return;
      // A snapshot written twice is its own generation before, and needs no journal.
      for (const notes of needing) await notes.keep();
      if ((await this.#needing(file))?.length !== 0) return;
      await journal.remove(file);
    }
  }

  #isTooMuch(): boolean {
    const { closed } = this.#place.journal;
    const bytes = closed.reduce((sum, file) => sum + file.bytes, 0);
    return closed.length > mostFiles || bytes > mostClosedBytes;
  }

  /** The notes that a closed file is kept for; null where some of them cannot be opened. */
  async #needing(file: ClosedFile): Promise<readonly NotesFile[] | null> {
    const needing: NotesFile[] = [];
    for (const [essay, seq] of file.lasts) {
      const notes = await this.#place.load(essay);
      if (notes === null) return null;
      if (!notes.isKept) await notes.keep();
      if (notes.needs(seq)) needing.push(notes);
    }
    return needing;
  }
}

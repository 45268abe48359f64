import { randomBytes } from 'node:crypto';
import type { BackupReason, BackupSummary, RiskyStep } from '../../core/backup/backup';
import { dayIn } from '../../core/local-day';
import type { Failure, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { StoredFormat } from '../../core/stored';
import type { Notice } from '../../preload/answers';
import type { Home } from '../home/home';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { ReadBack } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import type { BackupHead } from './backup-file';
import { readMember, writeBackup } from './backup-file';
import type { Gathered } from './gather';
import { gatherLibrary, gatherNotes, gatherRaw } from './gather';
import { unseal } from '../storage/seal';
import type { Label } from './shelf';
import { Shelf } from './shelf';

export interface BackupsPlace {
  readonly fs: FileSystem;
  readonly home: Home;
  /** Version of Meipi. */
  readonly app: string;
  readonly log: Log;
  readonly say: (notice: Notice) => void;
  /** Brings the notes and the catalogue to their files; resolves to the last record's number. Throws what the disk says. */
  readonly settle: () => Promise<number>;
  /** Where copies go as well; null where the reader chose no place. */
  readonly second: () => string | null;
  readonly now: () => Date;
}

/** Backups of the catalogue and all notes, made daily and before steps that might go wrong. */
export class Backups {
  readonly #place: BackupsPlace;
  readonly #shelf: Shelf;
  #last: Promise<unknown> = Promise.resolve();
  #isTrusted = true;
  #library: string | null = null;
  #lastFailure: Failure | null = null;
  /** Whether the reader knows that the second place is out of reach. */
  #copyTold = false;
  /** The day on which the reader was told that its backup failed. */
  #toldOn = '';

  constructor(place: BackupsPlace) {
    this.#place = place;
    this.#shelf = new Shelf(place.fs, place.home.backups, place.log);
  }

  /** Newest first. Throws what the disk says. */
  async list(): Promise<readonly BackupSummary[]> {
    return this.#shelf.list(await this.libraryId());
  }

  /** Where a backup lies; null where there is none of that number. Throws what the disk says. */
  async path(number: number): Promise<string | null> {
    const library = await this.libraryId();
    const found = (await this.#shelf.list(library)).find((backup) => backup.number === number);
    return found === undefined ? null : this.#shelf.path({ library, ...found });
  }

  /** What the newest backup that has a file says in it; null where none has. What the disk refuses is logged. */
  async newest<Value>(name: string, format: StoredFormat<Value>): Promise<ReadBack<Value> | null> {
    const { fs, log } = this.#place;
    try {
      const library = await this.libraryId();
      for (const backup of await this.#shelf.list(library)) {
        const bytes = await readMember(fs, this.#shelf.path({ library, ...backup }), name);
        const found = bytes && unseal(format, bytes);
        if (found?.kind === 'value' && found.seal !== 'broken') {
          log.write('backup used', { number: backup.number, name });
          return { ...found.stamped, seal: found.seal };
        }
      }
    } catch (error) {
      log.write('backups not read', { error });
    }
    return null;
  }

  /** Why the last backup was not made; null where it was, or none was tried. */
  get lastFailure(): Failure | null {
    return this.#lastFailure;
  }

  /** Something was found damaged: no daily backup pushes out a good one until `trust`. */
  distrust(): void {
    this.#isTrusted = false;
  }

  /** The reader has seen what was damaged and what became of it. */
  trust(): void {
    this.#isTrusted = true;
  }

  /** Must be answered with success before the step is taken. The backup `sparing`, which the step needs, stays. */
  before(step: RiskyStep, sparing: Label | null = null): Promise<Result<null>> {
    return this.#inTurn(() => this.#make(step, settledNotes, sparing));
  }

  /** Makes a backup now; a failure is told where nobody waits for the answer to be shown. */
  make(reason: Exclude<BackupReason, 'whole'>): Promise<Result<null>> {
    return this.#inTurn(() => this.#make(reason, settledNotes));
  }

  /**
   * Writes the whole library into one file. Throws what the disk says, and what `progress` (0–1)
   * throws to call it off; then nothing is written.
   */
  saveWhole(path: string, progress: (share: number) => void): Promise<void> {
    return this.#inTurn(async () => {
      const { fs, home, settle } = this.#place;
      const seq = await settle();
      const gathered = { seq, ...(await gatherLibrary(fs, home)) };
      const head = await this.#head('whole', gathered);
      // Everyone may read it as far as the umask allows: it is the reader's document.
      await writeBackup(fs, path, head, gathered.sources, { mode: 0o666, progress });
    });
  }

  /**
   * Before anything is opened: a backup of all files, byte for byte, that this version will write
   * over in another format.
   */
  beforeMigration(): Promise<Result<null>> {
    return this.#inTurn(() => this.#make('migration', rawFiles));
  }

  /** Makes the day's backup where it is due; says a failure, once a day. */
  daily(): Promise<void> {
    return this.#inTurn(async () => {
      const { log, say } = this.#place;
      if (!this.#isTrusted) {
        log.write('no daily backup', { why: 'damage was found' });
        return;
      }
      try {
        if (!(await this.#isDue())) return;
      } catch (error) {
        log.write('backups not listed', { error });
      }
      const made = await this.#make('daily', settledNotes);
      const today = this.#day(this.#now());
      if (made.ok || this.#toldOn === today) return;
      this.#toldOn = today;
      say({ kind: 'backup-failed', failure: made.failure });
    });
  }

  async #isDue(): Promise<boolean> {
    const newest = (await this.list()).find((backup) => backup.reason === 'daily');
    return newest === undefined || this.#day(newest.created) !== this.#day(this.#now());
  }

  #day(instant: string): string {
    return dayIn(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
  }

  #now(): string {
    return this.#place.now().toISOString();
  }

  async #make(
    reason: Exclude<BackupReason, 'whole'>,
    gather: (place: BackupsPlace) => Promise<Gathered & { readonly seq: number }>,
    sparing: Label | null = null,
  ): Promise<Result<null>> {
    const { log } = this.#place;
    try {
      const gathered = await gather(this.#place);
      if (gathered.sources.length === 0) return success(null);
      const head = await this.#head(reason, gathered);
      if (reason === 'daily' && !head.clean) {
        log.write('no daily backup', { why: 'a file is damaged' });
        return success(null);
      }
      await this.#shelf.put(head, gathered.sources);
      this.#lastFailure = null;
      log.write('backup made', { number: head.number, reason });
      await this.#copy(head, sparing);
      await this.#tidy(this.#shelf, head.library, sparing);
      return success(null);
    } catch (error) {
      log.write('backup not made', { reason, error });
      this.#lastFailure = diskFailure(error) ?? { kind: 'unexpected' };
      return failure(this.#lastFailure);
    }
  }

  async #head(
    reason: BackupReason,
    { seq, essays, annotations, isWhole }: Gathered & { readonly seq: number },
  ): Promise<BackupHead> {
    const number = ((await this.#shelf.newest())?.number ?? 0) + 1;
    const library = await this.libraryId();
    const { app } = this.#place;
    const clean = isWhole && this.#isTrusted;
    const created = this.#now();
    return { seq, number, library, reason, app, created, clean, essays, annotations };
  }

  /**
   * Names the library, in its backups, so that two may share a second place, and in what is passed on, so
   * that it is known when it comes back: 8 hex digits, random. Throws what the disk says.
   */
  async libraryId(): Promise<string> {
    this.#library ??= (await this.#shelf.newest())?.library ?? randomBytes(4).toString('hex');
    return this.#library;
  }

  async #copy(head: BackupHead, sparing: Label | null): Promise<void> {
    const { fs, log, say, second } = this.#place;
    const folder = second();
    if (folder === null) return;
    try {
      const shelf = new Shelf(fs, folder, log);
      await shelf.take(head, this.#shelf.path(head));
      await this.#tidy(shelf, head.library, sparing);
      this.#copyTold = false;
    } catch (error) {
      log.write('backup not copied', { error });
      const reason = diskFailure(error) ?? { kind: 'unexpected' };
      if (!this.#copyTold) say({ kind: 'backup-not-copied', failure: reason });
      this.#copyTold = true;
    }
  }

  /** One backup too many does no harm. */
  async #tidy(shelf: Shelf, library: string, sparing: Label | null): Promise<void> {
    await shelf.tidy(library, sparing).catch((error: unknown) => {
      this.#place.log.write('backups not tidied', { error });
    });
  }

  #inTurn<Answer>(step: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

async function settledNotes({ fs, home, settle }: BackupsPlace) {
  const seq = await settle();
  return { seq, ...(await gatherNotes(fs, home)) };
}

async function rawFiles({ fs, home }: BackupsPlace) {
  return { seq: 0, ...(await gatherRaw(fs, home)) };
}

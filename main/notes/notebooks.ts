import { join } from 'node:path';
import type { OpenNotebook } from '../../core/annotation/notebook';
import { momentOf } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import type { EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { NotesApplied } from '../../preload/answers';
import { diskFailure } from '../storage/disk-failure';
import { namesIn } from '../storage/folder-names';
import type { Holder } from './holders';
import { Holders, nobody } from './holders';
import type { OtherNotes } from './joining';
import { newerNotes } from './newer-notes';
import type { Notes } from './notebook-format';
import type { NotesFile } from './notes-file';
import type { Joined } from './notes-place';
import type { ChangesWanted, EntryOfNotes, NotebooksPlace } from './open-notes';
import { OpenNotes, loneEntry } from './open-notes';
import type { Asking } from './told-notes';
import { ToldNotes } from './told-notes';

/** The notes of all essays. Nothing is answered as saved before its journal line is synced. */
export class Notebooks {
  readonly #place: NotebooksPlace;
  readonly #open: OpenNotes;
  readonly #told: ToldNotes;
  readonly #holders = new Holders();
  /** On the clock that only runs forward, in ms. */
  #lastChange = -Infinity;
  #revision = 0;

  constructor(place: NotebooksPlace) {
    this.#place = {
      ...place,
      known: (essay, notes) => {
        this.#revision += 1;
        place.known(essay, notes);
      },
    };
    this.#told = new ToldNotes(place);
    this.#open = new OpenNotes(this.#place, this.#told);
  }

  /**
   * Another number whenever notes may be others than they were: they were opened, changed or merged,
   * or it was looked what lies on the disk.
   */
  get revision(): number {
    return this.#revision;
  }

  /** An essay's notes as they are on disk; what a newer version wrote, as far as it can be read. */
  async open(entry: EntryOfNotes): Promise<Result<OpenNotebook>> {
    const opened = await this.#open.fileOf(entry);
    if (opened.ok) {
      const { notebook, isNewer } = opened.value;
      const turn = this.#told.lastOf(entry.id);
      const turned = turn === 0 ? notebook : { ...notebook, turn };
      return success(isNewer ? { ...turned, isNewer } : turned);
    }
    return opened.failure.kind === 'newer-version' ? this.#openNewer(entry.id) : opened;
  }

  async #openNewer(id: EssayId): Promise<Result<OpenNotebook>> {
    const { fs, folder, log, today } = this.#place;
    try {
      const { journal } = await this.#open.whenOpened();
      const now = momentOf(Date.now(), today());
      const path = join(folder, `${id}.json`);
      return success({ ...(await newerNotes(fs, path, journal.found(id), now)), isNewer: true });
    } catch (error) {
      log.write('newer notes not read', { essay: id, error });
      return failure(diskFailure(error) ?? { kind: 'notes-damaged' });
    }
  }

  /** What an essay's notes were before, with the title that lies beside them. */
  async past(entry: EntryOfNotes): Promise<Result<Pick<NotesFile, 'past' | 'title'>>> {
    const opened = await this.#open.fileOf(entry);
    return opened.ok ? success({ past: opened.value.past, title: opened.value.title }) : opened;
  }

  /** The essays that have notes on disk, in the library or not. Throws what the disk says. */
  async essays(): Promise<ReadonlySet<EssayId>> {
    const { journal } = await this.#open.whenOpened();
    const names = await namesIn(this.#place.fs, this.#place.folder);
    const stored = names.map((name) => name.replace(/\.json(?:\.prev)?$/, '')).filter(isEssayId);
    return new Set([...stored, ...journal.essays, ...this.#open.files.keys()]);
  }

  /**
   * Answered when the changes are synced; where the disk refuses, or they crossed what their page had not
   * heard, nothing was changed. `heard`: the turn up to which it has; null where it knows nothing of the
   * notes, and whatever they are is to be changed.
   */
  apply(
    entry: EntryOfNotes,
    changes: readonly NotesChange[],
    by: Holder = nobody,
    heard: number | null = null,
  ): Promise<Result<NotesApplied>> {
    this.#lastChange = performance.now();
    return this.#holders.applying(by, () => this.#apply(entry, changes, by, heard));
  }

  async #apply(
    entry: EntryOfNotes,
    changes: readonly NotesChange[],
    by: Holder,
    heard: number | null,
  ): Promise<Result<NotesApplied>> {
    const held = this.#holders.of(by);
    const { page } = held;
    const isThere = () => page === held.page;
    const refuse = () => {
      if (isThere()) held.refused.add(entry.id);
      // The page that asked is gone, and took the changes with it.
      else this.#place.say({ kind: 'notes-lost' });
    };
    const opened = await this.#open.fileOf(entry);
    if (!opened.ok) return opened;
    if (opened.value.isNewer) {
      refuse();
      return failure({ kind: 'notes-newer' });
    }
    let turn = 0;
    const made = () => {
      // One that took the page's place must hear what that did.
      const asking: Asking | null = isThere() ? { holder: by, page } : null;
      turn = this.#told.changed(entry.id, changes, asking);
    };
    try {
      const { journal, checkpoints } = await this.#open.whenOpened();
      await checkpoints.makeRoom();
      if (heard !== null) {
        // Until that is decided nobody can have heard of it.
        while (journal.isWriting(entry.id)) await journal.writing;
        const missed = this.#told.missed(entry.id, changes, page, heard);
        if (missed !== null) {
          refuse();
          return success({ kind: 'crossed', turn: missed });
        }
      }
      checkpoints.note(await opened.value.apply(changes, made));
      await checkpoints.rescue();
    } catch (error) {
      refuse();
      this.#place.log.write('notes not written', { essay: entry.id, error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' });
    }
    held.refused.delete(entry.id);
    this.#place.known(entry.id, opened.value.known);
    return success({ kind: 'written', turn });
  }

  /**
   * Changes the notes of many essays, all of them or none: what is to be changed in each is asked of
   * its present notes, and goes to disk in one record. Notes of essays that the library lacks wait
   * for them.
   */
  async applyTogether(wanted: readonly ChangesWanted[]): Promise<Result<null>> {
    const files: NotesFile[] = [];
    for (const { entry } of wanted) {
      const opened = await this.#open.fileOf(entry);
      if (!opened.ok) return opened;
      if (opened.value.isNewer) return failure({ kind: 'notes-newer' });
      files.push(opened.value);
    }
    try {
      const { journal, checkpoints } = await this.#open.whenOpened();
      await checkpoints.makeRoom();
      // What is on its way is part of the notes that are asked about, and is not to be written over.
      while (journal.writing !== null) await journal.writing;
      // Asked for in one turn, they are one record.
      const applying = files.map(async (file, index) => {
        const changes = wanted[index]?.changes(file.notes) ?? [];
        const { id } = wanted[index]?.entry ?? {};
        const made = () => (id === undefined ? 0 : this.#told.changed(id, changes, null));
        return changes.length === 0 ? 0 : file.apply(changes, made);
      });
      const bytes = await Promise.all(applying);
      checkpoints.note(Math.max(0, ...bytes));
      await checkpoints.rescue();
    } catch (error) {
      this.#place.log.write('notes not written', { error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' });
    }
    for (const [index, { entry }] of wanted.entries()) {
      const file = files[index];
      if (file !== undefined) this.#place.known(entry.id, file.known);
    }
    return success(null);
  }

  /** Whether changes were refused that have not been written since, or notes are in memory only. */
  hasRefused(by: Holder = nobody): boolean {
    return this.#holders.of(by).refused.size > 0 || this.#isOwed;
  }

  get #isOwed(): boolean {
    return this.#open.ready?.rescue.isOwed === true;
  }

  /** The page that held refused changes is gone, and they with it. Whether there were any. */
  forgetRefused(by: Holder = nobody): boolean {
    return this.#holders.forget(by);
  }

  /** Whether changes are on their way to the disk, or notes in memory only after files vanished. */
  isBusy(by: Holder = nobody): boolean {
    return this.#holders.of(by).applying > 0 || this.#isOwed;
  }

  /**
   * Resolves when no change waits to be written and the snapshots are as new as the journal. What
   * the disk refuses is logged: the journal has it all.
   */
  async idle(): Promise<void> {
    const opened = await this.#open.settled();
    if (opened === null) return;
    const { journal, checkpoints } = opened;
    await journal.flush();
    await checkpoints.run();
  }

  /**
   * Resolves when the snapshots of all essays hold everything, to the number of the last record.
   * Throws what the disk says.
   */
  async settle(): Promise<number> {
    const { journal, checkpoints } = await this.#open.whenOpened();
    for (const essay of journal.essays) await this.#open.loaded(journal, essay);
    await journal.flush();
    const seq = journal.settled;
    const refusal = await checkpoints.run();
    if (refusal !== null) throw refusal;
    return seq;
  }

  /** ms since the last change came in. */
  get rested(): number {
    return performance.now() - this.#lastChange;
  }

  /** As `idle`, and lets go of the files. */
  async close(): Promise<void> {
    await this.idle();
    const opened = await this.#open.settled();
    opened?.checkpoints.stop();
    await opened?.journal.close();
  }

  /**
   * Takes another state of an essay's notes in, from a copy of its file, and says so when all is on
   * disk. Gives what it came to. Throws what the disk says.
   */
  async takeIn(essay: EssayId, title: string, other: OtherNotes): Promise<Result<Joined>> {
    const opened = await this.#open.fileOf(loneEntry(essay, title));
    if (!opened.ok) return opened;
    if (opened.value.isNewer) return failure({ kind: 'notes-newer' });
    const joined = await opened.value.join(other);
    const { checkpoints } = await this.#open.whenOpened();
    if (joined.changes.length > 0) checkpoints.note(0);
    return success(joined);
  }

  /** The notes of an essay as they are now, for what is to be compared with them. */
  async notesOf(essay: EssayId, title: string): Promise<Result<Notes>> {
    const opened = await this.#open.fileOf(loneEntry(essay, title));
    return opened.ok ? success(opened.value.notes) : opened;
  }

  /** Looks for files that were taken away, and writes anew what they held. What the disk refuses is logged. */
  async look(): Promise<void> {
    if (this.#open.ready === null) return;
    const { rescue, checkpoints } = this.#open.ready;
    await rescue.look();
    if (rescue.isOwed) await checkpoints.run();
  }

  /** Looks whether somebody else wrote notes that are open, and takes that in. What the disk refuses is logged. */
  async refresh(): Promise<void> {
    this.#revision += 1;
    const opened = await this.#open.settled();
    await this.look();
    for (const [essay, file] of this.#open.files) {
      try {
        await file.refresh();
        if (!file.isKept) opened?.checkpoints.note(0);
      } catch (error) {
        this.#place.log.write('notes not looked at', { essay, error });
      }
    }
  }
}

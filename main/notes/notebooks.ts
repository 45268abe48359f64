import { join } from 'node:path';
import type { Change } from '../../core/annotation/change';
import type { Notebook, OpenNotebook } from '../../core/annotation/notebook';
import { momentOf } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import type { KnownNotes, LibraryEntry } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Notice } from '../../preload/contract';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { ReadBack } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import { namesIn } from '../storage/prepared-folder';
import { syncFolder } from '../storage/replace-file';
import { Checkpoints } from './checkpoints';
import { Journal } from './journal';
import { newerNotes } from './newer-notes';
import type { OtherNotes } from './joining';
import type { Notes, StoredNotes } from './notebook-format';
import type { Joined } from './notes-file';
import { NotesFile } from './notes-file';
import { Rescue } from './rescue';
import { allGone, foundJournal, foundMerged, foundNotes } from './found-notes';
import type { Finding } from './notes-recovery';

export interface NotebooksPlace {
  readonly fs: FileSystem;
  /** Holds one snapshot an essay. */
  readonly folder: string;
  readonly journal: string;
  readonly journalMirror: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  /** The trusted calendar, in ms: by it older versions and removed notes expire. */
  readonly today: () => number;
  /** An essay's notes in the newest backup that has them; null where none has. */
  readonly backup: (essay: EssayId) => Promise<ReadBack<StoredNotes> | null>;
  /** Something about a stored file that the reader must know. */
  readonly say: (notice: Notice) => void;
  /** What notes an essay has on disk, whenever that is known anew. */
  readonly known: (essay: EssayId, notes: KnownNotes) => void;
  /** Notes that a window may show were merged with another state of them. */
  readonly merged?: (essay: EssayId, changes: readonly Change[]) => void;
}

/** What is asked of the library about an essay's notes. */
export type EntryOfNotes = KnownNotes & Pick<LibraryEntry, 'id' | 'title'>;

/** For an essay that the library does not have: its notes may be there all the same, under their title. */
export const loneEntry = (id: EssayId, title = ''): EntryOfNotes => ({
  id,
  title,
  annotations: 0,
  reflected: false,
});

/** What an essay's notes are to become. */
export interface ChangesWanted {
  readonly entry: EntryOfNotes;
  readonly changes: (notes: Notes) => readonly NotesChange[];
}

/** What there is once the journal is read. */
interface Opened {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly rescue: Rescue;
}

/** The notes of all essays. Nothing is answered as saved before its journal line is synced. */
export class Notebooks {
  readonly #place: NotebooksPlace;
  #opened: Promise<Opened> | null = null;
  /** The same as soon as it is there. */
  #ready: Opened | null = null;
  readonly #openings = new Map<EssayId, Promise<Result<NotesFile>>>();
  readonly #files = new Map<EssayId, NotesFile>();
  /** Essays whose last changes the disk refused; the window still holds them. */
  readonly #refused = new Set<EssayId>();
  /** How many calls of `apply` are not answered yet. */
  #applying = 0;
  /** On the clock that only runs forward, in ms. */
  #lastChange = -Infinity;

  constructor(place: NotebooksPlace) {
    this.#place = place;
  }

  /** An essay's notes as they are on disk; what a newer version wrote, as far as it can be read. */
  async open(entry: EntryOfNotes): Promise<Result<OpenNotebook>> {
    const opened = await this.#fileOf(entry);
    if (opened.ok) {
      const { notebook, isNewer } = opened.value;
      return success(isNewer ? { ...notebook, isNewer } : notebook);
    }
    return opened.failure.kind === 'newer-version' ? this.#openNewer(entry.id) : opened;
  }

  async #openNewer(id: EssayId): Promise<Result<OpenNotebook>> {
    const { fs, folder, log, today } = this.#place;
    try {
      const { journal } = await this.#whenOpened();
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
    const opened = await this.#fileOf(entry);
    return opened.ok ? success({ past: opened.value.past, title: opened.value.title }) : opened;
  }

  /** The essays that have notes on disk, in the library or not. Throws what the disk says. */
  async essays(): Promise<ReadonlySet<EssayId>> {
    const { journal } = await this.#whenOpened();
    const names = await namesIn(this.#place.fs, this.#place.folder);
    const stored = names.map((name) => name.replace(/\.json(?:\.prev)?$/, '')).filter(isEssayId);
    return new Set([...stored, ...journal.essays, ...this.#files.keys()]);
  }

  /** Answered when the changes are synced; where the disk refuses, nothing was changed. */
  async apply(entry: EntryOfNotes, changes: readonly NotesChange[]): Promise<Result<null>> {
    this.#applying += 1;
    this.#lastChange = performance.now();
    try {
      return await this.#apply(entry, changes);
    } finally {
      this.#applying -= 1;
    }
  }

  async #apply(entry: EntryOfNotes, changes: readonly NotesChange[]): Promise<Result<null>> {
    const opened = await this.#fileOf(entry);
    if (!opened.ok) return opened;
    if (opened.value.isNewer) {
      this.#refused.add(entry.id);
      return failure({ kind: 'notes-newer' });
    }
    try {
      const { checkpoints } = await this.#whenOpened();
      await checkpoints.makeRoom();
      checkpoints.note(await opened.value.apply(changes));
      await checkpoints.rescue();
    } catch (error) {
      this.#refused.add(entry.id);
      this.#place.log.write('notes not written', { essay: entry.id, error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' });
    }
    this.#refused.delete(entry.id);
    this.#place.known(entry.id, knownOf(opened.value.notebook));
    return success(null);
  }

  /**
   * Changes the notes of many essays, all of them or none: what is to be changed in each is asked of
   * its present notes, and goes to disk in one record. Notes of essays that the library lacks wait
   * for them.
   */
  async applyTogether(wanted: readonly ChangesWanted[]): Promise<Result<null>> {
    const files: NotesFile[] = [];
    for (const { entry } of wanted) {
      const opened = await this.#fileOf(entry);
      if (!opened.ok) return opened;
      if (opened.value.isNewer) return failure({ kind: 'notes-newer' });
      files.push(opened.value);
    }
    try {
      const { checkpoints } = await this.#whenOpened();
      await checkpoints.makeRoom();
      // Asked for in one turn, they are one record.
      const applying = files.map(async (file, index) => {
        const changes = wanted[index]?.changes(file.notes) ?? [];
        return changes.length === 0 ? 0 : file.apply(changes);
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
      if (file !== undefined) this.#place.known(entry.id, knownOf(file.notebook));
    }
    return success(null);
  }

  /** Whether changes were refused that have not been written since, or notes are in memory only. */
  get hasRefused(): boolean {
    return this.#refused.size > 0 || this.#isOwed;
  }

  get #isOwed(): boolean {
    return this.#ready?.rescue.isOwed === true;
  }

  /** The window that held refused changes is gone, and they with it. Whether there were any. */
  forgetRefused(): boolean {
    const had = this.#refused.size > 0;
    this.#refused.clear();
    return had;
  }

  /** Whether changes are on their way to the disk, or notes in memory only after files vanished. */
  get isBusy(): boolean {
    return this.#applying > 0 || this.#isOwed;
  }

  /**
   * Resolves when no change waits to be written and the snapshots are as new as the journal. What
   * the disk refuses is logged: the journal has it all.
   */
  async idle(): Promise<void> {
    if (this.#opened === null) return;
    const { journal, checkpoints } = await this.#opened;
    for (const opening of this.#openings.values()) await opening;
    await journal.flush();
    await checkpoints.run();
  }

  /**
   * Resolves when the snapshots of all essays hold everything, to the number of the last record.
   * Throws what the disk says.
   */
  async settle(): Promise<number> {
    const { journal, checkpoints } = await this.#whenOpened();
    for (const essay of journal.essays) await this.#loaded(journal, essay);
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
    const opened = await this.#opened;
    opened?.checkpoints.stop();
    await opened?.journal.close();
  }

  /** Tried again when it is next asked for, where the disk did not give it. */
  #whenOpened(): Promise<Opened> {
    this.#opened ??= this.#openJournal();
    return this.#opened;
  }

  async #openJournal(): Promise<Opened> {
    const {
      fs,
      journal: folder,
      journalMirror: mirrorFolder,
      quarantine,
      log,
      say,
      today,
    } = this.#place;
    const damaged = (file: string, setAside: readonly string[]) =>
      say({ kind: 'notes-recovered', file, found: foundJournal(file, setAside) });
    try {
      // A snapshot that is read must not vanish in a power cut later: records will build on it.
      await syncFolder(fs, this.#place.folder).catch((error: unknown) => {
        log.write('notes folder not synced', { error });
      });
      const now = () => momentOf(Date.now(), today());
      const vanished = () => rescue.owe();
      const place = { fs, folder, mirrorFolder, quarantine, log, damaged, vanished, now };
      const journal = await Journal.open(place);
      const held = {
        journal,
        log,
        files: () => this.#files.values(),
        load: (essay: EssayId) => this.#loaded(journal, essay),
      };
      const done = () => say({ kind: 'notes-rewritten' });
      const rescue: Rescue = new Rescue({ ...held, fs, folder: this.#place.folder, done });
      const checkpoints = new Checkpoints({ ...held, rescue });
      this.#ready = { journal, checkpoints, rescue };
      return this.#ready;
    } catch (error) {
      this.#opened = null;
      throw error;
    }
  }

  /** An essay's notes for the journal's sake, whether or not the library still has it. */
  async #loaded(journal: Journal, essay: EssayId): Promise<NotesFile | null> {
    const title = journal.found(essay).at(-1)?.title ?? '';
    const opened = await this.#fileOf(loneEntry(essay, title));
    return opened.ok ? opened.value : null;
  }

  /** A file that could not be opened is tried again when it is next asked for. */
  #fileOf(entry: EntryOfNotes): Promise<Result<NotesFile>> {
    const known = this.#openings.get(entry.id);
    if (known !== undefined) return known;
    const opening = this.#openFile(entry);
    this.#openings.set(entry.id, opening);
    void opening.then((opened) => {
      if (!opened.ok) this.#openings.delete(entry.id);
    });
    return opening;
  }

  async #openFile(entry: EntryOfNotes): Promise<Result<NotesFile>> {
    const { fs, folder, quarantine, log, known, today, backup } = this.#place;
    const { id, title } = entry;
    const name = `${id}.json`;
    try {
      const { journal, checkpoints } = await this.#whenOpened();
      const path = join(folder, name);
      const opening = await NotesFile.open({
        fs,
        path,
        quarantine,
        journal,
        essay: id,
        title,
        today,
        isKnown: hasNotes(entry),
        backup: () => backup(id),
        shared: (joined) => this.#shared(id, title, name, joined),
        newer: () => this.#becameNewer(id, title),
      });
      if (opening.kind === 'newer-version') return failure({ kind: 'newer-version' });
      const { file, finding } = opening;
      this.#files.set(id, file);
      const found = knownOf(file.notebook);
      const isGone = file.isNew && hasNotes(entry);
      this.#tell(name, title, isGone ? allGone : finding, hasNotes(found));
      if (!file.isKept) checkpoints.note(0);
      known(id, found);
      return success(file);
    } catch (error) {
      log.write('notes not opened', { essay: id, error });
      return failure(diskFailure(error) ?? { kind: 'notes-damaged' });
    }
  }

  /**
   * Takes another state of an essay's notes in, from a copy of its file, and says so when all is on
   * disk. Gives what it came to. Throws what the disk says.
   */
  async takeIn(essay: EssayId, title: string, other: OtherNotes): Promise<Result<Joined>> {
    const opened = await this.#fileOf({ id: essay, title, annotations: 0, reflected: false });
    if (!opened.ok) return opened;
    if (opened.value.isNewer) return failure({ kind: 'notes-newer' });
    const joined = await opened.value.join(other);
    const { checkpoints } = await this.#whenOpened();
    if (joined.changes.length > 0) checkpoints.note(0);
    this.#show(essay, joined);
    return success(joined);
  }

  /** The notes of an essay as they are now, for what is to be compared with them. */
  async notesOf(essay: EssayId, title: string): Promise<Result<Notes>> {
    const opened = await this.#fileOf({ id: essay, title, annotations: 0, reflected: false });
    return opened.ok ? success(opened.value.notes) : opened;
  }

  /** Looks for files that were taken away, and writes anew what they held. What the disk refuses is logged. */
  async look(): Promise<void> {
    if (this.#ready === null) return;
    const { rescue, checkpoints } = this.#ready;
    await rescue.look();
    if (rescue.isOwed) await checkpoints.run();
  }

  /** Looks whether somebody else wrote notes that are open, and takes that in. What the disk refuses is logged. */
  async refresh(): Promise<void> {
    const opened = await this.#opened;
    await this.look();
    for (const [essay, file] of this.#files) {
      try {
        await file.refresh();
        if (!file.isKept) opened?.checkpoints.note(0);
      } catch (error) {
        this.#place.log.write('notes not looked at', { essay, error });
      }
    }
  }

  #becameNewer(essay: EssayId, title: string): void {
    const { say, log } = this.#place;
    log.write('notes of a newer version', { essay });
    say({ kind: 'notes-newer', essay, title });
  }

  #shared(essay: EssayId, title: string, file: string, joined: Joined): void {
    const { say, log } = this.#place;
    const found = foundMerged(file, title, 'shared', joined);
    log.write('notes merged', { ...found });
    say({ kind: 'notes-merged', found });
    this.#show(essay, joined);
  }

  #show(essay: EssayId, { changes }: Joined): void {
    const file = this.#files.get(essay);
    if (changes.length === 0 || file === undefined) return;
    this.#place.known(essay, knownOf(file.notebook));
    this.#place.merged?.(essay, changes);
  }

  #tell(file: string, title: string, finding: Finding, restored: boolean): void {
    const { say, log } = this.#place;
    const found = foundNotes(file, title, finding);
    if (found === null) return;
    log.write('notes mended', { file, ...finding });
    if (found.happened === 'shared') say({ kind: 'notes-merged', found });
    else if (found.happened === 'edited') say({ kind: 'notes-edited', file, found });
    else if (finding.isComplete) say({ kind: 'notes-recovered', file, found });
    else if (found.happened === 'damaged') say({ kind: 'notes-set-aside', file, found });
    else say({ kind: 'notes-missing', file, restored, found });
  }
}

function knownOf({ annotations, reflection }: Notebook): KnownNotes {
  return { annotations: annotations.length, reflected: reflection !== '' };
}

function hasNotes({ annotations, reflected }: KnownNotes): boolean {
  return annotations > 0 || reflected;
}

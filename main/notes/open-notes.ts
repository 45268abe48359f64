import { join } from 'node:path';
import type { Notebook } from '../../core/annotation/notebook';
import type { NotesChange } from '../../core/annotation/remember';
import { threadsOf } from '../../core/annotation/thread';
import { momentOf } from '../../core/annotation/past';
import type { KnownNotes, LibraryEntry } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Notice } from '../../preload/answers';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { ReadBack } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import { syncFolder } from '../storage/replace-file';
import { Checkpoints } from './checkpoints';
import { allGone, foundJournal, foundMerged, foundNotes } from './found-notes';
import { Journal } from './journal';
import type { Notes, StoredNotes } from './notebook-format';
import type { Joined } from './notes-place';
import { NotesFile } from './notes-file';
import type { NotesFinding } from './notes-recovery';
import { Rescue } from './rescue';
import type { ToldNotes, ToldNotesPlace } from './told-notes';

export interface NotebooksPlace extends ToldNotesPlace {
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
}

/** What is asked of the library about an essay's notes. */
export type EntryOfNotes = KnownNotes & Pick<LibraryEntry, 'id' | 'title'>;

/** What an essay's notes are to become. */
export interface ChangesWanted {
  readonly entry: EntryOfNotes;
  readonly changes: (notes: Notes) => readonly NotesChange[];
}

/** For an essay that the library does not have: its notes may be there all the same, under their title. */
export const loneEntry = (id: EssayId, title = ''): EntryOfNotes => ({
  id,
  title,
  annotations: 0,
  reflected: false,
});

/** What there is once the journal is read. */
export interface Opened {
  readonly journal: Journal;
  readonly checkpoints: Checkpoints;
  readonly rescue: Rescue;
}

/** The notes files that are open, and the journal they share. Opens what is asked for, once. */
export class OpenNotes {
  readonly #place: NotebooksPlace;
  readonly #told: ToldNotes;
  #opened: Promise<Opened> | null = null;
  /** The same as soon as it is there. */
  #ready: Opened | null = null;
  readonly #openings = new Map<EssayId, Promise<Result<NotesFile>>>();
  readonly #files = new Map<EssayId, NotesFile>();

  constructor(place: NotebooksPlace, told: ToldNotes) {
    this.#place = place;
    this.#told = told;
  }

  /** The notes that are open. */
  get files(): ReadonlyMap<EssayId, NotesFile> {
    return this.#files;
  }

  /** What there is once the journal is read; null until then. */
  get ready(): Opened | null {
    return this.#ready;
  }

  /** Resolves when what is being opened is open; null where nothing was ever asked for. */
  async settled(): Promise<Opened | null> {
    if (this.#opened === null) return null;
    const opened = await this.#opened;
    for (const opening of this.#openings.values()) await opening;
    return opened;
  }

  /** Tried again when it is next asked for, where the disk did not give it. */
  whenOpened(): Promise<Opened> {
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
      say({ kind: 'notes-recovered', found: foundJournal(file, setAside) });
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
        load: (essay: EssayId) => this.loaded(journal, essay),
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
  async loaded(journal: Journal, essay: EssayId): Promise<NotesFile | null> {
    const title = journal.found(essay).at(-1)?.title ?? '';
    const opened = await this.fileOf(loneEntry(essay, title));
    return opened.ok ? opened.value : null;
  }

  /** A file that could not be opened is tried again when it is next asked for. */
  fileOf(entry: EntryOfNotes): Promise<Result<NotesFile>> {
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
      const { journal, checkpoints } = await this.whenOpened();
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
        merged: (changes) => this.#merged(id, changes),
        shared: (joined) => this.#shared(title, name, joined),
        newer: () => this.#becameNewer(id, title),
      });
      if (opening.kind === 'newer-version') return failure({ kind: 'newer-version' });
      const { file, finding } = opening;
      this.#files.set(id, file);
      const found = file.known;
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

  #becameNewer(essay: EssayId, title: string): void {
    const { say, log } = this.#place;
    log.write('notes of a newer version', { essay });
    say({ kind: 'notes-newer', essay, title });
  }

  #shared(title: string, file: string, joined: Joined): void {
    const { say, log } = this.#place;
    const found = foundMerged(file, title, 'shared', joined);
    const { isWhole, setAside } = joined;
    log.write('notes merged', { file, isWhole, setAside });
    say({ kind: 'notes-merged', found });
  }

  #merged(essay: EssayId, changes: Joined['changes']): void {
    const file = this.#files.get(essay);
    if (file !== undefined) this.#place.known(essay, file.known);
    this.#told.merged(essay, changes);
  }

  #tell(file: string, title: string, finding: NotesFinding, restored: boolean): void {
    const { say, log } = this.#place;
    const found = foundNotes(file, title, finding);
    if (found === null) return;
    log.write('notes mended', { file, ...finding });
    if (found.happened === 'shared') say({ kind: 'notes-merged', found });
    else if (found.happened === 'edited') say({ kind: 'notes-edited', found });
    else if (finding.isComplete) say({ kind: 'notes-recovered', found });
    else if (found.happened === 'damaged') say({ kind: 'notes-set-aside', found });
    else say({ kind: 'notes-missing', restored, found });
  }
}

/** What the library shows of an essay's notes: later comments belong to the annotation they follow. */
export function knownOf({ annotations, reflection }: Notebook): KnownNotes {
  return { annotations: threadsOf(annotations).length, reflected: reflection !== '' };
}

function hasNotes({ annotations, reflected }: KnownNotes): boolean {
  return annotations > 0 || reflected;
}

import { join } from 'node:path';
import type { Change } from '../../core/annotation/change';
import type { Notebook } from '../../core/annotation/notebook';
import type { KnownNotes, LibraryEntry } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Notice } from '../../preload/contract';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import type { Finding } from '../storage/stored-file';
import { StoredFile } from '../storage/stored-file';
import { NotebookFile } from './notebook-file';
import { notebookIn, notesFormat, storedWith } from './notebook-format';

export interface NotebooksPlace {
  readonly fs: FileSystem;
  /** Holds one file an essay. */
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  /** Something about a stored file that the reader must know. */
  readonly say: (notice: Notice) => void;
  /** What notes an essay has on disk, whenever that is known anew. */
  readonly known: (essay: EssayId, notes: KnownNotes) => void;
}

/** The notes of all essays. Nothing is answered as saved before it is synced. */
export class Notebooks {
  readonly #place: NotebooksPlace;
  readonly #files = new Map<EssayId, Promise<Result<NotebookFile>>>();
  /** Essays whose last changes the disk refused; the window still holds them. */
  readonly #refused = new Set<EssayId>();
  /** How many calls of `apply` are not answered yet. */
  #applying = 0;

  constructor(place: NotebooksPlace) {
    this.#place = place;
  }

  /** An essay's notes as they are on disk. */
  async open(entry: LibraryEntry): Promise<Result<Notebook>> {
    const opened = await this.#fileOf(entry);
    return opened.ok ? success(opened.value.notebook) : opened;
  }

  /** Answered when the changes are synced; where the disk refuses, nothing was changed. */
  async apply(entry: LibraryEntry, changes: readonly Change[]): Promise<Result<null>> {
    this.#applying += 1;
    try {
      return await this.#apply(entry, changes);
    } finally {
      this.#applying -= 1;
    }
  }

  async #apply(entry: LibraryEntry, changes: readonly Change[]): Promise<Result<null>> {
    const opened = await this.#fileOf(entry);
    if (!opened.ok) return opened;
    try {
      await opened.value.apply(changes);
    } catch (error) {
      this.#refused.add(entry.id);
      this.#place.log.write('notes not written', { essay: entry.id, error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' });
    }
    this.#refused.delete(entry.id);
    this.#place.known(entry.id, knownOf(opened.value.notebook));
    return success(null);
  }

  /** Whether changes were refused that have not been written since. */
  get hasRefused(): boolean {
    return this.#refused.size > 0;
  }

  /** The window that held refused changes is gone, and they with it. Whether there were any. */
  forgetRefused(): boolean {
    const had = this.hasRefused;
    this.#refused.clear();
    return had;
  }

  /** Whether changes are on their way to the disk. */
  get isBusy(): boolean {
    return this.#applying > 0;
  }

  /** Resolves when no change waits to be written. */
  async idle(): Promise<void> {
    for (const opening of this.#files.values()) {
      const opened = await opening;
      if (opened.ok) await opened.value.idle();
    }
  }

  /** A file that could not be opened is tried again when it is next asked for. */
  #fileOf(entry: LibraryEntry): Promise<Result<NotebookFile>> {
    const known = this.#files.get(entry.id);
    if (known !== undefined) return known;
    const opening = this.#openFile(entry);
    this.#files.set(entry.id, opening);
    void opening.then((opened) => {
      if (!opened.ok) this.#files.delete(entry.id);
    });
    return opening;
  }

  async #openFile(entry: LibraryEntry): Promise<Result<NotebookFile>> {
    const { fs, folder, quarantine, log, known } = this.#place;
    const { id, title } = entry;
    const name = `${id}.json`;
    const path = join(folder, name);
    try {
      const empty = { essay: id, title, reflection: '', annotations: [] };
      const opening = await StoredFile.open(fs, path, notesFormat, empty, quarantine);
      if (opening.kind === 'newer-version') return failure({ kind: 'newer-version' });
      const { notebook, dropped } = notebookIn(opening.file.value);
      if (dropped > 0) {
        log.write('notes dropped', { essay: id, dropped, kept: await quarantine.copy(path) });
        await opening.file.write(storedWith(opening.file.value, notebook));
      }
      this.#tell(name, opening.finding, dropped > 0, hasNotes(entry));
      known(id, knownOf(notebook));
      return success(new NotebookFile(opening.file, notebook));
    } catch (error) {
      log.write('notes not opened', { essay: id, error });
      return failure(diskFailure(error) ?? { kind: 'notes-damaged' });
    }
  }

  #tell(file: string, finding: Finding, dropped: boolean, expected: boolean): void {
    const { say, log } = this.#place;
    const restored = finding.used === 'previous';
    if (finding.setAside.length > 0 || dropped) {
      log.write('notes set aside', { file, ...finding });
      say({ kind: 'notes-set-aside', file });
    } else if (restored || (finding.used === 'nothing' && expected)) {
      log.write('notes missing', { file, restored });
      say({ kind: 'notes-missing', file, restored });
    }
  }
}

function knownOf({ annotations, reflection }: Notebook): KnownNotes {
  return { annotations: annotations.length, reflected: reflection !== '' };
}

function hasNotes({ annotations, reflected }: KnownNotes): boolean {
  return annotations > 0 || reflected;
}

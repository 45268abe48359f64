import { Low } from 'lowdb';
import type { Change } from '../../core/annotation/change';
import type { Notebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import type { EssayId } from '../../core/ids';
import { DurableAdapter } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import type { Stamped } from '../storage/seal';
import type { Journal } from './journal';
import type { StoredNotes } from './notebook-format';
import { notesFormat, storedNotes } from './notebook-format';
import type { Finding } from './notes-recovery';
import { recoverNotes } from './notes-recovery';

export interface NotesPlace {
  readonly fs: FileSystem;
  readonly path: string;
  readonly quarantine: Quarantine;
  readonly journal: Journal;
  readonly essay: EssayId;
  /** For people who find the file without its essay. */
  readonly title: string;
}

export type NotesOpening =
  | { readonly kind: 'open'; readonly file: NotesFile; readonly finding: Finding }
  | { readonly kind: 'newer-version' };

/** The one owner of an essay's notes: in memory, in the journal, and now and then in a snapshot. */
export class NotesFile {
  readonly #place: NotesPlace;
  readonly #low: Low<Stamped<StoredNotes>>;
  #notebook: Notebook;
  /** The notebook that the snapshot holds; null where there is none or it must be written anew. */
  #kept: Notebook | null;
  /** seq of the snapshot in place; null where there is none. */
  #snapshot: number | null;
  /** seq of the generation before; 0 as long as it is not known. */
  #previous = 0;

  private constructor(
    place: NotesPlace,
    adapter: DurableAdapter<StoredNotes>,
    notebook: Notebook,
    snapshot: number | null,
    isKept: boolean,
  ) {
    this.#place = place;
    this.#low = new Low(adapter, {
      value: storedNotes(place.essay, place.title, notebook),
      seq: 0,
    });
    this.#notebook = notebook;
    this.#kept = isKept ? notebook : null;
    this.#snapshot = snapshot;
  }

  /** Reads what is there; where something had to be mended, `isKept` is false. Throws what the disk says. */
  static async open(place: NotesPlace): Promise<NotesOpening> {
    const { fs, path, quarantine, journal, essay } = place;
    if (journal.isNewer) return { kind: 'newer-version' };
    const adapter = new DurableAdapter(fs, path, notesFormat);
    const sets = journal.found(essay);
    const recovery = await recoverNotes({ essay, path, adapter, quarantine, sets });
    if (recovery.kind === 'newer-version') return recovery;
    const { present, snapshot, finding } = recovery;
    journal.adopt(essay, present.seq);
    const isNew = snapshot === null && present.seq === 0;
    const isKept = finding.harm === 'none' && (isNew || present.seq === snapshot);
    const file = new NotesFile(place, adapter, present.notebook, snapshot, isKept);
    return { kind: 'open', file, finding };
  }

  /** What is on disk for sure. */
  get notebook(): Notebook {
    return this.#notebook;
  }

  /** Whether nothing was ever written about the essay, as far as the disk knows. */
  get isNew(): boolean {
    return this.#snapshot === null && this.isKept;
  }

  /** Whether the snapshot holds all of it. */
  get isKept(): boolean {
    return this.#kept === this.#notebook;
  }

  /** Resolves when the changes are synced, to the bytes that took. Throws what the disk says; then nothing was changed. */
  apply(changes: readonly Change[]): Promise<number> {
    const { journal, essay, title } = this.#place;
    return journal.add(essay, title, changes, () => {
      this.#notebook = apply(this.#notebook, changes).notebook;
    });
  }

  /** Writes the snapshot. Throws what the disk says. One at a time. */
  async keep(): Promise<void> {
    const { journal, essay, title } = this.#place;
    const notebook = this.#notebook;
    const seq = journal.settled;
    this.#low.data = { value: storedNotes(essay, title, notebook), seq };
    await this.#low.write();
    if (this.#snapshot !== null) this.#previous = this.#snapshot;
    this.#snapshot = seq;
    this.#kept = notebook;
  }

  /** Whether the journal's records up to `seq` are needed, by the snapshot or by the one before it. */
  needs(seq: number): boolean {
    return Math.min(this.#snapshot ?? 0, this.#previous) < seq;
  }
}

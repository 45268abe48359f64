import type { EssayId } from '../../core/ids';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import { remakeFolder } from '../storage/prepared-folder';
import type { Journal } from './journal';
import type { NotesFile } from './notes-file';

export interface RescuePlace {
  readonly fs: FileSystem;
  /** Holds the snapshots. */
  readonly folder: string;
  readonly log: Log;
  readonly journal: Journal;
  /** The notes open now. */
  readonly files: () => Iterable<NotesFile>;
  /** Opens an essay's notes for their journal's sake; null where they cannot be opened. */
  readonly load: (essay: EssayId) => Promise<NotesFile | null>;
  /** Files were taken away, and all that memory knows was written anew. */
  readonly done: () => void;
}

/** Sees to it that notes are written anew whose files were taken away while they were in use. */
export class Rescue {
  readonly #place: RescuePlace;
  /** How often files vanished, and how often up to what was written anew last. */
  #vanished = 0;
  #rescued = 0;

  constructor(place: RescuePlace) {
    this.#place = place;
  }

  /** A file vanished: what it held may be in memory only. */
  owe(): void {
    this.#vanished += 1;
  }

  /** Whether notes may be in memory only. */
  get isOwed(): boolean {
    return this.#vanished > this.#rescued;
  }

  /** Looks for files that vanished. What else the disk says is logged. */
  async look(): Promise<void> {
    const { journal, files, log } = this.#place;
    try {
      await journal.check();
      for (const file of files()) {
        if (!this.isOwed && (await file.hasVanished())) this.owe();
      }
    } catch (error) {
      log.write('vanished files not looked for', { error });
    }
  }

  /**
   * Looks, and where something vanished has all snapshots written by the checkpoint that asks; gives
   * what that must call when they are. Throws what the disk says, also where the library is gone.
   */
  async begin(): Promise<() => void> {
    await this.look();
    if (!this.isOwed) return () => undefined;
    const { fs, folder, journal, files, load, log, done } = this.#place;
    const vanished = this.#vanished;
    await remakeFolder(fs, folder);
    for (const essay of journal.essays) await load(essay);
    for (const file of files()) file.distrust();
    return () => {
      this.#rescued = vanished;
      log.write('vanished files written anew');
      done();
    };
  }
}

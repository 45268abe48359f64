import type { Result } from '../../core/result';
import type { Words } from '../../core/words/words';
import type { Notice } from '../../preload/answers';
import type { Residence } from '../home/residence';
import type { Log } from '../log';
import { ownResidence } from '../own-residence';
import type { Stores } from '../stores';
import type { Said } from './said';

interface CommandLibraryPlace {
  /** Where the settings live, and the library unless the reader moved it. */
  readonly userData: string;
  readonly backupFolder: string | null;
  readonly words: Words;
  readonly said: Said;
  readonly log: Log;
}

/** The reader's library as a command has it: found, locked and let go just as a window does. */
export class CommandLibrary {
  readonly #place: CommandLibraryPlace;
  readonly #residence: Residence;
  #mended = false;

  constructor(place: CommandLibraryPlace) {
    this.#place = place;
    const { userData, backupFolder, words, log } = place;
    this.#residence = ownResidence({
      userData,
      log,
      secondPlace: () => backupFolder,
      words: () => words,
      changed: () => undefined,
      opened: () => undefined,
      troubled: () => undefined,
      say: (notice) => this.#say(notice),
    });
  }

  /** What is open, or why nothing is. */
  stores(): Promise<Result<Stores>> {
    return this.#residence.stores();
  }

  /** The app's own folders. */
  get own(): readonly string[] {
    const { userData } = this.#place;
    const { home } = this.#residence;
    return home === null ? [userData] : [userData, home.folder];
  }

  /** Writes what is held and lets go of the lock. Throws what the disk says. */
  async close(): Promise<void> {
    const opened = await this.stores();
    try {
      if (!opened.ok) return;
      await opened.value.notebooks.close();
      await opened.value.library.flush();
    } finally {
      await this.#residence.close();
    }
  }

  /** The window tells in full what was found otherwise than it was left; here one line leads there. */
  #say(notice: Notice): void {
    this.#place.log.write('notice in a command', { kind: notice.kind });
    if (this.#mended || !('found' in notice)) return;
    this.#mended = true;
    this.#place.said.err(this.#place.words.commandLine.mended);
  }
}

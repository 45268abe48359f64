import { BackupClock } from './backup/backup-clock';
import type { Log } from './log';
import type { Stores } from './stores';

export interface UpkeepPlace {
  /** What is kept of the library now; null where it cannot be opened. */
  readonly opened: () => Promise<Stores | null>;
  /** Whether the library can be written to. */
  readonly isWritable: () => boolean;
  /** Makes the search of a large library ready. */
  readonly warmSearch: (stores: Stores) => void;
  readonly log: Log;
}

/** ms after the start at which nobody waits for the first page any more. */
const untilWarm = 10_000;

/** What an open library needs in moments in which nobody waits. */
export class Upkeep {
  readonly #place: UpkeepPlace;
  #backups: BackupClock | null = null;
  #warming: NodeJS.Timeout | undefined;

  constructor(place: UpkeepPlace) {
    this.#place = place;
  }

  /** From now on a library's daily backups are made; its search is made ready once. */
  begin(stores: Stores): void {
    const { notebooks, backups } = stores;
    this.end();
    this.#warming = setTimeout(() => this.#place.warmSearch(stores), untilWarm);
    this.#backups = new BackupClock({
      rested: () => notebooks.rested,
      // Where nothing can be written, that is said already.
      daily: async () => {
        if (this.#place.isWritable()) await backups.daily();
      },
    });
  }

  end(): void {
    clearTimeout(this.#warming);
    this.#backups?.stop();
  }

  /** Takes in what other computers left in the folder meanwhile. */
  lookAround(): void {
    this.#inBackground('not looked around', async (stores) => stores?.lookAround());
  }

  /** Now is a good moment for snapshots. */
  keepNotes(): void {
    this.#inBackground('notes not kept', async (stores) => stores?.notebooks.idle());
  }

  /** What goes wrong is logged as `what`. */
  #inBackground(what: string, step: (stores: Stores | null) => Promise<unknown>): void {
    const { opened, log } = this.#place;
    opened()
      .then(step)
      .catch((error: unknown) => log.write(what, { error }));
  }
}

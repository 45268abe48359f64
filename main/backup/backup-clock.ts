/** ms after the start at which the day's backup is first thought of: the first page comes first. */
const untilFirst = 30_000;
/** ms between looks at the calendar, so that a Meipi that runs for days has its backups too. */
const between = 10 * 60_000;
/** ms without a change after which a backup is in nobody's way, and until that is looked at again. */
const quiet = 5000;

export interface BackupClockPlace {
  /** ms since the reader last changed a note. */
  readonly rested: () => number;
  /** Makes the day's backup where it is due. Never rejects. */
  readonly daily: () => Promise<void>;
}

/** Has the daily backup made in quiet moments. */
export class BackupClock {
  readonly #place: BackupClockPlace;
  #timer: NodeJS.Timeout | undefined;

  constructor(place: BackupClockPlace) {
    this.#place = place;
    this.#wait(untilFirst);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      if (this.#place.rested() < quiet) this.#wait(quiet);
      else void this.#place.daily().finally(() => this.#wait(between));
    }, ms);
  }
}

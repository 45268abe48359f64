import { calendarDay, calendarLater } from '../../core/calendar';

/** What a computer knows of time. */
export interface Clocks {
  /** The clock on the wall, in ms since 1970; it may jump. */
  readonly now: () => number;
  /** Time that passes whatever that says, also while the computer sleeps, in ms. */
  readonly uptime: () => number;
}

/** The calendar (core/calendar.ts) from one start on, which goes on while Meipi stays open. */
export class RunningCalendar {
  readonly #clocks: Clocks;
  readonly #started: number;
  readonly #uptime: number;

  /** `before`: what the last start came to, in ms; null at the first. */
  constructor(clocks: Clocks, before: number | null) {
    this.#clocks = clocks;
    this.#started = calendarDay(before, clocks.now());
    this.#uptime = clocks.uptime();
  }

  /** What may be taken for now, in ms. */
  get today(): number {
    const { now, uptime } = this.#clocks;
    return calendarLater(this.#started, uptime() - this.#uptime, now());
  }
}

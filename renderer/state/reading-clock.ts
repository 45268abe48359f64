import type { EssayId } from '../../core/ids';

/** ms after something was done in which the reader is taken to read on. */
const longestLook = 60_000;
/** ms after which the reader sits down to an essay anew. */
const longestPause = 30 * 60_000;
/** ms that are told together; less than that is a glance, and no sitting. */
const told = 30_000;

/** Time spent on an essay that has not been told before. */
export interface ReadTime {
  readonly essay: EssayId;
  /** Whole, at least 1. */
  readonly seconds: number;
  /** Whether the reader has sat down to it with this. */
  readonly begins: boolean;
}

interface Sitting {
  /** ms not told yet. */
  untold: number;
  isTold: boolean;
  /** When it was read last, in ms. */
  last: number;
}

/**
 * How long each essay is read: the time between one thing that the reader does and the next, of which
 * a minute counts at most. Knows no clock: each call says what time it is, in ms of any that goes forward.
 */
export class ReadingClock {
  readonly #sittings = new Map<EssayId, Sitting>();
  #running: { readonly essay: EssayId; readonly acted: number } | null = null;

  /** The reader does something with the essay on show; `rests` comes before another one. What there is to tell, mostly nothing (null). */
  acts(essay: EssayId, now: number): ReadTime | null {
    const isSame = this.#running?.essay === essay;
    const sitting = isSame ? this.#take(now) : this.#sit(essay, now);
    this.#running = { essay, acted: now };
    return sitting !== null && sitting.untold >= told ? tell(essay, sitting) : null;
  }

  /** The reader turns to something else. What is left to tell of it, or null. */
  rests(now: number): ReadTime | null {
    const { essay } = this.#running ?? {};
    const sitting = this.#take(now);
    this.#running = null;
    if (essay === undefined || sitting === null) return null;
    const isWorth = sitting.isTold ? sitting.untold >= 1000 : sitting.untold >= told;
    return isWorth ? tell(essay, sitting) : null;
  }

  /** Adds what has passed to what is being read. */
  #take(now: number): Sitting | null {
    if (this.#running === null) return null;
    const { essay, acted } = this.#running;
    const passed = Math.max(0, now - acted);
    const before = this.#sit(essay, acted);
    before.untold += Math.min(longestLook, passed);
    before.last = acted + Math.min(longestLook, passed);
    return this.#sit(essay, now);
  }

  /** The sitting that goes on, or a new one after a pause. */
  #sit(essay: EssayId, now: number): Sitting {
    const before = this.#sittings.get(essay);
    if (before !== undefined && now - before.last <= longestPause) return before;
    const sitting: Sitting = { untold: 0, isTold: false, last: now };
    this.#sittings.set(essay, sitting);
    return sitting;
  }
}

function tell(essay: EssayId, sitting: Sitting): ReadTime {
  const seconds = Math.floor(sitting.untold / 1000);
  const begins = !sitting.isTold;
  sitting.untold -= seconds * 1000;
  sitting.isTold = true;
  return { essay, seconds, begins };
}

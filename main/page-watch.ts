/** ms from something the page has to deal with to the question whether it did. */
const pause = 500;
/** ms between two looks at whether it has answered. */
const look = 1000;
/**
 * Looks without an answer after which a page counts as frozen: long enough for a slow computer at a
 * huge essay. Looks are counted, not time: a computer that slept meanwhile has looked once.
 */
const mostLooks = 8;
/** Seconds of computing in these looks under which the page has waited for the computer, not worked. */
const atWork = 6;
/** The looks that a page gets which the computer gave hardly any time, or that waits for something for ever. */
const mostLooksIdle = 16;

/**
 * Notices a page in an endless loop, which Electron tells of late or never. It asks only after
 * something happened (input, an answered request), so nothing runs while the reader reads.
 */
export class PageWatch {
  readonly #ask: () => Promise<unknown>;
  readonly #frozen: () => void;
  readonly #worked: () => number;
  #clock: NodeJS.Timeout | null = null;
  /** Counts questions: an answer to an earlier one says nothing. */
  #turn = 0;

  /**
   * `ask` settles when the page has had its turn; `frozen` is called once for a page that never does.
   * `worked` tells for how much of the time since it was last asked the page has computed (0–1).
   */
  constructor(ask: () => Promise<unknown>, frozen: () => void, worked: () => number) {
    this.#ask = ask;
    this.#frozen = frozen;
    this.#worked = worked;
  }

  /** Something happened that the page has to deal with. */
  stir(): void {
    this.#clock ??= setTimeout(() => this.#question(), pause);
  }

  /** Waits for nothing any more: the page has answered, loads anew or is gone. */
  rest(): void {
    if (this.#clock !== null) clearTimeout(this.#clock);
    this.#clock = null;
    this.#turn += 1;
  }

  #question(): void {
    this.#turn += 1;
    const turn = this.#turn;
    let looks = 0;
    let work = 0;
    this.#worked();
    this.#clock = setInterval(() => {
      looks += 1;
      work += this.#worked();
      if (looks < (work < atWork ? mostLooksIdle : mostLooks)) return;
      this.rest();
      this.#frozen();
    }, look);
    const answered = () => {
      if (turn === this.#turn) this.rest();
    };
    // A page that is gone answers by refusing; its end is told elsewhere.
    this.#ask().then(answered, answered);
  }
}

import type { Notice } from '../preload/answers';

/** What the reader must be told about stored files: kept until a window is there to say it. */
export class Notices {
  readonly #tell: (notice: Notice) => void;
  #waiting: Notice[] | null = [];

  /** `tell` reaches the window, from the first `take` on. */
  constructor(tell: (notice: Notice) => void) {
    this.#tell = tell;
  }

  raise(notice: Notice): void {
    if (this.#waiting === null) this.#tell(notice);
    else this.#waiting.push(notice);
  }

  /** The window loads anew: what is raised from now on waits for its `take`. */
  hold(): void {
    this.#waiting ??= [];
  }

  /** What has waited so far; each is said once. */
  take(): readonly Notice[] {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    return waiting;
  }
}

import type { LibrarySearch } from '../../core/search/library-search';
import type { StockCopy } from './stock-copy';

/** ms without news of the library until a copy that is out of date is written anew. */
const untilRest = 20_000;

/** Keeps the copy of what a search holds: brings it in, and writes it in quiet moments. */
export class StockKeeper {
  readonly #copy: StockCopy;
  readonly #search: LibrarySearch;
  readonly #rest: number;
  readonly #failed: (error: unknown) => void;
  /** What the search had come to when its copy was written; null where there is none. */
  #kept: number | null = null;
  #waiting: NodeJS.Timeout | undefined;
  /** One thing at a time is done with the file. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `failed` is told what the disk says; `rest` is in ms. */
  constructor(
    copy: StockCopy,
    search: LibrarySearch,
    failed: (error: unknown) => void,
    rest = untilRest,
  ) {
    this.#copy = copy;
    this.#search = search;
    this.#failed = failed;
    this.#rest = rest;
  }

  /** Brings the copy in; before the search holds anything. */
  async recall(): Promise<void> {
    this.#kept = (await this.#copy.read(this.#search)) ? this.#search.changes : null;
  }

  /** What the search holds has changed, or may have: the copy follows when it rests. */
  follow(): void {
    clearTimeout(this.#waiting);
    if (this.#kept !== this.#search.changes)
      this.#waiting = setTimeout(() => void this.#next(() => this.#write()), this.#rest);
  }

  /** Takes the copy away at once: it has what is gone from the disk for good. It comes again without that. */
  forget(): Promise<void> {
    clearTimeout(this.#waiting);
    return this.#next(async () => {
      this.#kept = null;
      await this.#copy.remove();
      this.follow();
    });
  }

  /** Waits until nothing is being done with the file. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  async #write(): Promise<void> {
    const { changes } = this.#search;
    if (this.#kept === changes) return;
    if (await this.#copy.write(this.#search)) this.#kept = changes;
  }

  #next(step: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(step).catch(this.#failed);
    this.#turn = done;
    return done;
  }
}

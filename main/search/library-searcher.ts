import type { UtilityProcess } from 'electron';
import { utilityProcess } from 'electron';
import type { Catalog } from '../../core/library/catalog';
import type { Found, SearchWish } from '../../core/search/found';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { diskFailure } from '../storage/disk-failure';
import type { Log } from '../log';
import { nodeFileSystem } from '../storage/file-system';
import type { Stores } from '../stores';
import { LibraryTold } from './library-told';
import type { SearchAnswer, SearchTask, SearchTrouble } from './search-task';
import { StockCopy } from './stock-copy';

/** Essays, or 字 of them all, from which on a library takes longer to read than a reader would wait. */
const large = { essays: 200, length: 1_000_000 };

export interface SearcherPlace {
  /** The built script of the process. */
  readonly script: string;
  /** Where the copy of a large library's texts lies (main/search/stock-copy.ts): a file in a folder of its own. */
  readonly copy: string;
  /** Tells one Meipi from another that may fold otherwise. */
  readonly program: string;
  readonly log: Log;
}

interface Running {
  readonly process: UtilityProcess;
  readonly told: LibraryTold;
  readonly asked: Map<number, (found: Found | null) => void>;
}

/**
 * Searches the library in a process of its own, which starts with the first question and is told
 * before each what has changed: the first answer is as right as the hundredth.
 */
export class LibrarySearcher {
  readonly #place: SearcherPlace;
  readonly #log: Log;
  #running: Running | null = null;
  #turn = 0;
  /** News goes out in order, one question's after the other's. */
  #telling: Promise<unknown> = Promise.resolve();

  constructor(place: SearcherPlace) {
    this.#place = place;
    this.#log = place.log;
  }

  /** `folder` is the library's. A process that ends is asked once more, anew. */
  async find(stores: Stores, folder: string, wish: SearchWish): Promise<Result<Found>> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const found = await this.#ask(stores, folder, wish);
        if (found !== null) return success(found);
      } catch (error) {
        this.#log.write('not searched', { error });
        return failure(diskFailure(error) ?? { kind: 'unexpected' });
      }
    }
    return failure({ kind: 'unexpected' });
  }

  /** Has a large library and its notes read before anybody asks; a small one is read as fast as a process starts. */
  warm(stores: Stores, folder: string): void {
    const made = isLarge(stores.library.catalog)
      ? this.#tell(stores, folder)
      : this.#running === null
        ? this.#withoutCopy()
        : Promise.resolve();
    void made.catch((error: unknown) => {
      this.#log.write('search not made ready', { error });
    });
  }

  /**
   * Texts went from the disk for good, or were told apart into other blocks: what is kept of the former
   * goes too. What the disk refuses is logged, and done at the next start.
   */
  async forget(stores: Stores, folder: string): Promise<void> {
    try {
      if (this.#running === null) await this.#withoutCopy();
      else send(await this.#tell(stores, folder), { kind: 'forget' });
    } catch (error) {
      this.#log.write('copy for the search not removed', { error });
    }
  }

  #withoutCopy(): Promise<void> {
    const { copy, program } = this.#place;
    return new StockCopy(nodeFileSystem, copy, program).remove();
  }

  end(): void {
    this.#running?.process.kill();
    this.#running = null;
  }

  async #ask(stores: Stores, folder: string, wish: SearchWish): Promise<Found | null> {
    const running = await this.#tell(stores, folder);
    this.#turn += 1;
    const turn = this.#turn;
    return new Promise((resolve) => {
      if (this.#running !== running) {
        resolve(null);
        return;
      }
      running.asked.set(turn, resolve);
      send(running, { kind: 'find', turn, wish });
    });
  }

  /** Tells the process what it does not know yet: the essays first, which it reads while notes are opened. */
  #tell(stores: Stores, folder: string): Promise<Running> {
    const telling = this.#telling.then(async () => {
      const running = this.#runningFor(stores, folder);
      for (const task of running.told.essays()) send(running, task);
      for (const task of await running.told.notes()) send(running, task);
      return running;
    });
    this.#telling = telling.catch(() => this.end());
    return telling;
  }

  #runningFor(stores: Stores, folder: string): Running {
    if (this.#running?.told.isOf(stores, folder) === true) return this.#running;
    this.end();
    const started = utilityProcess.fork(this.#place.script, [], { serviceName: 'Meipi search' });
    const running = {
      process: started,
      told: new LibraryTold(stores, folder),
      asked: new Map<number, (found: Found | null) => void>(),
    };
    started.on('message', (told: SearchAnswer | SearchTrouble) => {
      if ('trouble' in told) {
        this.#log.write('copy for the search not kept', { error: told.trouble });
        return;
      }
      running.asked.get(told.turn)?.(told.found);
      running.asked.delete(told.turn);
    });
    started.once('exit', (code) => {
      if (this.#running === running) {
        this.#running = null;
        this.#log.write('search ended', { code });
      }
      for (const resolve of running.asked.values()) resolve(null);
    });
    this.#running = running;
    const { copy: file, program } = this.#place;
    if (isLarge(stores.library.catalog)) send(running, { kind: 'copy', file, program });
    return running;
  }
}

function isLarge({ entries }: Catalog): boolean {
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  return entries.length >= large.essays || length >= large.length;
}

function send({ process }: Running, task: SearchTask): void {
  process.postMessage(task);
}

import type { UtilityProcess } from 'electron';
import { utilityProcess } from 'electron';
import type { Found, SearchWish } from '../../core/search/found';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { diskFailure } from '../storage/disk-failure';
import type { Log } from '../log';
import type { Stores } from '../stores';
import { LibraryTold } from './library-told';
import type { SearchAnswer, SearchTask } from './search-task';

/** Essays from which on a library takes longer to read than a reader would wait. */
const large = 200;

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
  readonly #script: string;
  readonly #log: Log;
  #running: Running | null = null;
  #turn = 0;
  /** News goes out in order, one question's after the other's. */
  #telling: Promise<unknown> = Promise.resolve();

  /** `script` is the built one of the process. */
  constructor(script: string, log: Log) {
    this.#script = script;
    this.#log = log;
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
    if (stores.library.catalog.entries.length < large) return;
    void this.#tell(stores, folder).catch((error: unknown) => {
      this.#log.write('search not made ready', { error });
    });
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
    const started = utilityProcess.fork(this.#script, [], { serviceName: 'Meipi search' });
    const running = {
      process: started,
      told: new LibraryTold(stores, folder),
      asked: new Map<number, (found: Found | null) => void>(),
    };
    started.on('message', ({ turn, found }: SearchAnswer) => {
      running.asked.get(turn)?.(found);
      running.asked.delete(turn);
    });
    started.once('exit', (code) => {
      if (this.#running === running) {
        this.#running = null;
        this.#log.write('search ended', { code });
      }
      for (const resolve of running.asked.values()) resolve(null);
    });
    this.#running = running;
    return running;
  }
}

function send({ process }: Running, task: SearchTask): void {
  process.postMessage(task);
}

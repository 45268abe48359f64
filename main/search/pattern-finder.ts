import type { UtilityProcess } from 'electron';
import { utilityProcess } from 'electron';
import type { PatternMatches } from '../../core/search/pattern';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Log } from '../log';

/** ms that a regular expression may take. */
const longest = 1000;

export interface PatternTask {
  readonly pattern: string;
  readonly texts: readonly string[];
}

/**
 * Has regular expressions matched in a process of its own: one that backtracks without end holds up
 * nothing, and goes with its process after a second.
 */
export class PatternFinder {
  readonly #script: string;
  readonly #log: Log;
  #running: Promise<UtilityProcess | null> | null = null;
  /** One question after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  /** `script` is the built one of the process. */
  constructor(script: string, log: Log) {
    this.#script = script;
    this.#log = log;
  }

  find(task: PatternTask): Promise<Result<PatternMatches>> {
    const answer = this.#turn.then(() => this.#find(task));
    this.#turn = answer.catch(() => null);
    return answer;
  }

  end(): void {
    void this.#running?.then((process) => process?.kill());
    this.#running = null;
  }

  async #find(task: PatternTask): Promise<Result<PatternMatches>> {
    this.#running ??= this.#start();
    const running = await this.#running;
    if (running === null) return failure({ kind: 'unexpected' });
    return new Promise((resolve) => {
      const settle = (result: Result<PatternMatches>) => {
        clearTimeout(timer);
        running.off('message', onAnswer);
        running.off('exit', onExit);
        resolve(result);
      };
      const onAnswer = (matches: PatternMatches | null) =>
        settle(matches === null ? failure({ kind: 'pattern-unreadable' }) : success(matches));
      const onExit = () => settle(failure({ kind: 'unexpected' }));
      const timer = setTimeout(() => {
        this.end();
        settle(failure({ kind: 'pattern-too-slow' }));
      }, longest);
      running.on('message', onAnswer);
      running.once('exit', onExit);
      running.postMessage(task);
    });
  }

  /** Starts the process, which is none of the time that a pattern may take; null where it ends at once. */
  #start(): Promise<UtilityProcess | null> {
    const started = utilityProcess.fork(this.#script, [], { serviceName: 'Meipi patterns' });
    const running = new Promise<UtilityProcess | null>((resolve) => {
      started.once('message', () => resolve(started));
      started.once('exit', (code) => {
        resolve(null);
        if (this.#running !== running) return;
        this.#running = null;
        this.#log.write('patterns ended', { code });
      });
    });
    return running;
  }
}

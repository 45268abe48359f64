import { setImmediate as turn } from 'node:timers/promises';

interface Due {
  readonly at: number;
  readonly ring: () => void;
}

/**
 * A clock that goes on only when it is told to: checkpoints come when they are asked for. Timers and
 * dates alike stand still from `stop` to `restart`. What awaits a real turn of the event loop
 * (files, processes) goes on as ever.
 */
export class StoppedClock {
  static #stopped: StoppedClock | null = null;
  readonly #real = { setTimeout, clearTimeout, Date };
  readonly #due = new Map<number, Due>();
  #next = 1;
  /** ms since it was stopped; only grows. */
  #passed = 0;
  /** ms between that and what the clock on the wall says. */
  #wall: number;

  private constructor() {
    this.#wall = Date.now();
  }

  static stop(): StoppedClock {
    const clock = new StoppedClock();
    clock.#replace();
    StoppedClock.#stopped = clock;
    return clock;
  }

  /** As `forget`, of the clock that stands still now, if one does: what was tried is over. */
  static forgetAll(): void {
    StoppedClock.#stopped?.forget();
  }

  restart(): void {
    StoppedClock.#stopped = null;
    Object.assign(globalThis, this.#real);
  }

  /** Lets so many ms pass; everything due on the way rings in its order, each with time to work. */
  async advance(ms: number): Promise<void> {
    const end = this.#passed + ms;
    for (;;) {
      const [first] = [...this.#due].sort(([, a], [, b]) => a.at - b.at);
      if (first === undefined || first[1].at > end) break;
      const [id, due] = first;
      this.#due.delete(id);
      this.#passed = Math.max(this.#passed, due.at);
      due.ring();
      await turn();
    }
    this.#passed = end;
    await turn();
  }

  /** Somebody sets the clock on the wall: dates jump, timers do not. */
  jump(ms: number): void {
    this.#wall += ms;
  }

  /** Nothing rings any more of what was due: the program that asked for it is gone. */
  forget(): void {
    this.#due.clear();
  }

  #replace(): void {
    const now = () => this.#wall + this.#passed;
    const { Date: RealDate } = this.#real;
    class Shown extends RealDate {
      constructor(...parts: readonly unknown[]) {
        // A date of some moment is that; only the present one is ours.
        super(...((parts.length === 0 ? [now()] : parts) as [number]));
      }
      static override now = now;
    }
    const set = (ring: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const id = this.#next;
      this.#next += 1;
      this.#due.set(id, { at: this.#passed + ms, ring: () => ring(...given) });
      return { id, ref: () => undefined, unref: () => undefined };
    };
    const clear = (timer?: { readonly id: number }) => void this.#due.delete(timer?.id ?? 0);
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, Date: Shown });
  }
}

import type { Editor } from '../../core/annotation/turns';
import type { EssayId } from '../../core/ids';

/** Whose page holds changes until they are on disk: a window. */
export type Holder = object;

/** Who asks without a page of its own. */
export const nobody: Holder = {};

/** What of a window's changes is not on disk. */
interface Held {
  /** Essays whose last changes were not written; the page still holds them. */
  readonly refused: Set<EssayId>;
  /** How many changes are not answered yet. */
  applying: number;
  /** Its page: one that is gone holds nothing. */
  page: Editor;
}

/** What the page of each window holds. */
export class Holders {
  readonly #held = new WeakMap<Holder, Held>();

  of(by: Holder): Held {
    const known = this.#held.get(by);
    if (known !== undefined) return known;
    const held: Held = { refused: new Set(), applying: 0, page: {} };
    this.#held.set(by, held);
    return held;
  }

  /** Does what a window asked for; until that is done it is not answered. */
  async applying<Value>(by: Holder, work: () => Promise<Value>): Promise<Value> {
    const held = this.of(by);
    held.applying += 1;
    try {
      return await work();
    } finally {
      held.applying -= 1;
    }
  }

  /** The page of a window is gone, and with it what it held. Whether that was anything. */
  forget(by: Holder): boolean {
    const held = this.of(by);
    const had = held.refused.size > 0;
    held.refused.clear();
    held.page = {};
    return had;
  }
}

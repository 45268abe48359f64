import { isLargelyLost, lostBetween } from '../../core/annotation/lost-text';

/** What a note says; null where it is not there. */
export type State = string | null;

/** What a reader knows of one note. */
interface Known {
  /** As it was last called saved. */
  saved: State;
  /** Asked for since, and not answered, or refused. */
  open: State[];
  /** What it said before that; null where that is not known. */
  before: State;
  /** What its removal, called saved, took away; null where it is there, or may be. */
  removed: State;
  /** Texts that were largely lost by changes called saved. */
  readonly replaced: string[];
}

const nothingKnown = (): Known => ({
  saved: null,
  open: [],
  before: null,
  removed: null,
  replaced: [],
});

/** What is kept of a note that was removed or changed. */
export interface PastOfNote {
  /** Its comment in the bin; null where it is not there. */
  readonly binned: State;
  readonly versions: readonly string[];
}

/**
 * What a reader remembers of his notes: what was called saved and what was asked for. Outlives the
 * app and its disk, and judges what is there afterwards.
 */
export class Ledger {
  readonly #known = new Map<string, Known>();
  /** How often something was called saved. */
  acked = 0;

  /** The same memory for another way that things may go on. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const [key, known] of this.#known) {
      const [open, replaced] = [[...known.open], [...known.replaced]];
      copy.#known.set(key, { ...known, open, replaced });
    }
    return copy;
  }

  ask(key: string, state: State): void {
    const known = this.#of(key);
    known.before = known.open.length === 0 ? known.saved : null;
    known.removed = null;
    known.open.push(state);
  }

  /** The app said that it is saved. */
  answer(key: string, state: State): void {
    const known = this.#of(key);
    known.open = known.open.slice(known.open.lastIndexOf(state) + 1);
    known.saved = state;
    const { before } = known;
    if (state === null) known.removed = before;
    else if (before !== null && isLargelyLost(before, state)) known.replaced.push(before);
    this.acked += 1;
  }

  /** What is missing, and what nobody asked for: empty where nothing is lost. Keys are notes. */
  wrong(found: ReadonlyMap<string, string>): readonly string[] {
    const wrong: string[] = [];
    for (const [key, { saved, open }] of this.#known) {
      const there = found.get(key) ?? null;
      if (saved === there || open.includes(there)) continue;
      wrong.push(`note ${key} is ${shown(there)}, was saved as ${shown(saved)}`);
    }
    for (const key of found.keys()) {
      if (!this.#known.has(key)) wrong.push(`note ${key} was never written`);
    }
    return wrong;
  }

  /** What is missing of what was removed or typed over: it must be among what was before. */
  wrongPast(pastOf: (key: string) => PastOfNote): readonly string[] {
    const wrong: string[] = [];
    for (const [key, { removed, replaced }] of this.#known) {
      const { binned, versions } = pastOf(key);
      if (removed !== null && binned !== removed) wrong.push(`note ${key} is not in the bin`);
      for (const text of replaced) {
        const isHeld = versions.some((version) => lostBetween(text, version) === 0);
        if (!isHeld) wrong.push(`“${text.slice(0, 20)}” is not among the versions of note ${key}`);
      }
    }
    return wrong;
  }

  /** What a reader saw at a start must be there from then on. */
  see(found: ReadonlyMap<string, string>): void {
    for (const [key, known] of this.#known) {
      known.saved = found.get(key) ?? null;
      known.open = [];
    }
  }

  #of(key: string): Known {
    const known = this.#known.get(key) ?? nothingKnown();
    this.#known.set(key, known);
    return known;
  }
}

function shown(state: State): string {
  return state === null ? 'gone' : `“${state.slice(0, 20)}”`;
}

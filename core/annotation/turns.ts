import type { AnnotationId } from '../ids';

/** Who changes notes: known by being the very same object. */
export type Editor = object;

/** A change of one target of an essay's notes, null being 我的心得. */
interface Taken {
  readonly turn: number;
  readonly by: Editor;
}

/** So many targets are remembered; beyond that the writer has to have heard all that is forgotten. */
const mostTargets = 20_000;

/**
 * The turns in which an essay's notes were changed, and who did what last: so nobody writes over what
 * he has not heard. They are told in their order, and each is risen as its changes are made.
 */
export class Turns {
  readonly #most: number;
  #last = 0;
  /** Up to this turn it is not known any more who changed what. */
  #forgotten = 0;
  /** In the order of their turns. */
  readonly #taken = new Map<AnnotationId | null, Taken>();

  constructor(most: number = mostTargets) {
    this.#most = most;
  }

  /** The turn of the notes as they are; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** Takes down that somebody has changed these targets, and gives the turn; without any it is the last one. */
  take(targets: readonly (AnnotationId | null)[], by: Editor): number {
    if (targets.length === 0) return this.#last;
    this.#last += 1;
    for (const target of targets) {
      this.#taken.delete(target);
      this.#taken.set(target, { turn: this.#last, by });
    }
    for (const [target, { turn }] of this.#taken) {
      if (this.#taken.size <= this.#most) break;
      this.#taken.delete(target);
      this.#forgotten = turn;
    }
    return this.#last;
  }

  /**
   * The turn that somebody who has heard up to `heard` has to hear before he may change these targets:
   * one of them was changed by somebody else since. Null where he may.
   */
  missed(targets: readonly (AnnotationId | null)[], by: Editor, heard: number): number | null {
    if (heard < this.#forgotten) return this.#forgotten;
    const turns = targets.flatMap((target) => {
      const taken = this.#taken.get(target);
      return taken === undefined || taken.by === by || taken.turn <= heard ? [] : [taken.turn];
    });
    return turns.length === 0 ? null : turns.reduce((a, b) => Math.max(a, b));
  }
}

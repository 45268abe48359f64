import type { Change } from '../../core/annotation/change';
import { mostChanges, targetOf } from '../../core/annotation/change';
import { rebasedChange } from '../../core/annotation/rebased-change';
import type { AnnotationId } from '../../core/ids';

type Target = AnnotationId | null;

/**
 * An essay's changes that are not on disk for sure: what a window wants beyond the notes that it was
 * told of. Of each target only the newest one counts, and it is written whole; so it follows what others
 * make of the target meanwhile.
 */
export class HeldChanges {
  #waiting: readonly Change[] = [];
  /** On its way, and may still be made. */
  #sent: readonly Change[] = [];
  /** Made by main, whose answer is still to come. */
  #made: readonly Change[] = [];
  /** What main has of that which is held, as the changes that would bring it back. */
  readonly #before = new Map<Target, Change>();

  /** In order; without what main has made. */
  get all(): readonly Change[] {
    return [...this.#sent, ...this.#waiting];
  }

  get isWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  has(target: Target): boolean {
    return this.#of(target) !== null;
  }

  #of(target: Target): Change | null {
    return this.all.findLast((change) => targetOf(change) === target) ?? null;
  }

  /** Takes changes in; `inverse` takes them back. */
  add(changes: readonly Change[], inverse: readonly Change[]): void {
    // The last of them is the first to be made: it knows what was there before all of them.
    for (const change of inverse.toReversed()) {
      const target = targetOf(change);
      if (!this.#before.has(target)) this.#before.set(target, change);
    }
    this.#wait(changes);
  }

  /** A newer state of the same takes the place of the one that still waits. */
  #wait(changes: readonly Change[]): void {
    const waiting = new Map(this.#waiting.map((change) => [targetOf(change), change]));
    for (const change of changes) {
      const target = targetOf(change);
      waiting.delete(target);
      waiting.set(target, change);
    }
    this.#waiting = [...waiting.values()];
  }

  /** The next to be sent. */
  send(): readonly Change[] {
    this.#sent = this.#waiting.slice(0, mostChanges);
    this.#waiting = this.#waiting.slice(mostChanges);
    return this.#sent;
  }

  /** Main has made what is on its way. */
  made(): void {
    const waiting = new Set(this.#waiting.map(targetOf));
    for (const change of this.#sent) {
      const target = targetOf(change);
      if (waiting.has(target)) this.#before.set(target, change);
      else this.#before.delete(target);
    }
    this.#made = this.#sent;
    this.#sent = [];
  }

  /** What was on its way is on disk. */
  written(): void {
    this.made();
    this.#made = [];
  }

  /** What was on its way is not on disk: it waits again, and what has come since is newer. */
  takeBack(): void {
    for (const change of this.#made) {
      const target = targetOf(change);
      if (!this.#before.has(target)) this.#before.set(target, change);
    }
    const newer = this.#waiting;
    this.#waiting = [...this.#made, ...this.#sent];
    this.#made = [];
    this.#sent = [];
    this.#wait(newer);
  }

  /**
   * Somebody else has made a change. Of the same target what is held comes after it: with what the other
   * did where both can stand (`isJoined`), and what is on its way is not made, for it did not know. Gives
   * what the window has of the target now.
   */
  follow(told: Change, isJoined = true): Change {
    const target = targetOf(told);
    const own = this.#of(target);
    if (own === null) return told;
    if (this.#sent.some((change) => targetOf(change) === target)) this.takeBack();
    const after = isJoined ? rebasedChange(own, this.#before.get(target) ?? null, told) : own;
    this.#before.set(target, told);
    this.#waiting = this.#waiting.map((change) => (targetOf(change) === target ? after : change));
    return after;
  }
}

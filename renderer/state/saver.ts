import type { Change } from '../../core/annotation/change';
import { mostChanges, targetOf } from '../../core/annotation/change';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';

/** How far what the reader sees has come: on disk, on its way, or refused for now. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** ms after the last letter, and at most between two saves while typing (ux.md 7.4). */
const restWhileTyping = 400;
const longestTyping = 1000;
/** ms until a refused save is tried again. */
const retryAfter = 5000;

type Send = (essay: EssayId, changes: readonly Change[]) => Promise<Result<null>>;

/**
 * Holds an essay's changes until they are on disk, in order, one batch at a time. Nothing leaves
 * it but by an answered save: a refused batch stays and is tried again.
 */
export class Saver {
  readonly #essay: EssayId;
  readonly #send: Send;
  readonly #tell: (state: SaveState) => void;
  #held: Change[] = [];
  /** What is on its way. */
  #batch: readonly Change[] = [];
  /** What main has of that which is held here, as the changes that would bring it back. */
  readonly #before = new Map<AnnotationId | null, Change>();
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last batch was refused: said until a batch is taken, whatever is typed meanwhile. */
  #refused = false;
  /** When the oldest held change of a typing run has to be sent, in ms; null between runs. */
  #deadline: number | null = null;

  constructor(essay: EssayId, send: Send, tell: (state: SaveState) => void) {
    this.#essay = essay;
    this.#send = send;
    this.#tell = tell;
  }

  /** What is not on disk for sure, in order. */
  get held(): readonly Change[] {
    return [...this.#batch, ...this.#held];
  }

  /**
   * Takes changes in, with those that take them back; `typing` ones wait a moment for the next letter,
   * others go at once.
   */
  add(changes: readonly Change[], typing: boolean, inverse: readonly Change[] = []): void {
    // The last of them is the first to be made: it knows what was there before all of them.
    for (const change of inverse.toReversed()) {
      const target = targetOf(change);
      if (!this.#before.has(target)) this.#before.set(target, change);
    }
    this.#hold(changes);
    if (!this.#refused) this.#tell({ kind: 'saving' });
    if (!typing) {
      void this.flush();
      return;
    }
    const now = Date.now();
    this.#deadline ??= now + longestTyping;
    this.#wait(Math.max(0, Math.min(restWhileTyping, this.#deadline - now)));
  }

  /** Whether a change about this, or about the reflection where it is null, is not on disk yet. */
  isHolding(target: AnnotationId | null): boolean {
    return [...this.#batch, ...this.#held].some((change) => targetOf(change) === target);
  }

  /** The change that would bring back what main has of something that is held; null where it is not. */
  before(target: AnnotationId | null): Change | null {
    return this.#before.get(target) ?? null;
  }

  /** Main has made a change of its own of what is held: what is held will come after it. */
  cameBefore(change: Change): void {
    this.#before.set(targetOf(change), change);
  }

  /** Main has made what is on its way; its answer comes when it is all done. */
  made(): void {
    const batch = this.#batch;
    this.#batch = [];
    this.#settle(batch);
  }

  #settle(made: readonly Change[]): void {
    const held = new Set([...this.#batch, ...this.#held].map(targetOf));
    for (const change of made) {
      const target = targetOf(change);
      if (held.has(target)) this.#before.set(target, change);
      else this.#before.delete(target);
    }
  }

  /** Sends all that is held, also what is added meanwhile. Gives whether it is on disk now. */
  async flush(): Promise<boolean> {
    for (;;) {
      clearTimeout(this.#timer);
      this.#deadline = null;
      while (this.#sending !== null) await this.#sending;
      if (this.#held.length === 0) return true;
      this.#sending = this.#sendHeld();
      await this.#sending;
      if (this.#refused) return false;
    }
  }

  async #sendHeld(): Promise<void> {
    const batch = this.#held.slice(0, mostChanges);
    this.#held = this.#held.slice(mostChanges);
    this.#batch = batch;
    const answer = await this.#send(this.#essay, batch).catch((): Result<null> => ({
      ok: false,
      failure: { kind: 'unexpected' },
    }));
    this.#sending = null;
    const isNews = this.#batch.length > 0;
    this.#batch = [];
    this.#refused = !answer.ok;
    if (answer.ok) {
      // Unless that was told already, and more may have come since.
      if (isNews) this.#settle(batch);
      if (this.#held.length === 0) this.#tell({ kind: 'saved' });
      return;
    }
    const newer = this.#held;
    this.#held = [...batch];
    this.#hold(newer);
    this.#tell({ kind: 'failed', failure: answer.failure });
    this.#wait(retryAfter);
  }

  /** A newer state of the same annotation, or of the reflection, takes the place of the one still held. */
  #hold(changes: readonly Change[]): void {
    const held = new Map(this.#held.map((change) => [targetOf(change), change]));
    for (const change of changes) {
      const target = targetOf(change);
      held.delete(target);
      held.set(target, change);
    }
    this.#held = [...held.values()];
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}

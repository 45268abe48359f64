import type { Change } from '../../core/annotation/change';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';
import type { NotesApplied } from '../../preload/answers';
import { HeldChanges } from './held-changes';

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

/** `heard`: the turn of the notes up to which the window was told of them; null where it knows nothing of them. */
type Send = (
  essay: EssayId,
  changes: readonly Change[],
  heard: number | null,
) => Promise<Result<NotesApplied>>;

/**
 * Holds an essay's changes until they are on disk, in order, one batch at a time. Nothing leaves
 * it but by an answered save: a refused batch stays and is tried again, and one that crossed what
 * somebody else did is sent anew once that was heard.
 */
export class Saver {
  readonly #essay: EssayId;
  readonly #send: Send;
  readonly #tell: (state: SaveState) => void;
  readonly #held = new HeldChanges();
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The last batch was refused: said until a batch is taken, whatever is typed meanwhile. */
  #refused = false;
  /** When the oldest held change of a typing run has to be sent, in ms; null between runs. */
  #deadline: number | null = null;
  /** The turn of the notes that was heard last; null where nothing is known of them. */
  #heard: number | null = null;
  /** The last turn that is known to be its own. */
  #own = 0;
  /** Goes on with what waits for a turn to be heard. */
  #wake: () => void = () => undefined;

  constructor(essay: EssayId, send: Send, tell: (state: SaveState) => void) {
    this.#essay = essay;
    this.#send = send;
    this.#tell = tell;
  }

  /** What is not on disk for sure, in order. */
  get held(): readonly Change[] {
    return this.#held.all;
  }

  /**
   * Takes changes in, with those that take them back; `typing` ones wait a moment for the next letter,
   * others go at once.
   */
  add(changes: readonly Change[], typing: boolean, inverse: readonly Change[] = []): void {
    this.#held.add(changes, inverse);
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
    return this.#held.has(target);
  }

  /** Whether anything is known of the notes that main has. */
  get hasHeard(): boolean {
    return this.#heard !== null;
  }

  /** The notes were told as they are in a turn, or what was done in it. False where that was heard before. */
  hear(turn: number): boolean {
    if (this.#heard !== null && turn <= this.#heard) return false;
    this.#heard = turn;
    this.#wake();
    return true;
  }

  /** What somebody else made, with what is held of the same: as the window is to show it. */
  join(told: Change): Change {
    return this.#held.follow(told);
  }

  /** Somebody else made a change, and what is held of the same comes after it as it is. */
  keepAfter(told: Change): void {
    this.#held.follow(told, false);
  }

  /** Main has made what is on its way; its answer comes when it is all done. */
  made(turn: number): void {
    this.hear(turn);
    if (turn <= this.#own) return;
    this.#own = turn;
    this.#held.made();
  }

  /** Sends all that is held, also what is added meanwhile. Gives whether it is on disk now. */
  async flush(): Promise<boolean> {
    for (;;) {
      clearTimeout(this.#timer);
      this.#deadline = null;
      while (this.#sending !== null) await this.#sending;
      if (!this.#held.isWaiting) return true;
      this.#sending = this.#sendHeld();
      await this.#sending;
      if (this.#refused) return false;
    }
  }

  async #sendHeld(): Promise<void> {
    const answer = await this.#send(this.#essay, this.#held.send(), this.#heard).catch(
      (): Result<NotesApplied> => ({ ok: false, failure: { kind: 'unexpected' } }),
    );
    this.#refused = !answer.ok;
    if (!answer.ok) {
      this.#held.takeBack();
      this.#tell({ kind: 'failed', failure: answer.failure });
      this.#wait(retryAfter);
    } else if (answer.value.kind === 'crossed') {
      this.#held.takeBack();
      this.#tell({ kind: 'saving' });
      await this.#hearing(answer.value.turn);
    } else {
      // Unless that was told already, and more may have come since.
      if (answer.value.turn > this.#own) this.#own = answer.value.turn;
      this.#held.written();
      if (!this.#held.isWaiting) this.#tell({ kind: 'saved' });
    }
    this.#sending = null;
  }

  /** Resolves when a turn was heard. */
  async #hearing(turn: number): Promise<void> {
    while (this.#heard === null || this.#heard < turn) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }
}

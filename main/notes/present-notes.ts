import type { Annotation } from '../../core/annotation/annotation';
import type { Moment } from '../../core/annotation/past';
import { pruned } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import { threadCount } from '../../core/annotation/thread';
import type { AnnotationId } from '../../core/ids';
import type { KnownNotes } from '../../core/library/catalog';
import type { Notes } from './notebook-format';
import { afterChanges } from './replay';

/**
 * An essay's notes in memory, with a table of their annotations, so that what a change costs does not
 * grow with their number.
 */
export class PresentNotes {
  #notes: Notes;
  readonly #table: Map<AnnotationId, Annotation>;
  /** Those that follow another one. */
  readonly #following: Map<AnnotationId, Annotation>;

  constructor(notes: Notes) {
    const { annotations } = notes.notebook;
    const following = annotations.filter(({ follows }) => follows !== null);
    this.#notes = notes;
    this.#table = new Map(annotations.map((one) => [one.id, one]));
    this.#following = new Map(following.map((one) => [one.id, one]));
  }

  /** Another object after each change. */
  get notes(): Notes {
    return this.#notes;
  }

  /** What the library shows of them: later comments belong to the annotation they follow. */
  get known(): KnownNotes {
    const annotations = threadCount(this.#table, this.#following.values());
    return { annotations, reflected: this.#notes.notebook.reflection !== '' };
  }

  /** Takes in changes that were written at a moment. */
  change(changes: readonly NotesChange[], when: Moment): void {
    this.#notes = afterChanges(this.#notes, changes, when, this.#table);
    for (const change of changes) {
      if (change.kind === 'put') this.#put(change.annotation);
      if (change.kind === 'remove') this.#remove(change.id);
    }
  }

  /** Lets go of what is too old by the trusted calendar, `today` in ms. */
  prune(today: number): void {
    const { notebook, past } = this.#notes;
    this.#notes = { notebook, past: pruned(past, today) };
  }

  #put(annotation: Annotation): void {
    this.#table.set(annotation.id, annotation);
    if (annotation.follows === null) this.#following.delete(annotation.id);
    else this.#following.set(annotation.id, annotation);
  }

  #remove(id: AnnotationId): void {
    this.#table.delete(id);
    this.#following.delete(id);
  }
}

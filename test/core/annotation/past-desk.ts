import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Past } from '../../../core/annotation/past';
import { emptyPast, momentOf, versionsOf } from '../../../core/annotation/past';
import type { NotesChange } from '../../../core/annotation/remember';
import { isEdit, remember } from '../../../core/annotation/remember';
import type { AnnotationId } from '../../../core/ids';
import { annotated, annotationId, now } from './drawn-text';

const text = '甲乙丙丁戊己庚辛壬癸';
/** In ms, as all times here. */
export const minute = 60_000;
export const day = 24 * 60 * minute;
export const start = Date.parse(now);

export const noteWith = (comment: string, name = 1): Annotation =>
  annotated(text, { start: name, end: name + 1 }, { name, comment });
/** The note is there with this comment; notes are told apart by their number. */
export const put = (comment: string, name = 1): Change => ({
  kind: 'put',
  annotation: noteWith(comment, name),
});
export const remove = (name = 1): Change => ({ kind: 'remove', id: annotationId(name) });
export const reflect = (words: string): Change => ({ kind: 'reflect', text: words });

/** A reader's notes and their past, with a clock that the test moves. */
export class Desk {
  notebook: Notebook = emptyNotebook;
  past: Past = emptyPast;
  clock = start;

  /** One save, so many ms after the last. */
  save(after: number, ...changes: readonly NotesChange[]): void {
    this.clock += after;
    const when = momentOf(this.clock, this.clock);
    this.past = remember(this.past, this.notebook, changes, when);
    this.notebook = apply(this.notebook, changes.filter(isEdit)).notebook;
  }

  /** The comment as it grows or shrinks, a save a second. */
  type(...states: readonly string[]): void {
    for (const state of states) this.save(1000, put(state));
  }

  versions(target: AnnotationId | null = annotationId(1)): readonly string[] {
    return versionsOf(this.past, target).map((one) => one.text);
  }

  get binned(): readonly string[] {
    return this.past.bin.map(({ annotation }) => annotation.comment);
  }
}

/** What a reader writes in one sitting. */
export const sentence = '读到这里想起去年在社区里看到的那间阅览室，人不多，但是每个人都坐得住。';
/** How it looks from save to save while it is typed, six letters at a time. */
export const typed = Array.from({ length: sentence.length / 6 + 1 }, (_none, n) =>
  sentence.slice(0, (n + 1) * 6),
);

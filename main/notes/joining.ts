import type { Change } from '../../core/annotation/change';
import { targetOf } from '../../core/annotation/change';
import { changesBetween } from '../../core/annotation/changes-between';
import { merge } from '../../core/annotation/merge';
import type { Notebook } from '../../core/annotation/notebook';
import type { NotesChange } from '../../core/annotation/remember';
import { recalled } from '../../core/annotation/recalled';
import type { Notes } from './notebook-format';
import type { NotesAt } from './replay';

/** Another state of the same notes: by another computer, program, or copy of the file. */
export type OtherNotes = NotesAt;

export interface Joining {
  readonly notebook: Notebook;
  /** Make what both had out of either; empty where the other has nothing new. */
  readonly changes: readonly NotesChange[];
  /** False where not all of the other could be taken in. */
  readonly isWhole: boolean;
}

/**
 * The changes that take another state of the notes in. They name everything in which the result
 * differs from either of the two: after a crash they may be applied to the one or the other.
 */
export function joining(mine: NotesAt, other: OtherNotes): Joining {
  const { notebook, isWhole } = merge(mine, other);
  const own = changesBetween(mine.notebook, notebook);
  const isNew = own.length > 0 || hasNewPast(mine, other, notebook);
  if (!isNew) return { notebook, changes: [], isWhole };
  const named = new Set(own.map(targetOf));
  const theirs = changesBetween(other.notebook, notebook).filter(
    (change) => !named.has(targetOf(change)),
  );
  return { notebook, changes: [...pastOf(other), ...own, ...theirs], isWhole };
}

/** What changes for those who show a notebook when it is joined with another. */
export function shownChanges(from: Notebook, { notebook }: Joining): readonly Change[] {
  return changesBetween(from, notebook);
}

function hasNewPast({ past }: Notes, other: Notes, { annotations }: Notebook): boolean {
  const ids = new Set(annotations.map(({ id }) => id));
  return recalled(past, other.past, (id) => ids.has(id)) !== past;
}

function pastOf({ past }: Notes): readonly NotesChange[] {
  return past.versions.length + past.bin.length === 0 ? [] : [{ kind: 'recall', past }];
}

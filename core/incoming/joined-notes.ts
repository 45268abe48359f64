import type { Annotation } from '../annotation/annotation';
import { changesBetween } from '../annotation/changes-between';
import { copyId } from '../annotation/copy-id';
import type { JointEdit } from '../annotation/joint-edit';
import { merge, saysSame } from '../annotation/merge';
import type { Notebook } from '../annotation/notebook';
import { emptyPast } from '../annotation/past';
import type { AnnotationId } from '../ids';
import { assertNever } from '../result';
import type { IncomingNotes } from './incoming-notes';
import { sameNotes } from './same-notes';

/** What became of the notes that came for an essay, counted one by one, comments and later comments alike. */
export interface JoiningReport {
  /** New, on their passage. */
  readonly placed: number;
  /** New, most likely found; the reader is asked to check. */
  readonly moved: number;
  /** New, not found: 未定位. */
  readonly lost: number;
  readonly there: number;
  /** There, but saying something else: both texts are kept, or the longer one that holds the other. */
  readonly changed: number;
  /** 'full': together they would be too long, and the one here stays as it is. */
  readonly reflection: 'none' | 'there' | 'joined' | 'full';
}

export interface Joined {
  readonly edits: readonly JointEdit[];
  readonly report: JoiningReport;
}

/**
 * Joins notes that came with those that are there, by the rules by which two computers' notes are
 * merged: nothing of either is lost. What the reader had deleted here comes back, for it was asked for.
 */
export function joinedNotes(notebook: Notebook, incoming: IncomingNotes): Joined {
  const { annotations, reflection } = incoming.notebook;
  const { places, versions } = incoming;
  const isFormer = versions.some(({ target, text }) => target === null && text === reflection);
  const known =
    places === null
      ? new Map<AnnotationId, AnnotationId>()
      : sameNotes(notebook.annotations, annotations, places);
  const fresh = annotations
    .filter(({ id }) => !known.has(id))
    .map((one): Annotation => {
      const follows = one.follows === null ? null : (known.get(one.follows) ?? one.follows);
      return follows === one.follows ? one : { ...one, follows };
    });
  const merged = merge(
    { notebook, seq: 1, past: { versions, bin: [] } },
    {
      notebook: { annotations: fresh, reflection: isFormer ? notebook.reflection : reflection },
      seq: 0,
      past: emptyPast,
    },
  );
  const edits = editsBetween(notebook, merged.notebook);
  const count = countOf(notebook, merged.notebook, fresh, incoming);
  return {
    edits,
    report: {
      ...count,
      there: count.there + known.size,
      reflection:
        reflection === ''
          ? 'none'
          : !merged.isWhole
            ? 'full'
            : merged.notebook.reflection === notebook.reflection
              ? 'there'
              : 'joined',
    },
  };
}

function editsBetween(before: Notebook, after: Notebook): Joined['edits'] {
  const here = new Map(before.annotations.map((one) => [one.id, one]));
  return changesBetween(before, after).map((change) => {
    switch (change.kind) {
      case 'put':
        return { before: here.get(change.annotation.id) ?? null, after: change.annotation };
      case 'remove':
        return { before: here.get(change.id) ?? null, after: null };
      case 'reflect':
        return { reflection: { before: before.reflection, after: after.reflection } };
      default:
        return assertNever(change);
    }
  });
}

function countOf(
  before: Notebook,
  after: Notebook,
  fresh: readonly Annotation[],
  { moved, lost }: IncomingNotes,
) {
  const count = { placed: 0, moved: 0, lost: 0, there: 0, changed: 0 };
  const [movedIds, lostIds] = [new Set(moved), new Set(lost)];
  const here = new Map(before.annotations.map((one) => [one.id, one]));
  const now = new Map(after.annotations.map((one) => [one.id, one]));
  for (const one of fresh) {
    const [old, kept, copy] = [here.get(one.id), now.get(one.id), copyId(one)];
    if (old === undefined) {
      count[lostIds.has(one.id) ? 'lost' : movedIds.has(one.id) ? 'moved' : 'placed'] += 1;
    } else {
      const isNews = now.has(copy) && !here.has(copy);
      const isGrown = kept !== undefined && !saysSame(old, kept);
      count[isNews || isGrown ? 'changed' : 'there'] += 1;
    }
  }
  return count;
}

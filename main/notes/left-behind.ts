import type { Annotation } from '../../core/annotation/annotation';
import { saysSame } from '../../core/annotation/merge';
import { find } from '../../core/annotation/notebook';
import type { Moment } from '../../core/annotation/past';
import { emptyPast } from '../../core/annotation/past';
import { joining } from './joining';
import type { NumberedSet } from './numbered-sets';
import type { Notes } from './notebook-format';
import { emptyNotes } from './notebook-format';
import type { NotesAt } from './replay';
import { afterChanges, lastOf, replay } from './replay';

/**
 * A snapshot together with what our own journal says up to the snapshot's number and the snapshot
 * lacks; null where it lacks nothing. Ours lacks nothing ever: one that does was put there by another
 * computer, while Meipi was not running, and its numbers say nothing about our records.
 */
export function withLeftBehind(
  snapshot: NotesAt,
  sets: readonly NumberedSet[],
  now: Moment,
): NotesAt | null {
  const contained = lastRow(sets.filter(({ seq }) => seq <= snapshot.seq));
  const own = lastOf(replay({ ...emptyNotes, seq: 0 }, contained, now)).notebook;
  const annotations = own.annotations.filter((annotation) => !knows(snapshot, annotation));
  const hasReflection = knowsReflection(snapshot, own.reflection);
  if (annotations.length === 0 && hasReflection) return null;
  const reflection = hasReflection ? snapshot.notebook.reflection : own.reflection;
  const other: NotesAt = { notebook: { annotations, reflection }, past: emptyPast, seq: 0 };
  const { changes } = joining(snapshot, other);
  // It stands there already, as a copy beside what took its place.
  if (changes.length === 0) return null;
  return { ...afterChanges(snapshot, changes, now), seq: snapshot.seq };
}

/** The records at the end, each of which names the one before: what lies before a gap may have been written over. */
function lastRow(sets: readonly NumberedSet[]): readonly NumberedSet[] {
  const row: NumberedSet[] = [];
  let named = sets.at(-1)?.seq;
  for (const set of sets.toReversed()) {
    if (set.seq !== named) continue;
    row.unshift(set);
    named = set.after;
  }
  return row;
}

/** Whether notes hold an annotation as it is, or know that it was written over or deleted. */
function knows({ notebook, past }: Notes, annotation: Annotation): boolean {
  const there = find(notebook, annotation.id);
  if (there !== null && saysSame(there, annotation)) return true;
  const { id, comment } = annotation;
  const isBinned = past.bin.some((one) => one.annotation.id === id);
  return isBinned || past.versions.some((one) => one.target === id && one.text === comment);
}

function knowsReflection({ notebook, past }: Notes, text: string): boolean {
  if (text === '' || notebook.reflection.includes(text)) return true;
  return past.versions.some((one) => one.target === null && one.text === text);
}

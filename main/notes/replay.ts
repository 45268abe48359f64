import { apply } from '../../core/annotation/notebook';
import type { Moment } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import { isEdit, remember } from '../../core/annotation/remember';
import type { NumberedSet } from './journal';
import type { Notes } from './notebook-format';

/** Notes with the number of the last journal record that is in them. */
export interface NotesAt extends Notes {
  readonly seq: number;
}

/** The notes after changes that were written at a moment. */
export function after(
  { notebook, past }: Notes,
  changes: readonly NotesChange[],
  when: Moment,
): Notes {
  return {
    notebook: apply(notebook, changes.filter(isEdit)).notebook,
    past: remember(past, notebook, changes, when),
  };
}

export interface Replayed {
  /** The base and what it became, record by record; the last one are the present notes. */
  readonly states: readonly [NotesAt, ...NotesAt[]];
  /** Whether no record is missing between the base and the last one. */
  readonly isComplete: boolean;
}

/**
 * Brings notes up to date from an essay's records in the journal, given in their order. `now` stands
 * for the moment of records that do not name theirs.
 */
export function replay(base: NotesAt, sets: readonly NumberedSet[], now: Moment): Replayed {
  const accepted: NumberedSet[] = [];
  let isComplete = true;
  // Backwards, because each record names the one accepted before it: what lies between was refused.
  let before = Infinity;
  for (const set of sets.toReversed()) {
    if (set.seq <= base.seq) break;
    if (set.seq > before) continue;
    if (before !== Infinity && set.seq < before) isComplete = false;
    accepted.unshift(set);
    before = set.after;
  }
  if (before !== Infinity && before > base.seq) isComplete = false;
  const states: [NotesAt, ...NotesAt[]] = [base];
  let notes: Notes = base;
  for (const { seq, changes, when } of accepted) {
    notes = after(notes, changes, when ?? now);
    states.push({ ...notes, seq });
  }
  return { states, isComplete };
}

export const lastOf = ({ states }: Replayed): NotesAt => states.at(-1) ?? states[0];

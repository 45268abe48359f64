import type { Notebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import type { NumberedSet } from './journal';

/** A notebook with the number of the last journal record that is in it. */
export interface NotebookAt {
  readonly notebook: Notebook;
  readonly seq: number;
}

export interface Replayed {
  /** The base and what it became, record by record; the last one is the present notebook. */
  readonly states: readonly [NotebookAt, ...NotebookAt[]];
  /** Whether no record is missing between the base and the last one. */
  readonly isComplete: boolean;
}

/** Brings a notebook up to date from an essay's records in the journal, given in their order. */
export function replay(base: NotebookAt, sets: readonly NumberedSet[]): Replayed {
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
  const states: [NotebookAt, ...NotebookAt[]] = [base];
  let { notebook } = base;
  for (const { seq, changes } of accepted) {
    notebook = apply(notebook, changes).notebook;
    states.push({ notebook, seq });
  }
  return { states, isComplete };
}

export const lastOf = ({ states }: Replayed): NotebookAt => states.at(-1) ?? states[0];

import type { ById } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import type { Moment } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import { isEdit, remember } from '../../core/annotation/remember';
import type { NumberedSet } from './numbered-sets';
import type { Notes } from './notebook-format';

/** Notes with the number of the last journal record that is in them. */
export interface NotesAt extends Notes {
  readonly seq: number;
}

/** The notes after changes that were written at a moment; `table` is as for `apply`. */
export function afterChanges(
  { notebook, past }: Notes,
  changes: readonly NotesChange[],
  when: Moment,
  table: ById | null = null,
): Notes {
  return {
    notebook: apply(notebook, changes.filter(isEdit), table).notebook,
    past: remember(past, notebook, changes, when, table),
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
  const chains = [...new Set(sets.map(({ writer }) => writer))].map((writer) =>
    chainOf(
      base,
      sets.filter((set) => set.writer === writer),
    ),
  );
  const all = new Set(chains.flatMap(({ accepted }) => accepted));
  const accepted = sets.filter((set) => all.has(set));
  // The first of a writer names the last of those that were there when it began.
  const known = new Set(accepted.map(({ seq }) => seq));
  const isComplete = chains.every(
    ({ isWhole, before }) => isWhole && (before <= base.seq || known.has(before)),
  );
  const states: [NotesAt, ...NotesAt[]] = [base];
  let notes: Notes = base;
  for (const { seq, changes, when } of accepted) {
    notes = afterChanges(notes, changes, when ?? now);
    states.push({ ...notes, seq });
  }
  return { states, isComplete };
}

/** The records of one writer that count; `before` is what the first one builds on, 0 where there is none. */
function chainOf(base: NotesAt, sets: readonly NumberedSet[]) {
  const accepted: NumberedSet[] = [];
  let isWhole = true;
  // Backwards, because each record names the one accepted before it: what lies between was refused.
  let before = Infinity;
  for (const set of sets.toReversed()) {
    if (set.seq <= base.seq) break;
    if (set.seq > before) continue;
    // The one named is gone, unless it is of a start before.
    if (before !== Infinity && set.seq < before) isWhole = false;
    accepted.unshift(set);
    before = set.after;
  }
  return { accepted, isWhole, before: before === Infinity ? 0 : before };
}

export const lastOf = ({ states }: Replayed): NotesAt => states.at(-1) ?? states[0];

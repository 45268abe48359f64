import type { Change } from './change';
import { targetOf } from './change';

/** One undoable step: the changes that take it back. */
interface Step {
  readonly inverse: readonly Change[];
  /** Edits with the same group in a row are one step (the letters of one comment); null stands alone. */
  readonly group: string | null;
}

/** What can be undone and redone, newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** Steps kept (ux.md 7.5). */
export const historyDepth = 50;

/** Remembers how to take an edit back; a new edit forgets what was undone. */
export function record(
  history: History,
  inverse: readonly Change[],
  group: string | null = null,
): History {
  if (inverse.length === 0) return history;
  const last = history.done.at(-1);
  if (group !== null && last?.group === group && history.undone.length === 0) {
    // What the step takes back already needs no way point in between: else a comment of n letters
    // would keep n comments.
    const taken = new Set(last.inverse.map(targetOf));
    const added = inverse.filter((change) => !taken.has(targetOf(change)));
    const joined: Step = { inverse: [...added, ...last.inverse], group };
    return { done: [...history.done.slice(0, -1), joined], undone: [] };
  }
  return { done: [...history.done, { inverse, group }].slice(-historyDepth), undone: [] };
}

/** Ends a group: the next edit is a step of its own even if it carries the same group. */
export function seal(history: History): History {
  const last = history.done.at(-1);
  if (last === undefined || last.group === null) return history;
  return { ...history, done: [...history.done.slice(0, -1), { ...last, group: null }] };
}

/** The changes that undo the newest step, or null where there is none. */
export function toUndo(history: History): readonly Change[] | null {
  return history.done.at(-1)?.inverse ?? null;
}

/** The changes that redo the step undone last, or null where there is none. */
export function toRedo(history: History): readonly Change[] | null {
  return history.undone.at(-1)?.inverse ?? null;
}

/** The history after `toUndo` was applied and gave `inverse`. */
export function undone(history: History, inverse: readonly Change[]): History {
  return {
    done: history.done.slice(0, -1),
    undone: [...history.undone, { inverse, group: null }],
  };
}

/** The history after `toRedo` was applied and gave `inverse`. */
export function redone(history: History, inverse: readonly Change[]): History {
  return {
    done: [...history.done, { inverse, group: null }],
    undone: history.undone.slice(0, -1),
  };
}

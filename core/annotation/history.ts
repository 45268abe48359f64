import type { Change } from './change';
import { targetOf } from './change';

/** One undoable step: the changes that take it back. */
export interface Step {
  readonly inverse: readonly Change[];
  /** Edits with the same group in a row are one step (the letters of one comment); null stands alone. */
  readonly group: string | null;
  /** The number of a step taken in several essays at once, of which all is kept elsewhere; else null. */
  readonly joint: number | null;
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
    const joined: Step = { inverse: [...added, ...last.inverse], group, joint: null };
    return { done: [...history.done.slice(0, -1), joined], undone: [] };
  }
  return withStep(history, { inverse, group, joint: null });
}

/** Remembers when a step in several essays was taken, so that it is taken back in its turn. */
export function recordJoint(history: History, joint: number): History {
  return withStep(history, { inverse: [], group: null, joint });
}

function withStep(history: History, step: Step): History {
  return { done: [...history.done, step].slice(-historyDepth), undone: [] };
}

/** Ends a group: the next edit is a step of its own even if it carries the same group. */
export function seal(history: History): History {
  const last = history.done.at(-1);
  if (last === undefined || last.group === null) return history;
  return { ...history, done: [...history.done.slice(0, -1), { ...last, group: null }] };
}

/** The step to undo next, or null where there is none. */
export function toUndo(history: History): Step | null {
  return history.done.at(-1) ?? null;
}

/** The step to redo next, whose `inverse` does it again; null where there is none. */
export function toRedo(history: History): Step | null {
  return history.undone.at(-1) ?? null;
}

/** The history after `toUndo` was applied and gave `inverse`. */
export function undone(history: History, inverse: readonly Change[]): History {
  const joint = toUndo(history)?.joint ?? null;
  return {
    done: history.done.slice(0, -1),
    undone: [...history.undone, { inverse, group: null, joint }],
  };
}

/** The history after `toRedo` was applied and gave `inverse`. */
export function redone(history: History, inverse: readonly Change[]): History {
  const joint = toRedo(history)?.joint ?? null;
  return {
    done: [...history.done, { inverse, group: null, joint }],
    undone: history.undone.slice(0, -1),
  };
}

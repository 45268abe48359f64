import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import type { History } from '../../../core/annotation/history';
import {
  emptyHistory,
  historyDepth,
  record,
  recordJoint,
  redone,
  seal,
  toRedo,
  toUndo,
  undone,
} from '../../../core/annotation/history';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { annotated, drawn } from './drawn-text';
import { randomChanges } from './random-notes';

interface Desk {
  readonly notebook: Notebook;
  readonly history: History;
}

const empty: Desk = { notebook: emptyNotebook, history: emptyHistory };

function edit(desk: Desk, changes: readonly Change[], group: string | null = null): Desk {
  const { notebook, inverse } = apply(desk.notebook, changes);
  return { notebook, history: record(desk.history, inverse, group) };
}

/** null where there is nothing to take back. */
function undo({ notebook, history }: Desk): Desk | null {
  const step = toUndo(history);
  if (step === null) return null;
  const applied = apply(notebook, step.inverse);
  return { notebook: applied.notebook, history: undone(history, applied.inverse) };
}

function redo({ notebook, history }: Desk): Desk | null {
  const step = toRedo(history);
  if (step === null) return null;
  const applied = apply(notebook, step.inverse);
  return { notebook: applied.notebook, history: redone(history, applied.inverse) };
}

const { text, ranges } = drawn('甲[乙丙]丁');
const typed = (comment: string): Change[] =>
  ranges.map((range) => ({
    kind: 'put',
    annotation: annotated(text, range, { name: 1, comment }),
  }));

describe('undo', () => {
  test('goes back through every step to the beginning, and redo forth to the end', () => {
    fc.assert(
      fc.property(fc.array(randomChanges, { maxLength: 20 }), (edits) => {
        const states = [empty];
        for (const changes of edits) states.push(edit(states.at(-1) ?? empty, changes));
        const end = states.at(-1) ?? empty;

        let desk = end;
        for (let next = undo(desk); next !== null; next = undo(desk)) desk = next;
        expect(desk.notebook).toEqual(emptyNotebook);
        for (let next = redo(desk); next !== null; next = redo(desk)) desk = next;
        expect(desk.notebook).toEqual(end.notebook);
      }),
    );
  });

  test('takes the letters of one comment together', () => {
    let desk = edit(empty, typed(''));
    for (const comment of ['写', '写字', '写字。']) desk = edit(desk, typed(comment), 'comment');
    expect(undo(desk)?.notebook.annotations[0]?.comment).toBe('');
  });

  test('takes the letters of the reflection together, and keeps one change for them', () => {
    let desk = edit(empty, [{ kind: 'reflect', text: '先前' }]);
    for (const text of ['先前读', '先前读完', '先前读完了']) {
      desk = edit(desk, [{ kind: 'reflect', text }], 'reflection');
    }
    expect(toUndo(desk.history)?.inverse).toEqual([{ kind: 'reflect', text: '先前' }]);
    const back = undo(desk);
    expect(back?.notebook.reflection).toBe('先前');
    expect(back && redo(back)?.notebook.reflection).toBe('先前读完了');
  });

  test('takes any run of edits of one group back as it was, and redoes it', () => {
    fc.assert(
      fc.property(randomChanges, fc.array(randomChanges), (before, run) => {
        const desk = edit(empty, before);
        let after = desk;
        for (const changes of run) after = edit(after, changes, 'run');
        if (after.history.done.length === desk.history.done.length) return;
        const back = undo(after);
        expect(back?.notebook).toEqual(desk.notebook);
        expect(back && redo(back)?.notebook).toEqual(after.notebook);
      }),
    );
  });

  test('begins anew behind a sealed group', () => {
    let desk = edit(empty, typed(''));
    desk = edit(desk, typed('一'), 'comment');
    desk = { ...desk, history: seal(desk.history) };
    desk = edit(desk, typed('一二'), 'comment');
    expect(undo(desk)?.notebook.annotations[0]?.comment).toBe('一');
  });

  test('forgets what was undone when something new is done', () => {
    const back = undo(edit(empty, typed('一')));
    expect(back && redo(edit(back, typed('二')))).toBeNull();
  });

  test('is kept for the last steps only', () => {
    let desk = empty;
    for (let n = 0; n < historyDepth + 10; n += 1) desk = edit(desk, typed(String(n)));
    let steps = 0;
    for (let next = undo(desk); next !== null; next = undo(desk)) [desk, steps] = [next, steps + 1];
    expect(steps).toBe(historyDepth);
  });

  test('comes to a step of several essays in its turn, both ways', () => {
    const before = edit(empty, typed('一'));
    const joint = { ...before, history: recordJoint(before.history, 7) };
    const after = edit(joint, typed('二'));
    const once = undo(after);
    expect(once && toUndo(once.history)).toMatchObject({ inverse: [], joint: 7 });
    const twice = once && undo(once);
    expect(twice && toUndo(twice.history)?.joint).toBeNull();
    expect(twice && toRedo(twice.history)?.joint).toBe(7);
    const again = twice && redo(twice);
    expect(again && toUndo(again.history)?.joint).toBe(7);
  });

  test('does not count an edit that changed nothing', () => {
    const desk = edit(empty, []);
    expect(desk.history).toBe(emptyHistory);
  });
});

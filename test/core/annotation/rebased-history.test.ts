import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import type { History } from '../../../core/annotation/history';
import {
  emptyHistory,
  record,
  recordJoint,
  redone,
  toRedo,
  toUndo,
  undone,
} from '../../../core/annotation/history';
import { commented, recoloured, tagged } from '../../../core/annotation/marking';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { rebased } from '../../../core/annotation/rebased-history';
import { annotated, annotationId } from './drawn-text';
import { randomChanges } from './random-notes';

const text = '甲乙丙丁戊己庚辛壬癸';
const later = '2026-02-03T04:05:06.000Z';
const one = annotated(text, { start: 0, end: 2 }, { name: 1, comment: '初' });
const two = annotated(text, { start: 3, end: 5 }, { name: 2 });

interface Desk {
  readonly notebook: Notebook;
  readonly history: History;
}

const opened: Desk = {
  notebook: { ...emptyNotebook, annotations: [one, two] },
  history: emptyHistory,
};
const put = (annotation: Annotation): Change => ({ kind: 'put', annotation });

function own(desk: Desk, changes: readonly Change[]): Desk {
  const { notebook, inverse } = apply(desk.notebook, changes);
  return { notebook, history: record(desk.history, inverse) };
}

function others(desk: Desk, changes: readonly Change[]): Desk {
  const { notebook } = apply(desk.notebook, changes);
  return { notebook, history: rebased(desk.history, desk.notebook, notebook, changes) };
}

function undoAll(desk: Desk): Desk {
  const step = toUndo(desk.history);
  if (step === null) return desk;
  const { notebook, inverse } = apply(desk.notebook, step.inverse);
  return undoAll({ notebook, history: undone(desk.history, inverse) });
}

function redoAll(desk: Desk): Desk {
  const step = toRedo(desk.history);
  if (step === null) return desk;
  const { notebook, inverse } = apply(desk.notebook, step.inverse);
  return redoAll({ notebook, history: redone(desk.history, inverse) });
}

describe('what can be undone after somebody else’s edit', () => {
  test('takes back its own change and leaves the other, and makes it again', () => {
    const mine = own(opened, [put(recoloured(one, 'violet', later))]);
    const [now] = mine.notebook.annotations;
    if (now === undefined) throw new Error('gone');
    const both = others(mine, [put(tagged(now, '改革', later))]);
    const back = undoAll(both);
    expect(find(back.notebook, one.id)).toMatchObject({ pigment: one.pigment, tags: ['改革'] });
    expect(find(redoAll(back).notebook, one.id)).toMatchObject({
      pigment: 'violet',
      tags: ['改革'],
    });
  });

  test.each<[string, Change]>([
    ['rewrote what was written', put(commented({ ...one, pigment: 'violet' }, '那边', later))],
    ['took it away', { kind: 'remove', id: one.id }],
  ])('is none where the other %s', (_what, change) => {
    const mine = own(opened, [put(commented(one, '这边', later))]);
    const { notebook, history } = others(mine, [change]);
    expect(toUndo(history)).toBeNull();
    expect(undoAll({ notebook, history }).notebook).toEqual(notebook);
  });

  test('deletes nothing that the other wrote on, or below', () => {
    const made = annotated(text, { start: 6, end: 8 }, { name: 3 });
    const mine = own(opened, [put(made)]);
    const written = others(mine, [put(commented(made, '好', later))]);
    expect(undoAll(written).notebook).toEqual(written.notebook);
    const below = annotated(text, { start: 6, end: 8 }, { name: 4, follows: made.id });
    const followed = others(mine, [put(below)]);
    expect(undoAll(followed).notebook).toEqual(followed.notebook);
  });

  test('leaves 我的心得 as the other wrote it', () => {
    const mine = own(opened, [{ kind: 'reflect', text: '这边' }]);
    const both = others(mine, [{ kind: 'reflect', text: '那边' }]);
    expect(undoAll(both).notebook.reflection).toBe('那边');
  });

  test('is the very same where it does not speak of that', () => {
    const mine = own(opened, [put(recoloured(one, 'violet', later))]);
    const history = recordJoint(mine.history, 1);
    const changes = [put(tagged(two, '改革', later))];
    const after = apply(mine.notebook, changes).notebook;
    expect(rebased(history, mine.notebook, after, changes)).toBe(history);
  });

  test('brings every note back that only its own edits changed, and leaves those that only the other changed', () => {
    const ids = Array.from({ length: 7 }, (_, n) => annotationId(n));
    const touched = (changes: readonly Change[]) => {
      // A comment below another touches that too: it is not deleted from under it.
      const all = changes.flatMap((change) => {
        if (change.kind === 'reflect') return [];
        if (change.kind === 'remove') return [change.id];
        const { id, follows } = change.annotation;
        return follows === null ? [id] : [id, follows];
      });
      return new Set(all);
    };
    fc.assert(
      fc.property(
        randomChanges,
        fc.array(fc.tuple(fc.boolean(), randomChanges), { maxLength: 8 }),
        (before, turns) => {
          const start: Desk = {
            notebook: apply(emptyNotebook, before).notebook,
            history: emptyHistory,
          };
          let desk = start;
          for (const [isMine, changes] of turns) {
            desk = isMine ? own(desk, changes) : others(desk, changes);
          }
          const by = (me: boolean) =>
            touched(turns.flatMap(([isMine, changes]) => (isMine === me ? changes : [])));
          const [mine, theirs] = [by(true), by(false)];
          const back = undoAll(desk).notebook;
          for (const id of ids) {
            if (!theirs.has(id)) expect(find(back, id)).toEqual(find(start.notebook, id));
            if (!mine.has(id)) expect(find(back, id)).toEqual(find(desk.notebook, id));
          }
        },
      ),
    );
  });
});

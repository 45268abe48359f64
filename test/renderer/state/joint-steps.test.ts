import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { recoloured, tagged } from '../../../core/annotation/marking';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Pigment } from '../../../core/annotation/pigment';
import { pigments } from '../../../core/annotation/pigment';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { essayId } from '../../../core/ids';
import type { Result } from '../../../core/result';
import { failure, success } from '../../../core/result';
import * as alter from '../../../renderer/state/alterations';
import { currentWords } from '../../../renderer/state/settings-store';
import { useMessages } from '../../../renderer/state/message-store';
import { forgetHistories } from '../../../renderer/state/histories';
import { doTogether, takeJointBack } from '../../../renderer/state/joint-steps';
import * as notes from '../../../renderer/state/notes-store';
import { flushNotes } from '../../../renderer/state/saving';
import { redo, undo } from '../../../renderer/state/undoing';
import { annotated, edition } from '../../core/annotation/drawn-text';
import { buildBlocks } from '../../core/document/build-blocks';
import { written } from './written';

vi.setConfig({ testTimeout: 60_000 });

const blocks = buildBlocks('甲乙丙丁戊己庚辛壬癸');
const text = textOf(blocks);
const at = '2026-03-01T05:00:00.000Z';

/** Every essay's notes on disk; those of `locked` were written by a newer version. */
const disk = new Map<EssayId, Notebook>();
let locked: EssayId | null = null;

function answer(name: string, asked: unknown): Promise<Result<unknown>> {
  if (name === 'notes.open') {
    const id = asked as EssayId;
    const notebook = disk.get(id);
    if (notebook === undefined) return Promise.resolve(failure({ kind: 'essay-unknown' }));
    return Promise.resolve(success(id === locked ? { ...notebook, isNewer: true } : notebook));
  }
  const { essay, changes } = asked as { essay: EssayId; changes: readonly Change[] };
  disk.set(essay, apply(disk.get(essay) ?? emptyNotebook, changes).notebook);
  return Promise.resolve(success(written()));
}

beforeAll(() => vi.stubGlobal('window', { meipi: { request: answer, on: () => () => {} } }));
afterAll(() => void vi.unstubAllGlobals());

let runs = 0;

/** Three essays with two notes each; the first is on show. */
function desk(): readonly EssayId[] {
  runs += 1;
  forgetHistories();
  locked = null;
  const ids = [0, 1, 2].map((n) => essayId(`${runs}${n}`.padStart(32, '0')));
  for (const id of ids) {
    const annotations = [0, 1].map((n) =>
      annotated(text, { start: n * 2, end: n * 2 + 2 }, { name: `${id}-${n}` }),
    );
    disk.set(id, { annotations, reflection: '' });
  }
  show(ids[0]);
  return ids;
}

function show(id: EssayId | undefined): void {
  if (id === undefined) throw new Error('no essay');
  const essay: Essay = { id, edition, title: '甲', blocks };
  notes.openNotes(essay, text, success(disk.get(id) ?? emptyNotebook));
}

/** All that is on disk once everything has been written. */
async function settled(ids: readonly EssayId[]): Promise<readonly (Notebook | undefined)[]> {
  // Steps in other essays wait for their notes.
  await doTogether([], () => []);
  await flushNotes();
  return ids.map((id) => disk.get(id));
}

const colour = (ids: readonly EssayId[], pigment: Pigment) =>
  doTogether(ids, (_id, { annotations }) =>
    annotations.flatMap((before) => {
      const after = recoloured(before, pigment, at);
      return after === before ? [] : [{ before, after }];
    }),
  );
const remove = (ids: readonly EssayId[]) =>
  doTogether(ids, (_id, { annotations }) => annotations.map((before) => ({ before, after: null })));
const tag = (ids: readonly EssayId[], words: string) =>
  doTogether(ids, (_id, { annotations }) =>
    annotations.flatMap((before) => {
      const after = tagged(before, words, at);
      return after === before ? [] : [{ before, after }];
    }),
  );

describe('a step in several essays', () => {
  test('is one step of undo and of redo, among those of the essay on show', async () => {
    const kinds = fc.constantFrom('colour', 'tag', 'remove', 'own');
    const step = fc.tuple(kinds, fc.constantFrom(...pigments), fc.nat(2), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const ids = desk();
        const states = [await settled(ids)];
        for (const [kind, pigment, n, isAll] of steps) {
          const some = isAll ? ids : ids.slice(n);
          if (kind === 'colour') await colour(some, pigment);
          else if (kind === 'tag') await tag(some, pigment);
          else if (kind === 'remove') await remove(some);
          else {
            const [one] = notes.useNotes.getState().notebook.annotations;
            if (one !== undefined) alter.recolour(one.id, pigment);
          }
          const state = await settled(ids);
          if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(undo()).toBe(true);
          expect(await settled(ids)).toEqual(state);
        }
        expect(undo()).toBe(false);
        for (const state of states.slice(1)) {
          expect(redo()).toBe(true);
          expect(await settled(ids)).toEqual(state);
        }
        expect(redo()).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('is taken back from another essay that is opened later', async () => {
    const ids = desk();
    const before = await settled(ids);
    await colour(ids, 'violet');
    await settled(ids);
    show(ids[2]);
    expect(undo()).toBe(true);
    expect(await settled(ids)).toEqual(before);
    show(ids[0]);
    expect(undo()).toBe(false);
  });

  test('is taken back by its toast once, and leaves what was written since', async () => {
    const ids = desk();
    const { step } = await colour(ids, 'violet');
    const [one] = notes.useNotes.getState().notebook.annotations;
    if (one === undefined || step === null) throw new Error('nothing was done');
    notes.typeComment(one.id, '后来写的');
    notes.finishEditing();
    expect(takeJointBack(step)).toBe(true);
    expect(takeJointBack(step)).toBe(false);
    const [first] = await settled(ids);
    expect(first?.annotations[0]).toMatchObject({ pigment: 'gamboge', comment: '后来写的' });
  });

  test('passes over essays that cannot be changed or read, and says so', async () => {
    const ids = desk();
    locked = ids[1] ?? null;
    const unknown = essayId('f'.repeat(32));
    const before = disk.get(ids[1] ?? unknown);
    expect(await colour([...ids, unknown], 'violet')).toMatchObject({ isPartial: true });
    await settled(ids);
    expect(disk.get(ids[1] ?? unknown)).toEqual(before);
    expect(disk.get(ids[2] ?? unknown)?.annotations[0]?.pigment).toBe('violet');
  });

  test('that cannot be taken back everywhere says so, and can be when it is tried again', async () => {
    const ids = desk();
    const before = await settled(ids);
    const { step } = await remove(ids);
    if (step === null) throw new Error('nothing was done');
    const [, second] = await settled(ids);
    locked = ids[1] ?? null;
    useMessages.setState({ errors: [] });
    expect(undo()).toBe(true);
    expect((await settled(ids))[1]).toEqual(second);
    const { notebook } = currentWords();
    expect(useMessages.getState().errors.map((one) => one.text)).toEqual([notebook.notAllUndone]);
    locked = null;
    expect([redo(), undo()]).toEqual([true, true]);
    expect(await settled(ids)).toEqual(before);
  });

  test('that deleted notes spares what was written after they came back, and says so', async () => {
    const ids = desk();
    await remove(ids);
    await settled(ids);
    undo();
    await settled(ids);
    const notebook = disk.get(ids[2] ?? essayId('f'.repeat(32))) ?? emptyNotebook;
    const [one] = notebook.annotations;
    if (one === undefined || ids[2] === undefined) throw new Error('no note');
    disk.set(
      ids[2],
      apply(notebook, [{ kind: 'put', annotation: { ...one, comment: '后来写的' } }]).notebook,
    );
    useMessages.setState({ errors: [] });
    expect(redo()).toBe(true);
    const [first, , third] = await settled(ids);
    expect(first?.annotations).toEqual([]);
    expect(third?.annotations.map(({ comment }) => comment)).toEqual(['后来写的']);
    expect(useMessages.getState().errors.map((one) => one.text)).toEqual([
      currentWords().notebook.spared(1),
    ]);
  });

  test('that changes nothing is none', async () => {
    const ids = desk();
    expect(await colour(ids, 'gamboge')).toEqual({ step: null, isPartial: false });
    expect(undo()).toBe(false);
  });
});

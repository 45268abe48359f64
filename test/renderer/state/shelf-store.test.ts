import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import type { GatheredNotes } from '../../../core/annotation/gathered';
import { gatheredNotes, placementOf } from '../../../core/annotation/gathered';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import type { Notebook } from '../../../core/annotation/notebook';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { essayId } from '../../../core/ids';
import { success } from '../../../core/result';
import type { Events } from '../../../preload/events';
import { changeShelf, openShelf, useShelf } from '../../../renderer/state/shelf-store';
import { annotated, edition } from '../../core/annotation/drawn-text';
import { buildBlocks } from '../../core/document/build-blocks';
import { patience } from '../../patience';

const blocks = buildBlocks('甲乙丙丁戊己庚辛壬癸');
const text = textOf(blocks);
const id = (n: number) => essayId(`${n}`.padStart(32, '0'));
const essay = (n: number): Essay => ({ id: id(n), edition, title: `第 ${n} 篇`, blocks });
const note = (name: string, start: number): Annotation =>
  annotated(text, { start, end: start + 2 }, { name });

const disk = new Map<EssayId, Notebook>();
/** What each gathering asked for, in order. */
const asked: (readonly EssayId[])[] = [];
/** Holds the next answers back until it is called. */
let release: (() => void) | null = null;
let merged: (told: Events['notes.merged']) => void = () => undefined;

function gather(essays: readonly EssayId[]): readonly GatheredNotes[] {
  asked.push(essays);
  return essays.map((one) => {
    const own = essay(Number(one));
    const notebook = disk.get(one) ?? emptyNotebook;
    return gatheredNotes({ ...own, notebook, essay: own, standardPunctuation: true });
  });
}

async function answer(name: string, argument: unknown): Promise<unknown> {
  if (name === 'notes.essays') return success([...disk.keys()]);
  const found = success(gather(argument as readonly EssayId[]));
  if (release !== null) {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  }
  return found;
}

let close: () => void = () => undefined;

beforeAll(() => {
  vi.stubGlobal('window', {
    meipi: {
      request: answer,
      on: (name: string, listener: typeof merged) => {
        if (name === 'notes.merged') merged = listener;
        return () => undefined;
      },
    },
  });
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => {
  disk.clear();
  asked.length = 0;
  release = null;
});
afterEach(() => close());

const settled = () => vi.waitFor(() => expect(useShelf.getState().isFilling).toBe(false), patience);
const listed = (n: number) => useShelf.getState().gathered.get(id(n));
const comments = (n: number) => listed(n)?.annotations.map(({ comment }) => comment);

async function change(n: number, ...changes: readonly Change[]): Promise<void> {
  disk.set(id(n), apply(disk.get(id(n)) ?? emptyNotebook, changes).notebook);
  changeShelf(id(n), changes);
  await settled();
}

describe('the notes of all essays', () => {
  test('are gathered a few essays at a time, and let go when nobody looks', async () => {
    for (let n = 1; n <= 100; n += 1) disk.set(id(n), emptyNotebook);
    close = openShelf();
    await settled();
    expect(asked.map((essays) => essays.length)).toEqual([40, 40, 20]);
    expect(useShelf.getState().gathered.size).toBe(100);
    close();
    expect(useShelf.getState().gathered.size).toBe(0);
  });

  test('follow what a merge brings, with its place', async () => {
    disk.set(id(1), { annotations: [note('one', 0)], reflection: '' });
    close = openShelf();
    await settled();
    const put: Change = { kind: 'put', annotation: note('two', 4) };
    disk.set(id(1), apply(disk.get(id(1)) ?? emptyNotebook, [put]).notebook);
    merged({ essay: id(1), changes: [put], turn: 1 });
    await vi.waitFor(() => {
      const found = listed(1);
      expect(found && placementOf(found).placed.map(({ start }) => start)).toEqual([0, 4]);
    }, patience);
  });

  test('are asked for again where they changed while the answer came', async () => {
    disk.set(id(1), { annotations: [note('one', 0)], reflection: '' });
    close = openShelf();
    await settled();
    release = () => undefined;
    merged({ essay: id(1), changes: [], turn: 1 });
    const [one] = disk.get(id(1))?.annotations ?? [];
    if (one === undefined) throw new Error('no note');
    await change(1, { kind: 'put', annotation: { ...one, comment: '刚写的' } });
    expect(comments(1)).toEqual(['刚写的']);
    const free = release;
    release = null;
    free();
    await vi.waitFor(() => expect(asked).toHaveLength(3), patience);
    expect(comments(1)).toEqual(['刚写的']);
  });

  test('know where a note stood that comes back', async () => {
    const one = note('one', 0);
    disk.set(id(1), { annotations: [one, note('two', 4)], reflection: '' });
    close = openShelf();
    await settled();
    await change(1, { kind: 'remove', id: one.id });
    merged({ essay: id(1), changes: [], turn: 1 });
    await vi.waitFor(() => expect(asked).toHaveLength(2), patience);
    await settled();
    changeShelf(id(1), [{ kind: 'put', annotation: one }]);
    const found = listed(1);
    expect(found && placementOf(found)).toMatchObject({
      placed: [{ start: 0 }, { start: 4 }],
      orphans: [],
    });
  });
});

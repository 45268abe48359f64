import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { pigments } from '../../../core/annotation/pigment';
import type { EssayId } from '../../../core/ids';
import { essayId } from '../../../core/ids';
import { success } from '../../../core/result';
import { annotated, edition } from '../../core/annotation/drawn-text';
import { blocks, text } from './random-edits';

vi.setConfig({ testTimeout: 60_000 });
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const first = annotated(text, { start: 0, end: 2 }, { name: 1, comment: '初' });
const second = annotated(text, { start: 3, end: 5 }, { name: 2, tags: ['论据'] });

interface Told {
  readonly changes: readonly Change[];
  readonly isOwn: boolean;
}

/** What is on its way between a window and the main process, each way in order. */
class Way {
  readonly asked: { changes: readonly Change[]; answer: () => void }[] = [];
  readonly told: (Told | (() => void))[] = [];
}

/** The notes on disk, and what tells windows of them, as the main process does. */
class Main {
  notebook: Notebook = apply(emptyNotebook, [
    { kind: 'put', annotation: first },
    { kind: 'put', annotation: second },
    { kind: 'reflect', text: '心' },
  ]).notebook;
  readonly ways: Way[] = [];

  /** Does what a window asked for first. */
  work(by: Way): void {
    const next = by.asked.shift();
    if (next === undefined) return;
    const { changes, answer } = next;
    this.notebook = apply(this.notebook, changes).notebook;
    for (const way of this.ways) {
      const isOwn = way === by;
      way.told.push(structuredClone({ changes: isOwn ? [] : changes, isOwn }));
    }
    by.told.push(answer);
  }
}

/** The code of a page: nothing of it is another page's, as in a window of its own. */
async function loadPage() {
  /** What it asks of each essay goes this way. */
  const ways = new Map<EssayId, Way>();
  vi.resetModules();
  vi.doMock('../../../renderer/bridge', () => ({
    bridge: {
      on: () => () => undefined,
      request: (_name: string, asked: { essay: EssayId; changes: readonly Change[] }) =>
        new Promise((resolve) => {
          const answer = () => resolve(success(null));
          ways.get(asked.essay)?.asked.push({ changes: asked.changes, answer });
        }),
    },
  }));
  const notes = await import('../../../renderer/state/notes-store');
  const { takeTold } = await import('../../../renderer/state/notes-in-step');
  const { saverOf } = await import('../../../renderer/state/saving');
  const alterations = await import('../../../renderer/state/alterations');
  const { remove } = await import('../../../renderer/state/removed-notes');
  const { typeReflection } = await import('../../../renderer/state/reflection');
  const { undo, redo } = await import('../../../renderer/state/undoing');
  vi.doUnmock('../../../renderer/bridge');
  return { ways, notes, takeTold, saverOf, alterations, remove, typeReflection, undo, redo };
}
type LoadedPage = Awaited<ReturnType<typeof loadPage>>;

let pages: readonly [LoadedPage, LoadedPage];
beforeAll(async () => {
  pages = [await loadPage(), await loadPage()];
});

/** A window in which an essay is opened. */
function openWindow(page: LoadedPage, main: Main, id: EssayId) {
  const { ways, notes, takeTold, saverOf, alterations, remove, typeReflection, undo, redo } = page;
  const essay = { id, edition, title: '甲', blocks };
  const way = new Way();
  ways.set(id, way);
  main.ways.push(way);
  notes.openNotes(essay, text, success(structuredClone(main.notebook)));
  const notebook = () => notes.useNotes.getState().notebook;
  return {
    ...alterations,
    way,
    notes,
    remove,
    typeReflection,
    undo,
    redo,
    notebook,
    find: (one: Annotation) => find(notebook(), one.id),
    nth: (n: number) => notebook().annotations[n % Math.max(1, notebook().annotations.length)],
    /** Hears what it was told first. */
    async hear(): Promise<void> {
      const next = way.told.shift();
      if (typeof next === 'function') next();
      else if (next?.isOwn === true) saverOf(id).made();
      else if (next !== undefined) takeTold(id, next.changes);
      await vi.advanceTimersByTimeAsync(0);
    },
    /** Sends what is typed without waiting for more. */
    async rest(): Promise<void> {
      void saverOf(id).flush();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}
type OneWindow = ReturnType<typeof openWindow>;

/** How often two windows were opened: each time on an essay that nothing knows yet. */
let opened = 0;

function openTwo() {
  const main = new Main();
  opened += 1;
  const id = essayId(opened.toString(16).padStart(32, '0'));
  const here = openWindow(pages[0], main, id);
  const there = openWindow(pages[1], main, id);
  /** Until nothing is on its way any more. */
  const settle = async (): Promise<void> => {
    for (;;) {
      for (const one of [here, there]) await one.rest();
      const busy = [here, there].filter(({ way }) => way.asked.length + way.told.length > 0);
      if (busy.length === 0) return;
      for (const one of busy) {
        main.work(one.way);
        await one.hear();
      }
    }
  };
  return { main, here, there, settle };
}

describe('two windows on one essay', () => {
  test('see what the other does', async () => {
    const { here, there, settle } = openTwo();
    here.recolour(first.id, 'violet');
    await settle();
    expect(there.find(first)?.pigment).toBe('violet');
    there.typeReflection('心得');
    await settle();
    expect(here.notebook().reflection).toBe('心得');
  });

  test('take back their own edits, and no more', async () => {
    const { here, there, settle } = openTwo();
    here.recolour(first.id, 'violet');
    here.addTags(second.id, ['改革']);
    await settle();
    there.addTags(first.id, ['要紧']);
    await settle();
    while (here.undo());
    await settle();
    expect(there.find(first)).toMatchObject({ pigment: first.pigment, tags: ['要紧'] });
    expect(there.find(second)?.tags).toEqual(second.tags);
    expect(there.undo()).toBe(true);
    await settle();
    expect(here.find(first)).toMatchObject({ pigment: first.pigment, tags: [] });
    while (here.redo());
    await settle();
    expect(there.find(first)).toMatchObject({ pigment: 'violet', tags: [] });
    expect(there.undo()).toBe(false);
  });

  test('do not take away what the other wrote on', async () => {
    const { here, there, settle } = openTwo();
    const made = here.notes.addToRange({ start: 6, end: 8 }, second);
    if (made === null) throw new Error('nothing made');
    here.notes.endGroup();
    await settle();
    there.notes.typeComment(made.id, '好');
    await settle();
    here.undo();
    await settle();
    expect(there.find(made)?.comment).toBe('好');
  });

  test('both keep what they did to one annotation at the same time', async () => {
    const { main, here, there, settle } = openTwo();
    here.addTags(first.id, ['甲']);
    there.notes.typeComment(first.id, '那边写的');
    await settle();
    for (const { notebook } of [
      main,
      { notebook: here.notebook() },
      { notebook: there.notebook() },
    ])
      expect(find(notebook, first.id)).toMatchObject({ tags: ['甲'], comment: '那边写的' });
  });

  test('go on typing whatever the other sends', async () => {
    const { main, here, there, settle } = openTwo();
    here.notes.edit(first.id);
    here.notes.typeComment(first.id, '这边写');
    there.notes.typeComment(first.id, '那边写');
    await there.rest();
    main.work(there.way);
    await here.hear();
    expect(here.find(first)?.comment).toBe('这边写');
    here.notes.typeComment(first.id, '这边写的');
    await settle();
    expect(there.find(first)?.comment).toBe('这边写的');
    expect(find(main.notebook, first.id)?.comment).toBe('这边写的');
  });

  test('end up alike, and as the disk has it, whatever they do and however it crosses', async () => {
    const index = fc.nat(9);
    const words = fc.constantFrom('', '好', '再看', '要紧的一句');
    const range = fc.nat(text.length - 4).map((start) => ({ start, end: start + 3 }));
    const step: fc.Arbitrary<(one: OneWindow) => void> = fc.oneof(
      fc.tuple(range, fc.constantFrom(...pigments)).map(([at, pigment]) => (one: OneWindow) => {
        one.notes.markRange(at, { kind: 'highlight', pigment });
      }),
      fc.tuple(index, words).map(([n, comment]) => (one: OneWindow) => {
        const annotation = one.nth(n);
        if (annotation !== undefined) one.notes.typeComment(annotation.id, comment);
      }),
      fc.tuple(index, fc.constantFrom(...pigments)).map(([n, pigment]) => (one: OneWindow) => {
        const annotation = one.nth(n);
        if (annotation !== undefined) one.recolour(annotation.id, pigment);
      }),
      fc.tuple(index, fc.constantFrom('甲', '乙')).map(([n, tag]) => (one: OneWindow) => {
        const annotation = one.nth(n);
        if (annotation !== undefined) one.addTags(annotation.id, [tag]);
      }),
      index.map((n) => (one: OneWindow) => {
        const annotation = one.nth(n);
        if (annotation !== undefined) one.remove(annotation.id);
      }),
      words.map((reflection) => (one: OneWindow) => one.typeReflection(reflection)),
      fc.constant((one: OneWindow) => void one.undo()),
      fc.constant((one: OneWindow) => void one.redo()),
    );
    const turn = fc.record({
      by: fc.nat(1),
      does: fc.oneof(
        { weight: 2, arbitrary: step },
        { weight: 3, arbitrary: fc.constantFrom('work', 'hear', 'rest') },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
        const { main, here, there, settle } = openTwo();
        for (const { by, does } of turns) {
          const one = by === 0 ? here : there;
          if (does === 'work') main.work(one.way);
          else if (does === 'hear') await one.hear();
          else if (does === 'rest') await one.rest();
          else if (typeof does === 'function') does(one);
        }
        await settle();
        expect(here.notebook()).toEqual(main.notebook);
        expect(there.notebook()).toEqual(main.notebook);
      }),
      { numRuns: 40 },
    );
  });
});

import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import { find } from '../../../core/annotation/notebook';
import { pigments } from '../../../core/annotation/pigment';
import { text } from './random-edits';
import { first, loadPages, openTwo, second } from './two-windows';
import type { Main, OneWindow } from './two-windows';

vi.setConfig({ testTimeout: 60_000 });
beforeAll(loadPages);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  test('do not fight over what one undoes while the other hears of it', async () => {
    const { main, here, there, settle } = openTwo();
    here.notes.typeComment(second.id, '好');
    await here.rest();
    here.recolour(second.id, 'violet');
    await here.rest();
    there.addTags(second.id, ['甲']);
    main.work(here.way);
    here.undo();
    await settle();
    expect(find(main.notebook, second.id)).toMatchObject({
      comment: '好',
      pigment: second.pigment,
      tags: ['论据', '甲'],
    });
    expect(here.notebook()).toEqual(main.notebook);
    expect(there.notebook()).toEqual(main.notebook);
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
    const byMain: fc.Arbitrary<(main: Main) => void> = fc
      .tuple(index, words, fc.boolean())
      .map(([n, comment, isMerge]) => (main: Main) => {
        const { annotations } = main.notebook;
        const one = annotations[n % Math.max(1, annotations.length)];
        if (one === undefined) return;
        const put: Change = { kind: 'put', annotation: { ...one, comment } };
        main.change([put], null, isMerge);
      });
    const turn = fc.record({
      by: fc.nat(1),
      does: fc.oneof(
        { weight: 1, arbitrary: byMain.map((change) => ({ change })) },
        { weight: 6, arbitrary: step },
        {
          weight: 9,
          arbitrary: fc.constantFrom('work', 'refuse', 'hear', 'hear answer', 'rest'),
        },
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(turn, { maxLength: 40 }),
        fc.constantFrom(1, 2, undefined),
        async (turns, remembered) => {
          const { main, here, there, settle } = openTwo(remembered);
          for (const { by, does } of turns) {
            const one = by === 0 ? here : there;
            if (does === 'work') main.work(one.way);
            else if (does === 'refuse') main.work(one.way, true);
            else if (does === 'hear') await one.hear();
            else if (does === 'hear answer') await one.hearAnswer();
            else if (does === 'rest') await one.rest();
            else if (typeof does === 'function') does(one);
            else if (typeof does === 'object') does.change(main);
          }
          await settle();
          expect(here.notebook()).toEqual(main.notebook);
          expect(there.notebook()).toEqual(main.notebook);
          expect([here.save(), there.save()]).toEqual(['saved', 'saved']);
        },
      ),
      { numRuns: 200 },
    );
  });
});

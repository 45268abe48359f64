import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../core/annotation/change';
import type { NotesTold } from '../../../preload/events';
import { valueOf } from '../library/edition-hosts';
import type { CrossingHost } from './crossing-hosts';
import { mainHost, twinHost } from './crossing-hosts';
import { comments, NotesDesk } from './notes-desk';
import { put, sampleEntry } from './sample-essay';

const entry = sampleEntry();
const reflect = (text: string): Change => ({ kind: 'reflect', text });
const hosts: readonly { name: string; host: () => CrossingHost | Promise<CrossingHost> }[] = [
  { name: 'main', host: mainHost },
  { name: 'the twin', host: twinHost },
];

describe.each(hosts)('a page of $name', ({ host: open }) => {
  test('is told of changes in the order of their turns, and opens the notes with the last', async () => {
    const host = await open();
    expect(await host.open()).not.toHaveProperty('turn');
    expect(await host.apply([put(1, '一')], 0)).toEqual({
      ok: true,
      value: { kind: 'written', turn: 1 },
    });
    await host.applyElsewhere([put(2, '二'), reflect('心得')]);
    expect(host.told).toEqual([
      { changes: [], turn: 1 },
      { changes: [put(2, '二'), reflect('心得')], turn: 2 },
    ]);
    expect(await host.open()).toMatchObject({ reflection: '心得', turn: 2 });
  });

  test('writes nothing of a batch over what it has not heard, and all of it once it has', async () => {
    const host = await open();
    await host.apply([put(1, '一')], 0);
    await host.applyElsewhere([put(1, '那边')]);
    const mine = [put(2, '二'), put(1, '这边')];
    expect(valueOf(await host.apply(mine, 1))).toEqual({ kind: 'crossed', turn: 2 });
    expect((await host.open()).annotations.map(({ comment }) => comment)).toEqual(['那边']);
    expect(host.told).toHaveLength(2);
    expect(valueOf(await host.apply(mine, 2))).toEqual({ kind: 'written', turn: 3 });
    expect((await host.open()).annotations.map(({ comment }) => comment)).toEqual(['这边', '二']);
  });

  test('changes what nobody else did meanwhile, its own and anything else', async () => {
    const host = await open();
    await host.apply([put(1, '一')], 0);
    await host.applyElsewhere([reflect('那边')]);
    expect(valueOf(await host.apply([put(1, '改'), put(3)], 0)).kind).toBe('written');
    expect(valueOf(await host.apply([reflect('这边')], 0)).kind).toBe('crossed');
  });

  test('that knows nothing of the notes changes them whatever they are', async () => {
    const host = await open();
    await host.applyElsewhere([put(1, '那边')]);
    expect(valueOf(await host.apply([put(1, '这边')])).kind).toBe('written');
  });
});

describe('changes that cross', () => {
  let desk: NotesDesk;
  beforeEach(() => {
    desk = new NotesDesk();
  });
  afterEach(() => desk.end());

  const [here, there] = [{}, {}];

  test('are known to, also while the others are on their way', async () => {
    const notebooks = desk.start();
    await notebooks.open(entry);
    const first = notebooks.apply(entry, [put(1, '那边')], there, 0);
    const second = notebooks.apply(entry, [put(1, '这边')], here, 0);
    const apart = notebooks.apply(entry, [put(2, '二')], here, 0);
    expect(valueOf(await first)).toEqual({ kind: 'written', turn: 1 });
    expect(valueOf(await second)).toEqual({ kind: 'crossed', turn: 1 });
    expect(valueOf(await apart)).toEqual({ kind: 'written', turn: 2 });
    expect(await comments(notebooks)).toEqual(['那边', '二']);
  });

  test('do not cross what the disk refuses', async () => {
    const notebooks = desk.start();
    await notebooks.open(entry);
    desk.disk.refuse.set('datasync', 'EIO');
    const first = notebooks.apply(entry, [put(1, '那边')], there, 0);
    const second = notebooks.apply(entry, [put(1, '这边')], here, 0);
    expect((await first).ok).toBe(false);
    desk.disk.refuse.clear();
    expect(valueOf(await second)).toEqual({ kind: 'written', turn: 1 });
    expect(await comments(notebooks)).toEqual(['这边']);
  });

  test('are held by their page until they are written', async () => {
    const notebooks = desk.start();
    await notebooks.apply(entry, [put(1, '那边')], there, 0);
    await notebooks.apply(entry, [put(1, '这边')], here, 0);
    expect(notebooks.hasRefused(here)).toBe(true);
    await notebooks.apply(entry, [put(1, '这边')], here, 1);
    expect(notebooks.hasRefused(here)).toBe(false);
  });

  test('of a page that is gone count as somebody else’s for the one in its place', async () => {
    const told: { turn: number; isOwn: boolean; changes: number }[] = [];
    const notebooks = desk.start(({ turn, changes }: NotesTold, by) => {
      told.push({ turn, isOwn: by === here, changes: changes.length });
    });
    const opened = await notebooks.open(entry);
    const late = notebooks.apply(entry, [put(1, '旧页')], here, 0);
    notebooks.forgetRefused(here);
    expect(valueOf(await late)).toEqual({ kind: 'written', turn: 1 });
    expect(told).toEqual([{ turn: 1, isOwn: false, changes: 1 }]);
    expect(opened.ok && opened.value.turn).toBe(undefined);
    expect(valueOf(await notebooks.apply(entry, [put(1, '新页')], here, 0)).kind).toBe('crossed');
  });

  test('are no others where only what was is purged', async () => {
    const notebooks = desk.start();
    await notebooks.apply(entry, [put(1, '一')], here, 0);
    const { annotation } = put(1) as Extract<Change, { kind: 'put' }>;
    await notebooks.apply(entry, [{ kind: 'purge', ids: [annotation.id] }]);
    expect(valueOf(await notebooks.apply(entry, [put(1, '改')], there, 1))).toEqual({
      kind: 'written',
      turn: 2,
    });
  });

  test('cross what main did by itself', async () => {
    const notebooks = desk.start();
    await notebooks.apply(entry, [put(1, '一')], here, 0);
    await notebooks.applyTogether([{ entry, changes: () => [put(1, '主')] }]);
    expect(valueOf(await notebooks.apply(entry, [put(1, '改')], here, 1))).toEqual({
      kind: 'crossed',
      turn: 2,
    });
  });
});

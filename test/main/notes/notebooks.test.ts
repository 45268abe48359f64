import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';
import { NotesDesk, comments } from './notes-desk';

const entry = sampleEntry();

let desk: NotesDesk;
beforeEach(() => {
  desk = new NotesDesk();
});
afterEach(() => desk.end());

const anInstant = expect.stringMatching(/^\d{4}-.*Z$/) as unknown;
const aDay = expect.any(Number) as unknown;

describe('notes', () => {
  test('are none at first, and no file is made for that', async () => {
    expect(await comments(desk.start())).toEqual([]);
    expect(readdirSync(join(desk.folder, 'notes'))).toEqual([]);
    expect(desk.notices).toEqual([]);
  });

  test('come back at the next start', async () => {
    const notebooks = desk.start();
    expect(await notebooks.apply(entry, [put(1, '一'), put(2, '二')])).toEqual({
      ok: true,
      value: { kind: 'written', turn: 1 },
    });
    expect(await comments(desk.start())).toEqual(['一', '二']);
    expect(desk.known.at(-1)?.annotations).toBe(2);
  });

  test('bring the reflection along', async () => {
    await desk.start().apply(entry, [{ kind: 'reflect', text: '一行\n二行' }]);
    expect(await desk.start().open(entry)).toEqual({
      ok: true,
      value: { annotations: [], reflection: '一行\n二行' },
    });
  });

  test('of version 1 open as they were, and are left so until something changes', async () => {
    const first = {
      format: 'meipi-notes',
      version: 1,
      data: { essay: entry.id, title: '样文', annotations: [sampleAnnotation(1, '一')] },
    };
    writeFileSync(desk.path, JSON.stringify(first));
    const notebooks = desk.start();
    expect(await comments(notebooks)).toEqual(['一']);
    expect(JSON.parse(readFileSync(desk.path, 'utf8'))).toEqual(first);
    expect(desk.notices).toEqual([]);
    await notebooks.apply(entry, [{ kind: 'reflect', text: '心得' }]);
    await notebooks.idle();
    expect(await comments(desk.start())).toEqual(['一']);
    expect(JSON.parse(readFileSync(desk.path, 'utf8'))).toMatchObject({ version: 4 });
  });

  test('lie in a file that says what it is and whose', async () => {
    await desk.session(put(1, '一'), { kind: 'reflect', text: '心得' });
    expect(JSON.parse(readFileSync(desk.path, 'utf8'))).toEqual({
      format: 'meipi-notes',
      version: 4,
      seq: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      data: {
        essay: entry.id,
        title: '样文',
        reflection: '心得',
        annotations: [sampleAnnotation(1, '一')],
        past: {
          versions: [{ target: null, text: '', fleeting: false, at: anInstant, day: aDay }],
          bin: [],
        },
      },
    });
  });

  test('asked for at the same time are written in their order, few times', async () => {
    const notebooks = desk.start();
    await Promise.all(
      Array.from({ length: 50 }, (_none, n) => notebooks.apply(entry, [put(1, String(n))])),
    );
    expect(await comments(desk.start())).toEqual(['49']);
    expect(desk.disk.calls.filter((call) => call === 'datasync').length).toBeLessThan(10);
  });

  test('refused by the disk are told so, and memory does not claim them', async () => {
    const notebooks = desk.start();
    await notebooks.apply(entry, [put(1, '一')]);
    desk.disk.refuse.set('write', 'ENOSPC');
    const refused = await notebooks.apply(entry, [put(2, '二')]);
    expect(refused).toEqual({ ok: false, failure: { kind: 'disk', reason: 'full' } });
    expect(await comments(notebooks)).toEqual(['一']);
    expect(notebooks.hasRefused()).toBe(true);
    expect(desk.known.at(-1)?.annotations).toBe(1);
  });

  test('refused once are taken when they come again', async () => {
    const notebooks = desk.start();
    desk.disk.refuse.set('datasync', 'EIO');
    expect((await notebooks.apply(entry, [put(1, '一')])).ok).toBe(false);
    desk.disk.refuse.clear();
    expect((await notebooks.apply(entry, [put(1, '一')])).ok).toBe(true);
    expect(notebooks.hasRefused()).toBe(false);
    expect(await comments(desk.start())).toEqual(['一']);
  });

  test('refused are forgotten with the window that held them', async () => {
    const notebooks = desk.start();
    expect(notebooks.forgetRefused()).toBe(false);
    desk.disk.refuse.set('write', 'ENOSPC');
    await notebooks.apply(entry, [put(1, '一')]);
    expect(notebooks.forgetRefused()).toBe(true);
    expect(notebooks.hasRefused()).toBe(false);
  });

  test('a change refused after its window is gone holds nobody up, and is said to be lost', async () => {
    const notebooks = desk.start();
    await notebooks.open(entry);
    desk.disk.refuse.set('datasync', 'ENOSPC');
    const applying = notebooks.apply(entry, [put(1)]);
    expect(notebooks.forgetRefused()).toBe(false);
    expect((await applying).ok).toBe(false);
    expect(notebooks.hasRefused()).toBe(false);
    expect(desk.notices).toEqual([{ kind: 'notes-lost' }]);
  });

  test('of a disk that gives nothing now are read when it does', async () => {
    await desk.start().apply(entry, [put(1, '一')]);
    const notebooks = desk.start();
    desk.disk.refuse.set('read', 'EIO');
    expect((await notebooks.open(entry)).ok).toBe(false);
    desk.disk.refuse.clear();
    expect(await comments(notebooks)).toEqual(['一']);
    expect(desk.notices).toEqual([]);
  });

  test('are idle when everything asked for is written', async () => {
    const notebooks = desk.start();
    expect(notebooks.isBusy()).toBe(false);
    const applied = notebooks.apply(entry, [put(1, '一')]);
    expect(notebooks.isBusy()).toBe(true);
    await notebooks.open(entry);
    await notebooks.idle();
    await applied;
    expect(notebooks.isBusy()).toBe(false);
    expect(readFileSync(desk.path, 'utf8')).toContain('一');
  });
});

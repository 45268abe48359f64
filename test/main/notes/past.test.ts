import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Past } from '../../../core/annotation/past';
import { emptyPast, versionsOf } from '../../../core/annotation/past';
import { Notebooks } from '../../../main/notes/notebooks';
import { loneEntry } from '../../../main/notes/open-notes';
import { binnedNotes } from '../../../main/notes/binned-notes';
import { crc32 } from '../../../main/storage/crc32';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';
import type { FaultDisk } from '../storage/fault-fs';
import { folders, freshDisk } from './notes-disk';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';

const entry = sampleEntry();
const long = '一段写得很长的批注，改坏了会很可惜';
const day = 86_400_000;
const remove = (n: number) => ({ kind: 'remove', id: sampleAnnotation(n).id }) as const;

let disk: FaultDisk;
let today = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_800_000_000_000 });
  today = Date.now();
  disk = freshDisk();
});
afterEach(() => void vi.useRealTimers());

function start(): Notebooks {
  return new Notebooks({
    fs: disk.fs,
    folder: folders.notes,
    journal: folders.journal,
    journalMirror: folders.journalMirror,
    quarantine: new Quarantine(disk.fs, folders.quarantine),
    log: new QuietLog(),
    today: () => today,
    backup: () => Promise.resolve(null),
    say: ({ kind }) => expect.fail(kind),
    known: () => undefined,
  });
}

async function pastIn(notebooks: Notebooks): Promise<Past> {
  const found = await notebooks.past(entry);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value.past;
}

/** An evening with some of everything. */
async function someEvening(): Promise<Notebooks> {
  const notebooks = start();
  await notebooks.apply(entry, [put(1, long), put(2, '二'), { kind: 'reflect', text: long }]);
  vi.setSystemTime(Date.now() + 1000);
  await Promise.all([
    notebooks.apply(entry, [put(1, '短'), { kind: 'reflect', text: '短' }]),
    notebooks.apply(entry, [remove(2)]),
    notebooks.apply(entry, [put(3, long)]),
  ]);
  vi.setSystemTime(Date.now() - 4000 * day);
  await notebooks.apply(entry, [put(3, ''), remove(3), put(4, '四')]);
  return notebooks;
}

describe('what notes were before', () => {
  test('is the same after a crash, from the journal alone', async () => {
    const live = await pastIn(await someEvening());
    expect(live.bin.map((one) => one.annotation.id)).toEqual(
      [2, 3].map((n) => sampleAnnotation(n).id),
    );
    expect(versionsOf(live, null).map((one) => one.text)).toEqual([long]);
    disk = disk.restarted('drop', () => 0);
    expect(await pastIn(start())).toEqual(live);
  });

  test('is the same from a snapshot', async () => {
    const notebooks = await someEvening();
    const live = await pastIn(notebooks);
    await notebooks.close();
    expect(await pastIn(start())).toEqual(live);
  });

  test('goes for good when it is purged, also after a crash', async () => {
    const notebooks = await someEvening();
    await notebooks.apply(entry, [{ kind: 'purge', ids: [sampleAnnotation(3).id] }]);
    disk = disk.restarted('drop', () => 0);
    const { bin, versions } = await pastIn(start());
    expect(bin.map((one) => one.annotation.comment)).toEqual(['二']);
    expect(versions.filter(({ target }) => target === sampleAnnotation(3).id)).toEqual([]);
  });

  test('goes by the trusted calendar when the notes are opened, whatever the clock says', async () => {
    await (await someEvening()).close();
    vi.setSystemTime(Date.now() + 8000 * day);
    today += 29 * day;
    expect((await pastIn(start())).bin).toHaveLength(2);
    today += 2 * day;
    const { bin, versions } = await pastIn(start());
    expect(bin).toEqual([]);
    expect(versions).not.toEqual([]);
    today += 60 * day;
    expect(await pastIn(start())).toEqual(emptyPast);
  });

  test('is not changed by what the disk refuses', async () => {
    const notebooks = await someEvening();
    const before = await pastIn(notebooks);
    disk.fault = (call) => (call === 'write' ? { error: 'ENOSPC' } : null);
    expect((await notebooks.apply(entry, [remove(1), remove(4)])).ok).toBe(false);
    expect(await pastIn(notebooks)).toBe(before);
  });
});

test('journal records from before there were versions are read, and count as of now', async () => {
  const after = { after: 0, essay: entry.id, title: entry.title };
  const sets = [{ ...after, changes: [put(1, long), put(2, '二'), remove(2)] }];
  const json = Buffer.from(JSON.stringify({ seq: 1, version: 2, mirrored: 0, sets }));
  const line = Buffer.concat([Buffer.from(`${crc32(json)} `), json, Buffer.from('\n')]);
  for (const folder of [folders.journal, folders.journalMirror]) {
    disk.plant(`${folder}/j-1.log`, line);
  }
  const notebooks = start();
  const opened = await notebooks.open(entry);
  expect(opened.ok && opened.value.annotations.map((one) => one.comment)).toEqual([long]);
  const { bin } = await pastIn(notebooks);
  expect(bin).toMatchObject([{ annotation: { comment: '二' }, at: new Date().toISOString() }]);
});

test('the bin holds the removed notes of all essays, with titles, also of those the library lacks', async () => {
  const notebooks = start();
  const other = loneEntry('b'.repeat(32) as typeof entry.id, '另一篇');
  await notebooks.apply(entry, [put(1, '一'), remove(1)]);
  await notebooks.apply(other, [put(1, '甲'), remove(1)]);
  vi.setSystemTime(Date.now() + 1000);
  await notebooks.apply(entry, [put(2, '二'), remove(2)]);
  await notebooks.close();
  today += 3 * day;
  const found = await binnedNotes(start(), (id) => (id === entry.id ? entry : null), today);
  expect(found.map((one) => [one.title, one.annotation.comment, one.daysLeft])).toEqual([
    ['样文', '二', 27],
    ['样文', '一', 27],
    ['另一篇', '甲', 27],
  ]);
});

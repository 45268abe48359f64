import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RestoreMode } from '../../../core/backup/backup';
import type { FileSystem } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { closedAtEnd } from '../closed-at-end';
import { FaultDisk } from '../storage/fault-fs';
import { temporaryFolder } from '../temporary-folder';
import { allIn } from './all-in';
import { done, restoreFrom, saveTo } from './restore-from';
import { TestHome } from './test-home';

const fs = closedAtEnd(nodeFileSystem);
let folder = '';
let file = '';
let there: TestHome;
let here: TestHome;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, '眉批备份.tar');
});

/** A library of its own, started. */
async function library(name: string): Promise<TestHome> {
  const desk = new TestHome(fs, join(folder, name));
  await desk.start();
  return desk;
}

const save = (desk: TestHome) => saveTo(desk, file);
const restoreInto = (desk: TestHome, mode: RestoreMode, disk: FileSystem = fs, path = file) =>
  restoreFrom(desk, mode, disk, path);

const position = { offset: 40, drop: 2 };
const reading = { position, furthest: 60, progress: 0.5, finished: false };

test('a refused restore of the oldest backup leaves it there to be tried again', async () => {
  const disk = new FaultDisk();
  const desk = new TestHome(disk.fs, '/home/reader/data');
  await desk.start();
  await desk.add('甲文');
  await desk.note(1);
  const { backups } = desk.stores;
  for (let n = 0; n < 20; n += 1) await backups.make('asked');
  await desk.note(2);
  const oldest = (await backups.list()).at(-1);
  const path = oldest === undefined ? null : await backups.path(oldest.number);
  if (path === null) throw new Error('no backup');
  disk.fault = (call, _number, of) =>
    call === 'write' && of.includes('/journal') ? { error: 'ENOSPC' } : null;
  expect((await restoreInto(desk, 'replace', disk.fs, path)).ok).toBe(false);
  disk.fault = () => null;
  expect(disk.paths).toContain(path);
  expect(await restoreInto(desk, 'replace', disk.fs, path)).toEqual(done);
  expect(await desk.comments()).toEqual(['第 1 条']);
});

describe('a backup of the whole library', () => {
  beforeEach(async () => {
    there = await library('there');
    await there.add('甲文', '乙文');
    await there.add('丙文');
    await there.note(1);
    await there.note(2);
    await there.note(2, '改过的第二条');
    await there.note(1, '乙的批注', 1);
    there.stores.library.keepReading(there.entry().id, reading);
    await there.stores.library.remove([there.entry(2).id]);
    here = await library('here');
  });

  test.each(['merge', 'replace'] as const)(
    'makes an empty library equal, restored with %s',
    async (mode) => {
      await save(there);
      expect(await restoreInto(here, mode)).toEqual(done);
      const all = await allIn(there);
      const found = await allIn(here);
      expect(found.entries).toEqual(all.entries);
      expect(found.collections).toEqual(mode === 'replace' ? all.collections : expect.anything());
      expect(found.notes.filter(({ opened }) => opened.ok)).toEqual(
        mode === 'replace' ? all.notes : all.notes.slice(0, found.notes.length),
      );
      // Kept on disk.
      await here.stop();
      await here.start();
      expect(await allIn(here)).toEqual(found);
      expect(here.notices).toEqual([]);
      const originals = (home: TestHome) =>
        readdirSync(join(home.home.library, 'originals')).sort();
      expect(originals(here)).toEqual(originals(there));
    },
  );

  test('merged twice adds nothing more', async () => {
    await save(there);
    await here.add('甲文', '乙文');
    await here.note(2, '这里的第二条');
    await here.note(3);
    expect(await restoreInto(here, 'merge')).toEqual(done);
    const comments = await here.comments();
    expect(comments.toSorted()).toEqual(
      ['第 1 条', '第 3 条', '这里的第二条', '改过的第二条'].toSorted(),
    );
    expect(here.entry()).toMatchObject({ ...reading, annotations: 4 });
    expect(await restoreInto(here, 'merge')).toEqual(done);
    expect(await here.comments()).toEqual(comments);
  });

  test('brings back a note that was deleted since, merged', async () => {
    await save(there);
    const deleted = there.stores.notebooks.apply(there.entry(), [
      { kind: 'remove', id: (await notesOf(there)).annotations[0]?.id ?? ('' as never) },
    ]);
    expect((await deleted).ok).toBe(true);
    expect(await restoreInto(there, 'merge')).toEqual(done);
    expect(await there.comments()).toEqual(['第 1 条', '改过的第二条']);
  });

  test('replaces what came since; that is in the bin and in a backup', async () => {
    await save(there);
    await there.note(2, '后来又改');
    await there.note(9, '后来的');
    await there.add('丁文');
    there.stores.library.keepReading(there.entry().id, { ...reading, furthest: 90, progress: 0.9 });
    expect(await restoreInto(there, 'replace')).toEqual(done);
    expect(await there.comments()).toEqual(['第 1 条', '改过的第二条']);
    expect(there.entry()).toMatchObject({ title: '甲文', ...reading });
    const { entries, removed } = there.stores.library.catalog;
    expect(entries.map(({ title }) => title)).toEqual(['甲文', '乙文']);
    expect(removed.map(({ entry }) => entry.title).toSorted()).toEqual(['丁文', '丙文']);
    const past = await there.stores.notebooks.past(there.entry());
    expect(JSON.stringify(past)).toContain('后来的');
    const [before] = await there.stores.backups.list();
    expect(before).toMatchObject({ reason: 'restore', essays: 3 });
    const path = await there.stores.backups.path(before?.number ?? 0);
    expect(await restoreInto(there, 'replace', fs, path ?? '')).toEqual(done);
    expect(await there.comments()).toEqual(['第 1 条', '后来又改', '后来的']);
    expect(there.stores.library.catalog.entries.map(({ title }) => title)).toContain('丁文');
  });

  test('replaces notes that came since in an essay that had none; they are in the bin', async () => {
    await there.add('戊文');
    await save(there);
    const index = there.stores.library.catalog.entries.findIndex(({ title }) => title === '戊文');
    await there.note(1, '后来的', index);
    const reflect = [{ kind: 'reflect', text: '后来的心得' }] as const;
    expect((await there.stores.notebooks.apply(there.entry(index), reflect)).ok).toBe(true);
    expect(await restoreInto(there, 'merge')).toEqual(done);
    expect(await there.comments(index)).toEqual(['后来的']);
    expect(await restoreInto(there, 'replace')).toEqual(done);
    const at = there.stores.library.catalog.entries.findIndex(({ title }) => title === '戊文');
    expect(await there.comments(at)).toEqual([]);
    expect(there.entry(at)).toMatchObject({ annotations: 0, reflected: false });
    const past = await there.stores.notebooks.past(there.entry(at));
    expect(past.ok && past.value.past.bin.map(({ annotation }) => annotation.comment)).toEqual([
      '后来的',
    ]);
    expect(JSON.stringify(past)).toContain('后来的心得');
  });

  test('keeps notes here whose copy in the backup is damaged, replaced', async () => {
    await save(there);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('乙的批注')] = 65;
    writeFileSync(file, bytes);
    expect(await restoreInto(there, 'replace')).toEqual(done);
    expect(await there.comments(1)).toEqual(['乙的批注']);
  });

  test('whose catalogue is damaged is merged, and never put in place of the library', async () => {
    await save(there);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('"entries"')] = 65;
    writeFileSync(file, bytes);
    const before = await allIn(there);
    const refused = { ok: false, failure: { kind: 'backup-unreadable' } };
    expect(await restoreInto(there, 'replace')).toEqual(refused);
    expect(await allIn(there)).toEqual(before);
    expect(await restoreInto(here, 'merge')).toEqual(done);
    expect(await here.comments()).not.toEqual([]);
  });

  test('is restored but for what is damaged in it, and nothing else is harmed', async () => {
    await save(there);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('乙的批注')] = 65;
    writeFileSync(file, bytes);
    expect(await restoreInto(here, 'merge')).toEqual(done);
    expect(await here.comments(0)).toHaveLength(2);
    expect(await here.comments(1)).toEqual([]);
  });

  test('writes nothing beside the library, and no file but its own', async () => {
    await save(there);
    expect(await restoreInto(here, 'replace')).toEqual(done);
    expect(readdirSync(folder).sort()).toEqual(['here', 'there', '眉批备份.tar'].sort());
    expect(
      readdirSync(here.home.notes).filter((name) => !/^[0-9a-f]{32}\.json/.test(name)),
    ).toEqual([]);
  });
});

async function notesOf(desk: TestHome) {
  const opened = await desk.stores.notebooks.open(desk.entry());
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
}

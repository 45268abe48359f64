import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogFormat } from '../../../core/library/catalog-schema';
import { BackupFile } from '../../../main/backup/backup-file';
import { restore } from '../../../main/backup/restore';
import { sealed } from '../../../main/storage/seal';
import { closedAtEnd } from '../closed-at-end';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { TestHome } from './test-home';

let folder = '';
let disk = new FailingDisk();
let desk: TestHome;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'home');
  disk = new FailingDisk();
  desk = new TestHome(closedAtEnd(disk.fs), folder);
  await desk.start();
  await desk.add('甲文');
});

afterEach(() => {
  disk.refuse.clear();
  return desk.stop();
});

const numbers = async () => (await desk.stores.backups.list()).map(({ number }) => number);
const reasons = async () => (await desk.stores.backups.list()).map(({ reason }) => reason);

/** The notes in a backup, as text. */
async function notesIn(number: number): Promise<string> {
  const path = await desk.stores.backups.path(number);
  const file = await BackupFile.open(disk.fs, path ?? '');
  if (!file.ok) throw new Error(file.failure.kind);
  const bytes = await file.value.read(`notes/${desk.entry().id}.json`);
  await file.value.close();
  return Buffer.from(bytes ?? []).toString();
}

describe('backups', () => {
  test('hold every note called saved, and what is said of them', async () => {
    await desk.note(1);
    await desk.note(2);
    expect((await desk.stores.backups.make('asked')).ok).toBe(true);
    expect(await notesIn(1)).toContain('第 2 条');
    expect(await desk.stores.backups.list()).toMatchObject([
      { number: 1, reason: 'asked', created: desk.now, essays: 1, annotations: 2, clean: true },
    ]);
  });

  test('hold notes that only a journal from before this start has', async () => {
    await desk.note(1);
    await desk.stores.notebooks.idle();
    await desk.note(2);
    // A crash: nothing is closed. The new start opens no essay.
    await desk.start();
    await desk.stores.backups.make('asked');
    expect(await notesIn(1)).toContain('第 2 条');
  });

  test('are made once a day, by the calendar, whichever way the clock jumps', async () => {
    await desk.stores.backups.daily();
    await desk.stores.backups.daily();
    expect(await reasons()).toEqual(['daily']);
    desk.now = '2036-11-27T08:00:00.000Z';
    await desk.stores.backups.daily();
    await desk.stores.backups.daily();
    desk.now = '2026-11-28T08:00:00.000Z';
    await desk.stores.backups.daily();
    expect(await numbers()).toEqual([3, 2, 1]);
    for (let day = 1; day <= 14; day += 1) {
      desk.now = `2026-12-${String(day).padStart(2, '0')}T08:00:00.000Z`;
      await desk.stores.backups.daily();
    }
    expect((await numbers()).length).toBe(14);
  });

  test('go on by number after a start', async () => {
    await desk.stores.backups.before('import');
    await desk.stop();
    await desk.start();
    await desk.stores.backups.before('restore');
    expect(await numbers()).toEqual([2, 1]);
    expect(await reasons()).toEqual(['restore', 'import']);
  });

  test('are not made daily of damaged notes until the reader has seen what became of them', async () => {
    await desk.note(1);
    await desk.stop();
    const path = desk.notesPath();
    writeFileSync(path, 'damaged');
    await desk.start();
    await desk.stores.notebooks.open(desk.entry());
    expect(desk.notices).not.toEqual([]);
    await desk.stores.backups.daily();
    expect(await numbers()).toEqual([]);
    // What is about to be changed is kept in any case, and known for what it is.
    await desk.stores.backups.before('restore');
    expect(await desk.stores.backups.list()).toMatchObject([{ reason: 'restore', clean: false }]);
    desk.stores.backups.trust();
    await desk.stores.backups.daily();
    expect(await desk.stores.backups.list()).toMatchObject([{ reason: 'daily', clean: true }, {}]);
  });

  test('are not made daily of a damaged file that nobody has opened yet', async () => {
    await desk.note(1);
    await desk.stores.backups.daily();
    await desk.stop();
    desk.now = '2026-11-27T08:00:00.000Z';
    const other = join(folder, 'notes', `${'b'.repeat(32)}.json`);
    writeFileSync(other, '{"format":"meipi-notes"');
    await desk.start();
    await desk.stores.backups.daily();
    expect(await numbers()).toEqual([1]);
    expect(desk.log.said).toContain('no daily backup');
  });

  test('that fail are told once a day, and notes are saved all the same', async () => {
    disk.refuse.set('open', 'ENOSPC');
    await desk.stores.backups.daily();
    await desk.stores.backups.daily();
    expect(desk.notices).toEqual([
      { kind: 'backup-failed', failure: { kind: 'disk', reason: 'full' } },
    ]);
    disk.refuse.clear();
    await desk.note(1);
    expect((await desk.stores.backups.before('import')).ok).toBe(true);
  });

  test('answer a failure before a risky step', async () => {
    mkdirSync(join(folder, 'backups'));
    await desk.note(1);
    await desk.stores.notebooks.idle();
    disk.refuse.set('rename', 'EACCES');
    expect(await desk.stores.backups.before('bulk-delete')).toEqual({
      ok: false,
      failure: { kind: 'disk', reason: 'no-access' },
    });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  test('are copied to the second place, which is tidied too; others there are let alone', async () => {
    desk.second = temporaryFolder();
    writeFileSync(join(desk.second, '别的.txt'), '');
    writeFileSync(join(desk.second, 'meipi-ffffffff-000001-daily.tar'), 'of another library');
    for (let n = 0; n < 22; n += 1) await desk.stores.backups.make('asked');
    const own = readdirSync(join(folder, 'backups'));
    expect(own).toHaveLength(20);
    expect(readdirSync(desk.second).sort()).toEqual(
      [...own, '别的.txt', 'meipi-ffffffff-000001-daily.tar'].sort(),
    );
    for (const name of own) {
      expect(readFileSync(join(desk.second, name))).toEqual(
        readFileSync(join(folder, 'backups', name)),
      );
    }
  });

  test('say once that the second place is out of reach, and do not make it', async () => {
    desk.second = join(temporaryFolder(), 'stick');
    await desk.stores.backups.make('asked');
    await desk.stores.backups.make('asked');
    expect(desk.notices).toEqual([
      { kind: 'backup-not-copied', failure: { kind: 'disk', reason: 'missing' } },
    ]);
    expect(existsSync(desk.second)).toBe(false);
    mkdirSync(desk.second);
    await desk.stores.backups.make('asked');
    rmSync(desk.second, { recursive: true });
    await desk.stores.backups.make('asked');
    expect(desk.notices).toHaveLength(2);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
  });
});

test('a library that a newer version wrote is backed up as it is, and nothing is restored into it', async () => {
  await desk.note(1);
  await desk.stop();
  const path = join(desk.home.library, 'catalog.json');
  const format = { ...catalogFormat, version: 99 };
  const newer = sealed(format, { value: desk.stores.library.catalog, seq: 0 });
  writeFileSync(path, newer);
  const { backups, library } = await desk.start();
  expect(library.isNewer).toBe(true);
  await backups.daily();
  expect(await reasons()).toEqual(['daily']);
  const file = await BackupFile.open(disk.fs, (await backups.path(1)) ?? '');
  if (!file.ok) throw new Error(file.failure.kind);
  expect(await restore(file.value, desk.stores, 'merge')).toEqual({
    ok: false,
    failure: { kind: 'newer-version' },
  });
  await file.value.close();
  expect(readFileSync(path)).toEqual(Buffer.from(newer));
});

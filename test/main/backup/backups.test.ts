import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupFile } from '../../../main/backup/backup-file';
import { homeAt } from '../../../main/home/home';
import type { Stores } from '../../../main/stores';
import { openStores } from '../../../main/stores';
import type { Notice } from '../../../preload/contract';
import { buildBlocks } from '../../core/document/build-blocks';
import { put } from '../notes/sample-essay';
import { QuietLog } from '../quiet-log';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';

let folder = '';
let disk = new FailingDisk();
let notices: Notice[] = [];
let log = new QuietLog();
let second: string | null = null;
let now = '';
let stores: Stores;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'home');
  disk = new FailingDisk();
  notices = [];
  log = new QuietLog();
  second = null;
  now = '2026-11-26T08:00:00.000Z';
  stores = await start();
  await stores.library.add({
    document: {
      title: '一篇',
      essays: [{ title: '甲文', blocks: buildBlocks('甲乙丙丁戊己庚辛壬癸'.repeat(10)) }],
      before: [],
      after: [],
    },
    bytes: Buffer.from('原文'),
    extension: 'txt',
    bundled: false,
  });
});

afterEach(() => stores.notebooks.close());

async function start(): Promise<Stores> {
  const opened = await openStores({
    fs: disk.fs,
    home: homeAt(folder),
    log,
    version: '1.0.0',
    secondPlace: () => second,
    now: () => new Date(now),
    recoveredTitle: '找回的文章',
    say: (notice) => notices.push(notice),
    changed: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value;
}

function entry() {
  const [first] = stores.library.catalog.entries;
  if (first === undefined) throw new Error('no essay');
  return first;
}

async function note(n: number): Promise<void> {
  const saved = await stores.notebooks.apply(entry(), [put(n, `第 ${n} 条`)]);
  if (!saved.ok) throw new Error(saved.failure.kind);
}

const numbers = async () => (await stores.backups.list()).map(({ number }) => number);
const reasons = async () => (await stores.backups.list()).map(({ reason }) => reason);

/** The notes in a backup, as text. */
async function notesIn(number: number): Promise<string> {
  const path = await stores.backups.path(number);
  const file = await BackupFile.open(disk.fs, path ?? '');
  if (!file.ok) throw new Error(file.failure.kind);
  const bytes = await file.value.read(`notes/${entry().id}.json`);
  await file.value.close();
  return Buffer.from(bytes ?? []).toString();
}

describe('backups', () => {
  test('hold every note called saved, and what is said of them', async () => {
    await note(1);
    await note(2);
    expect((await stores.backups.make('asked')).ok).toBe(true);
    expect(await notesIn(1)).toContain('第 2 条');
    expect(await stores.backups.list()).toMatchObject([
      { number: 1, reason: 'asked', created: now, essays: 1, annotations: 2, clean: true },
    ]);
  });

  test('hold notes that only a journal from before this start has', async () => {
    await note(1);
    await stores.notebooks.idle();
    await note(2);
    // A crash: nothing is closed. The new start opens no essay.
    stores = await start();
    await stores.backups.make('asked');
    expect(await notesIn(1)).toContain('第 2 条');
  });

  test('are made once a day, by the calendar, whichever way the clock jumps', async () => {
    await stores.backups.daily();
    await stores.backups.daily();
    expect(await reasons()).toEqual(['daily']);
    now = '2036-11-27T08:00:00.000Z';
    await stores.backups.daily();
    await stores.backups.daily();
    now = '2026-11-28T08:00:00.000Z';
    await stores.backups.daily();
    expect(await numbers()).toEqual([3, 2, 1]);
    for (let day = 1; day <= 14; day += 1) {
      now = `2026-12-${String(day).padStart(2, '0')}T08:00:00.000Z`;
      await stores.backups.daily();
    }
    expect((await numbers()).length).toBe(14);
  });

  test('go on by number after a start', async () => {
    await stores.backups.before('import');
    await stores.notebooks.close();
    stores = await start();
    await stores.backups.before('restore');
    expect(await numbers()).toEqual([2, 1]);
    expect(await reasons()).toEqual(['restore', 'import']);
  });

  test('are not made daily of damaged notes until the reader has seen what became of them', async () => {
    await note(1);
    await stores.notebooks.close();
    const path = join(folder, 'notes', `${entry().id}.json`);
    writeFileSync(path, 'damaged');
    stores = await start();
    await stores.notebooks.open(entry());
    expect(notices).not.toEqual([]);
    await stores.backups.daily();
    expect(await numbers()).toEqual([]);
    // What is about to be changed is kept in any case, and known for what it is.
    await stores.backups.before('restore');
    expect(await stores.backups.list()).toMatchObject([{ reason: 'restore', clean: false }]);
    stores.backups.trust();
    await stores.backups.daily();
    expect(await stores.backups.list()).toMatchObject([{ reason: 'daily', clean: true }, {}]);
  });

  test('are not made daily of a damaged file that nobody has opened yet', async () => {
    await note(1);
    await stores.backups.daily();
    await stores.notebooks.close();
    now = '2026-11-27T08:00:00.000Z';
    const other = join(folder, 'notes', `${'b'.repeat(32)}.json`);
    writeFileSync(other, '{"format":"meipi-notes"');
    stores = await start();
    await stores.backups.daily();
    expect(await numbers()).toEqual([1]);
    expect(log.said).toContain('no daily backup');
  });

  test('that fail are told once a day, and notes are saved all the same', async () => {
    disk.refuse.set('open', 'ENOSPC');
    await stores.backups.daily();
    await stores.backups.daily();
    expect(notices).toEqual([{ kind: 'backup-failed', failure: { kind: 'disk', reason: 'full' } }]);
    disk.refuse.clear();
    await note(1);
    expect((await stores.backups.before('import')).ok).toBe(true);
  });

  test('answer a failure before a risky step', async () => {
    mkdirSync(join(folder, 'backups'));
    await note(1);
    await stores.notebooks.idle();
    disk.refuse.set('rename', 'EACCES');
    expect(await stores.backups.before('bulk-delete')).toEqual({
      ok: false,
      failure: { kind: 'disk', reason: 'no-access' },
    });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  test('are copied to the second place, which is tidied too; others there are let alone', async () => {
    second = temporaryFolder();
    writeFileSync(join(second, '别的.txt'), '');
    writeFileSync(join(second, 'meipi-ffffffff-000001-daily.tar'), 'of another library');
    for (let n = 0; n < 22; n += 1) await stores.backups.make('asked');
    const own = readdirSync(join(folder, 'backups'));
    expect(own).toHaveLength(20);
    expect(readdirSync(second).sort()).toEqual(
      [...own, '别的.txt', 'meipi-ffffffff-000001-daily.tar'].sort(),
    );
    for (const name of own) {
      expect(readFileSync(join(second, name))).toEqual(readFileSync(join(folder, 'backups', name)));
    }
  });

  test('say once that the second place is out of reach, and do not make it', async () => {
    second = join(temporaryFolder(), 'stick');
    await stores.backups.make('asked');
    await stores.backups.make('asked');
    expect(notices).toEqual([
      { kind: 'backup-not-copied', failure: { kind: 'disk', reason: 'missing' } },
    ]);
    expect(existsSync(second)).toBe(false);
    mkdirSync(second);
    await stores.backups.make('asked');
    rmSync(second, { recursive: true });
    await stores.backups.make('asked');
    expect(notices).toHaveLength(2);
    expect(await numbers()).toEqual([4, 3, 2, 1]);
  });
});

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { BackupFile } from '../../../main/backup/backup-file';
import { closedAtEnd } from '../closed-at-end';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { TestHome } from './test-home';

const fixture = (path: string) => readFileSync(resolve(import.meta.dirname, '../..', path));
const olds = {
  'catalog.json': fixture('core/library/fixtures/catalog-v1.json'),
  [`notes/${'a'.repeat(32)}.json`]: fixture('main/notes/fixtures/notes-v1.json'),
  [`notes/${'b'.repeat(32)}.json`]: fixture('main/notes/fixtures/notes-v2.json'),
  [`notes/${'b'.repeat(32)}.json.prev`]: Buffer.from('{"format":"meipi-notes","version":1}'),
  'journal/j-1.log': Buffer.from('a line of an older version\n'),
};

let disk: FailingDisk;
let desk: TestHome;

beforeEach(() => {
  disk = new FailingDisk();
  desk = new TestHome(closedAtEnd(disk.fs), join(temporaryFolder(), 'home'));
  for (const [name, bytes] of Object.entries(olds)) {
    const path = name === 'catalog.json' ? join('library', name) : name;
    mkdirSync(join(desk.home.folder, path, '..'), { recursive: true });
    writeFileSync(join(desk.home.folder, path), bytes);
  }
});

async function kept(): Promise<readonly string[]> {
  return (await desk.stores.backups.list()).map(({ reason }) => reason);
}

describe('files of an older version', () => {
  test('are kept byte for byte before they are written over, once', async () => {
    await desk.start();
    expect(await kept()).toEqual(['migration']);
    const opened = await BackupFile.open(disk.fs, (await desk.stores.backups.path(1)) ?? '');
    if (!opened.ok) throw new Error(opened.failure.kind);
    for (const [name, bytes] of Object.entries(olds)) {
      expect(Buffer.from((await opened.value.read(name)) ?? []).equals(bytes), name).toBe(true);
    }
    expect(opened.value.manifest.members).toHaveLength(Object.keys(olds).length);
    await opened.value.close();
    await desk.stop();
    await desk.start();
    expect(await kept()).toEqual(['migration']);
  });

  test('are opened all the same where they cannot be kept; it is told and tried again', async () => {
    // Nothing but the backup links or renames before the catalogue is opened.
    disk.refuse.set('rename', 'ENOSPC');
    await desk.start().catch(() => undefined);
    expect(desk.notices).toContainEqual({
      kind: 'backup-failed',
      failure: { kind: 'disk', reason: 'full' },
    });
    disk.refuse.clear();
    await desk.start();
    expect(await kept()).toEqual(['migration']);
  });
});

test('a library of this version is not kept for its format', async () => {
  const fresh = new TestHome(closedAtEnd(disk.fs), join(temporaryFolder(), 'home'));
  await fresh.start();
  await fresh.add('甲文');
  await fresh.note(1);
  await fresh.stop();
  await fresh.start();
  await fresh.start();
  expect(await fresh.stores.backups.list()).toEqual([]);
  expect(readdirSync(fresh.home.backups)).toEqual(['formats.json']);
});

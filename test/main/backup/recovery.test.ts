import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { closedAtEnd } from '../closed-at-end';
import { temporaryFolder } from '../temporary-folder';
import { TestHome } from './test-home';

const fs = closedAtEnd(nodeFileSystem);
let desk: TestHome;

beforeEach(async () => {
  desk = new TestHome(fs, join(temporaryFolder(), 'home'));
  await desk.start();
  await desk.add('甲文');
});

const backUp = async () => {
  expect(await desk.stores.backups.make('asked')).toEqual({ ok: true, value: null });
};

/** Both generations of the first essay's notes are destroyed. */
function destroy(path: string, how: 'garbled' | 'deleted'): void {
  for (const each of [path, `${path}.prev`]) {
    if (how === 'deleted') rmSync(each, { force: true });
    else writeFileSync(each, '\0'.repeat(100));
  }
}

function loseJournal(): void {
  for (const folder of [desk.home.journal, desk.home.journalMirror]) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
  }
}

const told = () =>
  desk.notices.map((notice) => ['found' in notice ? notice.found.used : '', notice.kind]);

describe.each(['garbled', 'deleted'] as const)('notes with both generations %s', (how) => {
  const kind = how === 'garbled' ? 'notes-set-aside' : 'notes-missing';

  test('are back from the newest backup with what the journal has since', async () => {
    await desk.note(1);
    await backUp();
    await desk.note(2);
    await desk.stop();
    // Until now the journal has everything; a file of it goes when the snapshots need it no longer.
    await desk.start();
    await desk.note(3);
    await desk.stores.notebooks.idle();
    await desk.note(4);
    const path = desk.notesPath();
    const [oldest = '', ...newer] = readdirSync(desk.home.journal).sort();
    if (newer.length > 0) {
      rmSync(join(desk.home.journal, oldest));
      rmSync(join(desk.home.journalMirror, oldest));
    }
    destroy(path, how);
    await desk.start();
    expect(await desk.comments()).toEqual(['第 1 条', '第 3 条', '第 4 条']);
    expect(told()).toEqual([['backup', kind]]);
    // Mended for good.
    await desk.stop();
    desk.notices.length = 0;
    await desk.start();
    expect(await desk.comments()).toHaveLength(3);
    expect(desk.notices).toEqual([]);
  });

  test('are back as of the backup where the journals are gone as well', async () => {
    await desk.note(1);
    await desk.note(2);
    await backUp();
    await desk.stop();
    destroy(desk.notesPath(), how);
    loseJournal();
    await desk.start();
    expect(await desk.comments()).toEqual(['第 1 条', '第 2 条']);
    expect(told()).toEqual([['backup', kind]]);
    await desk.note(3);
    expect(await desk.comments()).toHaveLength(3);
  });

  test('are back from the backup before where the newest is damaged', async () => {
    await desk.note(1);
    await backUp();
    await backUp();
    const [, newest = ''] = readdirSync(desk.home.backups).sort();
    writeFileSync(join(desk.home.backups, newest), 'damaged');
    await desk.stop();
    destroy(desk.notesPath(), how);
    loseJournal();
    await desk.start();
    expect(await desk.comments()).toEqual(['第 1 条']);
  });

  test('come from the journal alone where that has all of them', async () => {
    await desk.note(1);
    await backUp();
    await desk.note(2);
    await desk.stores.notebooks.idle();
    destroy(desk.notesPath(), how);
    await desk.start();
    expect(await desk.comments()).toEqual(['第 1 条', '第 2 条']);
    expect(desk.log.said).not.toContain('backup used');
  });
});

test('notes that nobody ever wrote are not looked for in backups', async () => {
  await backUp();
  await desk.stop();
  await desk.start();
  expect(await desk.comments()).toEqual([]);
  expect(desk.notices).toEqual([]);
});

describe.each(['garbled', 'deleted'] as const)('a catalogue with both generations %s', (how) => {
  test('is back from the newest backup, with the essays added since', async () => {
    const position = { offset: 40, drop: 2 };
    const reading = { position, furthest: 60, progress: 0.5, finished: false };
    await desk.add('乙文');
    desk.stores.library.keepReading(desk.entry().id, reading);
    await desk.stores.library.remove([desk.entry(1).id]);
    await backUp();
    await desk.add('丙文');
    await desk.stop();
    destroy(join(desk.home.library, 'catalog.json'), how);
    await desk.start();
    const { entries, removed, collections } = desk.stores.library.catalog;
    expect(entries).toMatchObject([{ title: '甲文', ...reading }, { title: '丙文' }]);
    expect(removed.map(({ entry }) => entry.title)).toEqual(['乙文']);
    expect(collections.map(({ title }) => title)).toContain('甲文');
    expect(told()).toEqual([['backup', 'catalog-rebuilt']]);
  });
});

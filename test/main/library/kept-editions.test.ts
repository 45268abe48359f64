import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { textOf } from '../../../core/document/essay';
import { essayId } from '../../../core/ids';
import { importText } from '../../../core/import/text';
import { BackupFile } from '../../../main/backup/backup-file';
import { restore } from '../../../main/backup/restore';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { TestHome } from '../backup/test-home';
import { closedAtEnd } from '../closed-at-end';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import type { EditionHost } from './edition-hosts';
import { commentOn, mainHost, valueOf } from './edition-hosts';

const first = '学而篇\n学而时习之，不亦说乎？有朋自远方来，不亦乐乎？\n吾日三省吾身：传不习乎？';
const second = `${first}\n道千乘之国，敬事而信，节用而爱人，使民以时。`;

let folder = '';
let disk = new FailingDisk();
let home: TestHome;
let host: EditionHost;

beforeEach(async () => {
  folder = join(temporaryFolder(), 'Meipi');
  disk = new FailingDisk();
  home = new TestHome(closedAtEnd(disk.fs), folder);
  await home.start();
  host = await mainHost(home, first);
  await host.apply([commentOn(await host.essay(), '有朋自远方来', '批')]);
});

const textNow = async () => textOf((await host.essay()).blocks);
const originals = () => readdirSync(join(folder, 'library', 'originals')).length;
const files = () => readdirSync(join(folder, 'library', 'essays', host.entry().id)).sort();
const importAgain = (text: string) =>
  home.stores.library.add({
    document: importText(text, '另一份'),
    bytes: Buffer.from(text),
    extension: 'txt',
    bundled: false,
  });

describe('a new edition', () => {
  test('is there after a start, with the old one beside it, both files and a backup from before', async () => {
    await host.replace(second);
    await home.stop();
    await home.start();
    expect(await textNow()).toBe(second);
    expect((await host.notes()).map(({ comment }) => comment)).toEqual(['批']);
    expect([files().length, originals()]).toEqual([2, 2]);
    expect((await home.stores.backups.list()).map(({ reason }) => reason)).toEqual(['edition']);
  });

  test('is kept without what came in the file beside the text', async () => {
    const { editions } = home.stores;
    const document = importText(second, '');
    const remark = { start: 0, end: 3, comment: '别人的', author: '', date: null, replies: [] };
    const essays = document.essays.map((one) => ({ ...one, annotations: [remark] }));
    const file = { document: { ...document, essays }, bytes: Buffer.from('词'), extension: 'docx' };
    await editions.replace(host.entry().id, file);
    const { id, edition } = host.entry();
    const path = join(folder, 'library', 'essays', id, `${edition}.json`);
    expect(readFileSync(path, 'utf8')).not.toContain('别人的');
  });

  test.each(['open', 'write', 'sync', 'rename'] as const)(
    'leaves all as it was where the disk refuses to %s',
    async (call) => {
      disk.refuse.set(call, 'ENOSPC');
      const outcome = await host.replace(second).catch(() => null);
      expect(outcome?.ok ?? false).toBe(false);
      expect(host.entry()).toMatchObject({ former: null });
      disk.refuse.clear();
      await home.stop();
      await home.start();
      expect(await textNow()).toBe(first);
      expect(await host.replace(second)).toMatchObject({ ok: true });
      expect(await textNow()).toBe(second);
    },
  );

  test('whose notes could not be taken along has them the next time they are opened', async () => {
    const { notebooks } = home.stores;
    const together = notebooks.applyTogether.bind(notebooks);
    notebooks.applyTogether = () => {
      disk.refuse.set('write', 'ENOSPC');
      return together([{ entry: host.entry(), changes: () => [{ kind: 'reflect', text: '心' }] }]);
    };
    expect(await host.replace(second)).toMatchObject({ ok: true, value: { sure: 1 } });
    disk.refuse.clear();
    notebooks.applyTogether = together;
    const [note] = await host.notes();
    expect(note?.target.edition).toBe(host.entry().edition);
  });

  describe('before a catalogue was lost', () => {
    const lose = async () => {
      await home.stop();
      for (const name of ['catalog.json', 'catalog.json.prev']) {
        rmSync(join(folder, 'library', name), { force: true });
      }
      rmSync(join(folder, 'backups'), { recursive: true });
      await home.start();
    };

    test.each([
      ['a new one', [() => host.replace(second)], second],
      ['one taken back', [() => host.replace(second), () => host.takeBack()], first],
      [
        'one taken back twice',
        [() => host.replace(second), () => host.takeBack(), () => host.takeBack()],
        second,
      ],
      ['the first one come again', [() => host.replace(second), () => host.replace(first)], first],
    ])('is what it is made anew with: %s', async (_which, steps, last) => {
      for (const step of steps) await step();
      await lose();
      expect(await textNow()).toBe(last);
      expect((await host.notes()).map(({ comment }) => comment)).toEqual(['批']);
    });
  });

  test('imported by itself is the essay that is there already', async () => {
    await host.replace(second);
    const [entry] = await importAgain(second);
    expect(entry?.id).toBe(host.entry().id);
    expect(home.stores.library.catalog.entries).toHaveLength(1);
  });

  test('that was taken back is an essay of its own when it is imported by itself', async () => {
    await host.replace(second);
    await host.takeBack();
    const [entry] = await importAgain(second);
    expect(entry?.id).not.toBe(host.entry().id);
    expect(home.stores.library.catalog.entries).toHaveLength(2);
    expect(
      textOf(valueOf(await home.stores.library.essay(entry?.id ?? essayId('f'.repeat(32)))).blocks),
    ).toBe(second);
    expect(await textNow()).toBe(first);
  });

  test('that was taken back and put in place again is known by its text again', async () => {
    await host.replace(second);
    await host.takeBack();
    await host.takeBack();
    expect(await textNow()).toBe(second);
    const [entry] = await importAgain(second);
    expect(entry?.id).toBe(host.entry().id);
    await host.takeBack();
    await host.replace(second);
    const [again] = await importAgain(second);
    expect(again?.id).toBe(host.entry().id);
  });

  test('stays where the old text is imported again', async () => {
    await host.replace(second);
    await importAgain(first);
    expect(await textNow()).toBe(second);
    expect(home.stores.library.catalog.entries).toHaveLength(1);
  });

  test('gives way to the old text imported again where its own file is damaged', async () => {
    await host.replace(second);
    const { id, edition } = host.entry();
    writeFileSync(join(folder, 'library', 'essays', id, `${edition}.json`), '{');
    expect((await home.stores.library.essay(id)).ok).toBe(false);
    await importAgain(first);
    expect(await textNow()).toBe(first);
  });

  test('can take the place of one whose file is damaged', async () => {
    const { id, edition } = host.entry();
    writeFileSync(join(folder, 'library', 'essays', id, `${edition}.json`), '{');
    expect(await host.replace(first)).toMatchObject({ ok: true, value: { kind: 'replaced' } });
    expect(await textNow()).toBe(first);
  });

  test('goes for good with its file when the bin is emptied, and is known again when it is imported', async () => {
    await host.replace(second);
    const { library } = home.stores;
    const { id } = host.entry();
    await library.remove([id]);
    await library.emptyBin();
    expect(originals()).toBe(0);
    await importAgain(second);
    expect(host.entry().id).toBe(id);
    expect((await host.notes()).map(({ comment }) => comment)).toEqual(['批']);
  });

  test('is in a file of the whole library even where another essay has the same text', async () => {
    await importAgain(second);
    await host.replace(second);
    const path = join(folder, '..', '备份.tar');
    await home.stores.backups.saveWhole(path, () => undefined);
    const there = new TestHome(closedAtEnd(nodeFileSystem), join(folder, '..', '另一台'));
    await there.start();
    const backup = valueOf(await BackupFile.open(nodeFileSystem, path));
    expect(await restore(backup, there.stores, 'replace')).toMatchObject({ ok: true });
    await backup.close();
    const { entries } = there.stores.library.catalog;
    expect(entries).toHaveLength(2);
    for (const { id } of entries) {
      const essay = valueOf(await there.stores.library.essay(id));
      expect(textOf(essay.blocks)).toBe(second);
    }
  });

  test('may be the same file read in another way, which it is still known to have come in', async () => {
    const { library, editions } = home.stores;
    const { id } = host.entry();
    const file = await library.original(id);
    if (file === null) throw new Error('no file');
    const read = { ...file, document: importText(second, '') };
    expect(await editions.readAnew(id, read)).toMatchObject({ ok: true, value: { sure: 1 } });
    expect(await textNow()).toBe(second);
    expect(await library.original(id)).toEqual(file);
    expect(originals()).toBe(1);
  });

  test('never changes the text of the old one, not even when that is in place again', async () => {
    const [old = ''] = files();
    const path = join(folder, 'library', 'essays', host.entry().id, old);
    const bytes = readFileSync(path);
    const data = () => readFileSync(path, 'utf8').split('"data":')[1];
    const before = data();
    await host.replace(second);
    expect(readFileSync(path)).toEqual(bytes);
    await host.takeBack();
    expect(data()).toEqual(before);
  });
});

test('a backup from before a new edition brings no note back twice', async () => {
  const { backups } = home.stores;
  await backups.make('asked');
  const number = (await backups.list())[0]?.number ?? 0;
  await host.replace(second);
  await host.notes();
  const path = (await backups.path(number)) ?? '';
  const backup = valueOf(await BackupFile.open(nodeFileSystem, path));
  await restore(backup, home.stores, 'merge');
  await backup.close();
  const notes = await host.notes();
  expect(notes.map(({ comment }) => comment)).toEqual(['批']);
  expect(notes[0]?.target.edition).toBe(host.entry().edition);
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileSystem } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { temporaryFolder } from '../temporary-folder';
import { FaultDisk } from './fault-fs';

const bytes = (text: string) => Buffer.from(text);

/** The same cases over the real file system and its twin: what tests learn from the twin holds. */
const places: readonly (readonly [string, () => { fs: FileSystem; at: string }])[] = [
  ['of this computer', () => ({ fs: nodeFileSystem, at: temporaryFolder() })],
  [
    'in memory',
    () => {
      const disk = new FaultDisk();
      disk.plant('/data.txt', bytes(''));
      return { fs: disk.fs, at: '/' };
    },
  ],
];

async function write(fs: FileSystem, path: string, text: string): Promise<void> {
  const file = await fs.open(path, 'wx');
  await file.write(bytes(text), 0);
  await file.close();
}

const read = async (fs: FileSystem, path: string) => Buffer.from(await fs.read(path)).toString();

describe.each(places)('the file system %s', (_where, place) => {
  test('makes a file once and reads it back before it is synced', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), '甲乙');
    expect(await read(fs, join(at, 'a'))).toBe('甲乙');
    await expect(fs.open(join(at, 'a'), 'wx')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test.each(['r', 'r+'] as const)('opens nothing that is not there (%s)', async (flags) => {
    const { fs, at } = place();
    await expect(fs.open(join(at, 'a'), flags)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('writes where the last write ended, or at a place, and cuts', async () => {
    const { fs, at } = place();
    const file = await fs.open(join(at, 'a'), 'wx');
    expect(await file.write(bytes('abc'), 0)).toBe(3);
    expect(await file.write(bytes('xyz'), 1)).toBe(2);
    expect(await file.write(bytes('BC'), 0, 1)).toBe(2);
    expect(await file.write(bytes('-'), 0, 7)).toBe(1);
    expect(await read(fs, join(at, 'a'))).toBe('aBCyz\0\0-');
    await file.truncate(2);
    expect(await file.size()).toBe(2);
    await file.datasync();
    await file.sync();
    await file.close();
    expect(await read(fs, join(at, 'a'))).toBe('aB');
  });

  test('changes a file that is there', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), 'abc');
    const file = await fs.open(join(at, 'a'), 'r+');
    await file.write(bytes('X'), 0);
    await file.close();
    expect(await read(fs, join(at, 'a'))).toBe('Xbc');
  });

  test('makes folders with all above them, again without harm, and lists and syncs them', async () => {
    const { fs, at } = place();
    const folder = join(at, 'b', 'c');
    await fs.makeFolder(folder);
    await fs.makeFolder(folder);
    await write(fs, join(folder, 'one'), '');
    await write(fs, join(folder, 'two'), '');
    expect([...(await fs.list(folder))].sort()).toEqual(['one', 'two']);
    const handle = await fs.open(folder, 'r');
    await handle.sync();
    await handle.close();
  });

  test('tells what is missing, a file or a folder', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), '');
    await fs.makeFolder(join(at, 'b'));
    await expect(fs.read(join(at, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.read(join(at, 'b'))).rejects.toMatchObject({ code: 'EISDIR' });
    await expect(fs.read(join(at, 'a', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(fs.list(join(at, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.list(join(at, 'a'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(fs.unlink(join(at, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.rename(join(at, 'none'), join(at, 'x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await expect(fs.link(join(at, 'none'), join(at, 'x'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
    await expect(fs.realPath(join(at, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(fs.open(join(at, 'b'), 'r+')).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('renames over what is there', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), 'new');
    await write(fs, join(at, 'b'), 'old');
    await fs.rename(join(at, 'a'), join(at, 'b'));
    expect(await read(fs, join(at, 'b'))).toBe('new');
    await expect(fs.read(join(at, 'a'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('gives a file a second name; a rename between the two leaves both', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), 'one');
    await fs.link(join(at, 'a'), join(at, 'b'));
    await expect(fs.link(join(at, 'a'), join(at, 'b'))).rejects.toMatchObject({ code: 'EEXIST' });
    await fs.rename(join(at, 'a'), join(at, 'b'));
    await fs.unlink(join(at, 'a'));
    expect(await read(fs, join(at, 'b'))).toBe('one');
  });

  test('copies to a free name only', async () => {
    const { fs, at } = place();
    await write(fs, join(at, 'a'), 'one');
    await fs.copy(join(at, 'a'), join(at, 'b'));
    expect(await read(fs, join(at, 'b'))).toBe('one');
    await expect(fs.copy(join(at, 'a'), join(at, 'b'))).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('goes on with a file whose name is gone', async () => {
    const { fs, at } = place();
    const file = await fs.open(join(at, 'a'), 'wx');
    await fs.unlink(join(at, 'a'));
    await file.write(bytes('x'), 0);
    expect(await file.size()).toBe(1);
    await file.close();
  });

  test('gives a file at the same path another number as long as the one before is open', async () => {
    const { fs, at } = place();
    const path = join(at, 'a');
    const file = await fs.open(path, 'wx');
    const { node } = await fs.stamp(path);
    expect((await fs.stamp(path)).node).toBe(node);
    await fs.unlink(path);
    await expect(fs.stamp(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await write(fs, path, '');
    expect((await fs.stamp(path)).node).not.toBe(node);
    await file.close();
  });
});

describe('a power cut', () => {
  const drop = () => 0;

  test('leaves a file whose content and name were synced', async () => {
    const { fs, disk } = await synced();
    await fs.rename('/d/a', '/d/b');
    expect(disk.restarted('drop', drop).paths).toEqual(['/d/a']);
    expect(disk.restarted('keep', drop).paths).toEqual(['/d/b']);
  });

  test('loses, zeroes or halves what was written since', async () => {
    const { disk, file } = await synced();
    await file.write(bytes('wxyz'), 0);
    const after = (loss: 'drop' | 'keep' | 'zero') => disk.restarted(loss, drop).bytes('/d/a');
    expect(after('drop').toString()).toBe('abc');
    expect(after('keep').toString()).toBe('abcwxyz');
    expect(after('zero').toString()).toBe('abc\0\0\0\0');
    expect(disk.restarted('half', drop).bytes('/d/a').toString()).toBe('abcwx');
  });

  test('loses what a failed sync gave up, even after one that succeeds', async () => {
    const { disk, file } = await synced();
    await file.write(bytes('xyz'), 0);
    disk.fault = (call) => (call === 'datasync' ? { error: 'EIO' } : null);
    await expect(file.datasync()).rejects.toMatchObject({ code: 'EIO' });
    expect(disk.restarted('keep', drop).bytes('/d/a').toString()).toBe('abc');
  });

  async function synced() {
    const disk = new FaultDisk();
    const { fs } = disk;
    await fs.makeFolder('/d');
    const file = await fs.open('/d/a', 'wx');
    await file.write(bytes('abc'), 0);
    await file.sync();
    for (const folder of ['/', '/d']) await (await fs.open(folder, 'r')).sync();
    return { disk, fs, file };
  }
});

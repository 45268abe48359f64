import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { replaceFile, sweepTemporaries } from '../../../main/storage/replace-file';
import { temporaryFolder } from '../temporary-folder';
import { FailingDisk } from './failing-disk';

const bytes = (text: string) => Buffer.from(text);
const onPosix = process.platform !== 'win32';

let folder = '';
let path = '';
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'notes.json');
});

describe('replacing a file', () => {
  test('makes a new one that only its owner may read', async () => {
    await replaceFile(nodeFileSystem, path, bytes('新'));
    expect(readFileSync(path, 'utf8')).toBe('新');
    if (onPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['notes.json']);
  });

  test('keeps the generation before, each time anew', async () => {
    const previous = `${path}.prev`;
    for (const text of ['一', '二', '三']) {
      await replaceFile(nodeFileSystem, path, bytes(text), { previous });
    }
    expect(readFileSync(path, 'utf8')).toBe('三');
    expect(readFileSync(previous, 'utf8')).toBe('二');
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('keeps it as a copy where the disk knows no links', async () => {
    const disk = new FailingDisk();
    disk.refuse.set('link', 'EPERM');
    const previous = `${path}.prev`;
    for (const text of ['一', '二']) await replaceFile(disk.fs, path, bytes(text), { previous });
    expect(readFileSync(previous, 'utf8')).toBe('一');
  });

  test.runIf(onPosix)('goes through a symbolic link and leaves it', async () => {
    mkdirSync(join(folder, 'cloud'));
    const target = join(folder, 'cloud', 'notes.json');
    writeFileSync(target, '旧');
    symlinkSync(target, path);
    await replaceFile(nodeFileSystem, path, bytes('新'));
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path)).toBe(target);
    expect(readFileSync(target, 'utf8')).toBe('新');
  });

  test('syncs the content before the name, and the name before it is done', async () => {
    const disk = new FailingDisk();
    await replaceFile(disk.fs, path, bytes('新'));
    const order = disk.calls.filter((call) => ['write', 'sync', 'rename'].includes(call));
    expect(order).toEqual(['write', 'sync', 'rename', ...(onPosix ? ['sync'] : [])]);
  });

  test('writes everything to a disk that takes little at a time', async () => {
    const disk = new FailingDisk();
    disk.mouthful = 7;
    const text = '学习笔记'.repeat(50);
    await replaceFile(disk.fs, path, bytes(text));
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('does not go on forever with a disk that takes nothing', async () => {
    const disk = new FailingDisk();
    disk.mouthful = 0;
    await expect(replaceFile(disk.fs, path, bytes('新'))).rejects.toMatchObject({ code: 'EIO' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['open', 'EACCES'],
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
    ['size', 'EIO'],
    ['rename', 'EROFS'],
  ] as const)('leaves the old file whole when %s says %s', async (call, code) => {
    writeFileSync(path, '旧');
    const disk = new FailingDisk();
    disk.refuse.set(call, code);
    const replacing = replaceFile(disk.fs, path, bytes('新'), { previous: `${path}.prev` });
    await expect(replacing).rejects.toMatchObject({ code });
    expect(readFileSync(path, 'utf8')).toBe('旧');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('writes one after the other and side by side without mixing them up', async () => {
    const texts = Array.from({ length: 20 }, (_none, index) => String(index).repeat(10_000));
    await Promise.all(texts.map((text) => replaceFile(nodeFileSystem, path, bytes(text))));
    expect(texts).toContain(readFileSync(path, 'utf8'));
    expect(readdirSync(folder)).toEqual(['notes.json']);
  });
});

describe('sweeping', () => {
  test('removes what killed writers left, and nothing else', async () => {
    const left = '.notes.json.123e4567-e89b-12d3-a456-426614174000.tmp';
    const others = ['notes.json', 'notes.json.prev', '.hidden', 'mine.tmp'];
    for (const name of [left, ...others]) writeFileSync(join(folder, name), '');
    await sweepTemporaries(nodeFileSystem, folder);
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });
});

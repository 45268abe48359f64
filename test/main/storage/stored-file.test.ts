import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { StoredFormat } from '../../../core/stored';
import type { FileSystem } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { StoredFile } from '../../../main/storage/stored-file';
import { temporaryFolder } from '../temporary-folder';
import { FailingDisk } from './failing-disk';

interface Count {
  readonly count: number;
}

const format: StoredFormat<Count> = {
  format: 'test-count',
  version: 2,
  schema: z.object({ count: z.number() }),
};
const empty: Count = { count: 0 };
const stored = (count: number) =>
  JSON.stringify({ format: 'test-count', version: 2, data: { count } });

let folder = '';
let path = '';
let quarantine = '';
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'count.json');
  quarantine = join(folder, 'quarantine');
  mkdirSync(quarantine);
});

function open(fs = nodeFileSystem) {
  return StoredFile.open(fs, path, format, empty, new Quarantine(fs, quarantine));
}

async function opened(fs = nodeFileSystem) {
  const opening = await open(fs);
  if (opening.kind !== 'open') throw new Error(opening.kind);
  return opening;
}

/** What a file is like when a crash, a disk or a person was at it. */
const damages: readonly (readonly [string, string | Buffer])[] = [
  ['empty', ''],
  ['cut off', stored(7).slice(0, -5)],
  ['full of zeros', Buffer.alloc(64)],
  ['followed by junk', `${stored(7)}}`],
  ['null', 'null'],
  ['a number', '0'],
  ['a list', '[]'],
  ['of another format', '{"format":"other","version":2,"data":{"count":7}}'],
  ['of another shape', '{"format":"test-count","version":2,"data":{"count":"7"}}'],
  ['not UTF-8', Buffer.from([...Buffer.from(stored(7)).subarray(0, 20), 0xff, 0xfe])],
];

describe('a stored file', () => {
  test('is empty where there is none', async () => {
    const { file, finding } = await opened();
    expect(file.value).toBe(empty);
    expect(finding).toEqual({ used: 'nothing', isHurt: false, setAside: [] });
  });

  test('gives back what was written', async () => {
    const { file } = await opened();
    await file.write({ count: 7 });
    const again = await opened();
    expect(again.file.value).toEqual({ count: 7 });
    expect(again.finding.used).toBe('current');
  });

  test('may begin with a byte order mark', async () => {
    writeFileSync(path, `\ufeff${stored(7)}`);
    expect((await opened()).file.value).toEqual({ count: 7 });
  });

  test.each(damages)(
    'that is %s is set aside, and the generation before is used',
    async (_how, content) => {
      writeFileSync(path, content);
      writeFileSync(`${path}.prev`, stored(6));
      const { file, finding } = await opened();
      expect(file.value).toEqual({ count: 6 });
      expect(finding.used).toBe('previous');
      const [kept = ''] = finding.setAside;
      expect(readFileSync(join(quarantine, kept))).toEqual(Buffer.from(content));
      expect((await opened()).finding.used).toBe('current');
    },
  );

  test.each(damages)(
    'that is %s is set aside where nothing is before it',
    async (_how, content) => {
      writeFileSync(path, content);
      const { file, finding } = await opened();
      expect(file.value).toBe(empty);
      expect(finding.used).toBe('lost');
      expect(readdirSync(quarantine)).toEqual(finding.setAside);
      await file.write({ count: 1 });
      expect(readdirSync(quarantine)).toEqual(finding.setAside);
    },
  );

  test('that is a folder now is set aside, and the generation before is used', async () => {
    mkdirSync(join(path, 'inside'), { recursive: true });
    writeFileSync(`${path}.prev`, stored(6));
    const { file, finding } = await opened();
    expect(file.value).toEqual({ count: 6 });
    const [kept = ''] = finding.setAside;
    expect(readdirSync(join(quarantine, kept))).toEqual(['inside']);
  });

  test('is written where a folder lies in the place of the generation before', async () => {
    writeFileSync(path, stored(7));
    mkdirSync(join(`${path}.prev`, 'inside'), { recursive: true });
    const { file } = await opened();
    await file.write({ count: 8 });
    expect(readFileSync(`${path}.prev`, 'utf8')).toBe(stored(7));
    expect((await opened()).file.value).toEqual({ count: 8 });
  });

  test('that is gone comes back from the generation before', async () => {
    writeFileSync(`${path}.prev`, stored(6));
    const { file, finding } = await opened();
    expect(file.value).toEqual({ count: 6 });
    expect(finding).toEqual({ used: 'previous', isHurt: false, setAside: [] });
  });

  test('of a newer version is left alone', async () => {
    const newer = '{"format":"test-count","version":3,"data":{}}';
    writeFileSync(path, newer);
    expect((await open()).kind).toBe('newer-version');
    expect(readFileSync(path, 'utf8')).toBe(newer);
    expect(readdirSync(quarantine)).toEqual([]);
  });

  test('that the disk does not give is no damage: nothing is moved', async () => {
    writeFileSync(path, stored(7));
    const disk = new FailingDisk();
    disk.refuse.set('read', 'EIO');
    await expect(open(disk.fs)).rejects.toMatchObject({ code: 'EIO' });
    expect(readFileSync(path, 'utf8')).toBe(stored(7));
  });

  test('that cannot be moved aside is not written over', async () => {
    writeFileSync(path, 'damaged');
    const disk = new FailingDisk();
    disk.refuse.set('rename', 'EACCES');
    const { file, finding } = await opened(disk.fs);
    expect(finding).toEqual({ used: 'lost', isHurt: true, setAside: [] });
    await expect(file.write({ count: 1 })).rejects.toMatchObject({ code: 'EACCES' });
    expect(readFileSync(path, 'utf8')).toBe('damaged');
    disk.refuse.clear();
    await file.write({ count: 1 });
    expect(readdirSync(quarantine)).toHaveLength(1);
  });

  test('keeps its value when a write is refused', async () => {
    const disk = new FailingDisk();
    const { file } = await opened(disk.fs);
    await file.write({ count: 7 });
    disk.refuse.set('write', 'ENOSPC');
    await expect(file.write({ count: 8 })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(file.value).toEqual({ count: 7 });
    disk.refuse.clear();
    await file.write({ count: 8 });
    expect((await opened()).file.value).toEqual({ count: 8 });
  });
});

describe('a stored file that somebody else wrote meanwhile', () => {
  const sum = (mine: Count, theirs: Count): Count => ({ count: mine.count + theirs.count });

  test('is set aside and told before it is written over, where it cannot be read', async () => {
    const { file } = await opened();
    await file.write({ count: 1 });
    writeFileSync(`${path}.new`, '坏了');
    renameSync(`${path}.new`, path);
    const told: string[] = [];
    await file.write({ count: 2 }, sum, (names) => void told.push(...names));
    expect(readdirSync(quarantine)).toEqual(told);
    expect(readFileSync(join(quarantine, told[0] ?? ''), 'utf8')).toBe('坏了');
    expect((await opened()).file.value).toEqual({ count: 2 });
  });

  test('stays where it cannot be set aside', async () => {
    const disk = new FailingDisk();
    const { file } = await opened(disk.fs);
    await file.write({ count: 1 });
    writeFileSync(`${path}.new`, '坏了');
    renameSync(`${path}.new`, path);
    disk.refuse.set('copy', 'ENOSPC');
    await expect(file.write({ count: 2 })).rejects.toMatchObject({ code: 'ENOSPC' });
    await expect(file.write({ count: 3 })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('坏了');
  });

  test('is joined by the next write where the disk refused the first', async () => {
    const disk = new FailingDisk();
    const { file } = await opened(disk.fs);
    await file.write({ count: 1 });
    writeFileSync(`${path}.new`, stored(10));
    renameSync(`${path}.new`, path);
    const write = () => file.write({ count: 2 }, sum);
    disk.refuse.set('rename', 'EIO');
    await expect(write()).rejects.toMatchObject({ code: 'EIO' });
    disk.refuse.clear();
    expect(await write()).toEqual({ count: 12 });
  });

  test('is joined too where it came as the generation before was put aside', async () => {
    let isTheirs = false;
    const fs: FileSystem = {
      ...nodeFileSystem,
      async link(from, to) {
        await nodeFileSystem.link(from, to);
        if (!isTheirs) return;
        isTheirs = false;
        writeFileSync(`${path}.new`, stored(10));
        renameSync(`${path}.new`, path);
      },
    };
    const { file } = await opened(fs);
    await file.write({ count: 1 });
    isTheirs = true;
    expect(await file.write({ count: 2 }, sum)).toEqual({ count: 12 });
  });
});

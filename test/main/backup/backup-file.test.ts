import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../core/backup/manifest';
import { manifestFormat } from '../../../core/backup/manifest';
import type { BackupHead, Source } from '../../../main/backup/backup-file';
import { BackupFile, isWhole, writeBackup } from '../../../main/backup/backup-file';
import { tarHeader } from '../../../main/backup/tar';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { sealed } from '../../../main/storage/seal';
import { losses } from '../storage/disk-nodes';
import { FaultDisk } from '../storage/fault-fs';
import { randomFrom } from '../storage/random-from';
import { temporaryFolder } from '../temporary-folder';

let folder = '';
let path = '';

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'b.tar');
});

const head: BackupHead = {
  seq: 7,
  library: '0123abcd',
  number: 3,
  reason: 'asked',
  app: '1.0.0',
  created: '2026-01-26T08:00:00.000Z',
  clean: true,
  essays: 2,
  annotations: 5,
};
const notes = (digit: string) => `notes/${digit.repeat(32)}.json`;
const source = (name: string, text: string): Source => ({
  name,
  read: () => Promise.resolve(Buffer.from(text)),
});
const sources = [
  source('catalog.json', '{"目录":1}'),
  source(notes('a'), '甲'.repeat(400)),
  source(notes('b'), ''),
  source(`essays/${'c'.repeat(64)}.json`, 'x'.repeat(1024)),
  source(`originals/${'d'.repeat(64)}.txt`, '原文'),
];

async function opened(): Promise<BackupFile> {
  const found = await BackupFile.open(fs, path);
  if (!found.ok) throw new Error(found.failure.kind);
  return found.value;
}

/** The files that can be had from a backup, by name. */
async function contents(): Promise<Record<string, string>> {
  const file = await opened();
  const found: Record<string, string> = {};
  for (const { name } of file.manifest.members) {
    const bytes = await file.read(name);
    if (bytes !== null) found[name] = Buffer.from(bytes).toString();
  }
  await file.close();
  return found;
}

const kindOf = async () => {
  const found = await BackupFile.open(fs, path);
  if (found.ok) await found.value.close();
  return found.ok ? 'opened' : found.failure.kind;
};

/** An archive with a manifest that says anything, and anything after it. */
function forged(members: readonly unknown[], rest: readonly Uint8Array[] = []): void {
  const { seq, ...others } = head;
  const value = { ...others, members } as Manifest;
  const manifest = sealed(manifestFormat, { value, seq });
  const fill = new Uint8Array((512 - (manifest.byteLength % 512)) % 512);
  const start = tarHeader('manifest.json', manifest.byteLength, 0);
  writeFileSync(path, Buffer.concat([start, manifest, fill, ...rest]));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a backup file', () => {
  test('gives back what went in', async () => {
    await writeBackup(fs, path, head, sources);
    const file = await opened();
    expect(file.seq).toBe(7);
    expect(file.manifest).toMatchObject({ number: 3, reason: 'asked', annotations: 5 });
    await file.close();
    expect(await contents()).toEqual({
      'catalog.json': '{"目录":1}',
      [notes('a')]: '甲'.repeat(400),
      [notes('b')]: '',
      [`essays/${'c'.repeat(64)}.json`]: 'x'.repeat(1024),
      [`originals/${'d'.repeat(64)}.txt`]: '原文',
    });
    expect(readdirSync(folder)).toEqual(['b.tar']);
  });

  test('opens with the tar of the system, the manifest first', async () => {
    await writeBackup(fs, path, head, sources);
    const listed = execFileSync('tar', ['-tf', path]).toString().trim().split('\n');
    expect(listed).toEqual(['manifest.json', ...sources.map(({ name }) => name)]);
    const out = join(folder, 'out');
    mkdirSync(out);
    execFileSync('tar', ['-xf', path, '-C', out]);
    expect(readFileSync(join(out, notes('a')), 'utf8')).toBe('甲'.repeat(400));
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as object;
    expect(manifest).toMatchObject({ format: 'meipi-backup', version: 1, seq: 7 });
  });

  test('tells how far it has come, and is not there where it was called off', async () => {
    const shares: number[] = [];
    await writeBackup(fs, path, head, sources, { progress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const other = join(folder, 'other.tar');
    const calledOff = writeBackup(fs, other, head, sources, {
      progress: (share) => {
        if (share > 0.5) throw new Error('called off');
      },
    });
    await expect(calledOff).rejects.toThrow('called off');
    expect(readdirSync(folder)).toEqual(['b.tar']);
  });

  test('is not made of a file that changes meanwhile', async () => {
    let turn = 0;
    const name = notes('a');
    const same = { name, read: () => Promise.resolve(Buffer.from(`${(turn += 1)}`)) };
    await expect(writeBackup(fs, path, head, [same])).rejects.toThrow('changed');
    const longer = {
      name,
      read: () => Promise.resolve(Buffer.from('x'.repeat((turn += 1)))),
    };
    await expect(writeBackup(fs, path, head, [longer])).rejects.toThrow('changed');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is whole or absent after a crash at any file call', async () => {
    const place = '/data/b.tar';
    const fresh = () => {
      const disk = new FaultDisk();
      disk.plant('/data/.keep', new Uint8Array());
      return disk;
    };
    const count = fresh();
    await writeBackup(count.fs, place, head, sources);
    for (let n = 1; n <= count.calls.length; n += 1) {
      for (const loss of losses) {
        const disk = fresh();
        disk.fault = (_call, number) => (number === n ? 'crash' : null);
        await Promise.race([writeBackup(disk.fs, place, head, sources), disk.crashed]);
        const after = disk.restarted(loss, randomFrom(n));
        if (after.paths.includes(place)) expect(await isWhole(after.fs, place)).toBe(true);
      }
    }
  });

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'nothing' as const])(
    'tells %s at any file call, and is whole or absent then',
    async (error) => {
      const place = '/data/b.tar';
      for (let n = 1; ; n += 1) {
        const disk = new FaultDisk();
        disk.plant('/data/.keep', new Uint8Array());
        let struck = '';
        disk.fault = (call, number) => {
          if (number !== n || (error === 'nothing' && call !== 'write')) return null;
          struck = call;
          return error === 'nothing' ? error : { error };
        };
        let written = true;
        try {
          await writeBackup(disk.fs, place, head, sources);
        } catch {
          written = false;
        }
        if (struck === '' && n > disk.calls.length) break;
        if (struck !== '') expect(written, `${n} ${struck}`).toBe(false);
        disk.fault = () => null;
        if (disk.paths.includes(place)) expect(await isWhole(disk.fs, place)).toBe(true);
      }
    },
  );
});

describe('a backup file of unknown origin', () => {
  test('with any byte changed gives back nothing that is wrong', async () => {
    await writeBackup(fs, path, head, sources);
    const good = await contents();
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.byteLength - 1), fc.nat(7), async (at, bit) => {
        const hurt = Buffer.from(bytes);
        hurt[at] = (hurt[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, hurt);
        if ((await kindOf()) !== 'opened') return;
        for (const [name, text] of Object.entries(await contents())) expect(text).toBe(good[name]);
      }),
      { numRuns: 300 },
    );
  });

  test('cut off gives back the files before the cut', async () => {
    await writeBackup(fs, path, head, sources);
    const bytes = readFileSync(path);
    for (let length = 0; length < bytes.byteLength; length += 100) {
      writeFileSync(path, bytes.subarray(0, length));
      if ((await kindOf()) !== 'opened') continue;
      for (const [name, text] of Object.entries(await contents())) {
        const { read } = sources.find((one) => one.name === name) ?? source(name, '');
        expect(text).toBe(Buffer.from(await read()).toString());
      }
    }
    writeFileSync(path, bytes.subarray(0, bytes.byteLength - 1024 - 512));
    expect(Object.keys(await contents())).toHaveLength(4);
  });

  test('passes over a file whose checksum is wrong', async () => {
    await writeBackup(fs, path, head, sources);
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('甲') + 30] = 1;
    writeFileSync(path, bytes);
    expect(Object.keys(await contents())).toEqual(
      sources.map(({ name }) => name).filter((name) => name !== notes('a')),
    );
  });

  const listed = (name: string, bytes = 1) => ({ name, bytes, sha256: sha256('x') });
  test.each([
    ['a path upwards', [listed('../notes/x.json')]],
    ['a path upwards inside', [listed(`notes/../${'a'.repeat(32)}.json`)]],
    ['an absolute path', [listed('/etc/passwd')]],
    ['a Windows path', [listed('C:\\x.json')]],
    ['a NUL', [listed(`notes/${'a'.repeat(32)}.json\0.txt`)]],
    ['a line end', [listed(`${notes('a')}\n`)]],
    ['another file', [listed('settings.json')]],
    ['a name twice', [listed(notes('a')), listed(notes('a'))]],
    ['a size below nothing', [listed(notes('a'), -1)]],
    ['half a byte', [listed(notes('a'), 0.5)]],
    ['a size beyond all bounds', [listed(notes('a'), 8e15)]],
    ['no checksum', [{ name: notes('a'), bytes: 1 }]],
  ])('with %s in its manifest is refused', async (_what, members) => {
    forged(members);
    expect(await kindOf()).toBe('backup-unreadable');
  });

  test('with a million files in its manifest is refused', async () => {
    const manifest = Buffer.from(`{"members":[${'{"name":"notes/a"},'.repeat(2_000_000)}0]}`);
    const start = tarHeader('manifest.json', manifest.byteLength, 0);
    writeFileSync(path, Buffer.concat([start, manifest, Buffer.alloc(512)]));
    expect(await kindOf()).toBe('backup-unreadable');
  });

  test('that claims more than is there gives nothing back for it', async () => {
    forged([listed(notes('a'), 200_000_000)], [Buffer.from('x')]);
    expect(await contents()).toEqual({});
  });

  test('never looks at the headers of its files: a link is nothing but the bytes after it', async () => {
    const link = Buffer.from(tarHeader('../../evil', 1, 0));
    link.write('2', 156);
    link.write('/etc/passwd', 157);
    forged([{ name: notes('a'), bytes: 1, sha256: sha256('x') }], [link, Buffer.from('x')]);
    expect(await contents()).toEqual({ [notes('a')]: 'x' });
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['full of zeros', Buffer.alloc(4096)],
    ['no archive', Buffer.from('眉批'.repeat(1000))],
    ['an archive with another first file', Buffer.from(tarHeader('notes.json', 0, 0))],
    ['an archive whose first file is huge', Buffer.from(tarHeader('manifest.json', 8e9, 0))],
    ['an archive cut off in its manifest', Buffer.from(tarHeader('manifest.json', 900, 0))],
  ])('that is %s is refused', async (_what, bytes) => {
    writeFileSync(path, bytes);
    expect(await kindOf()).toBe('backup-unreadable');
  });

  test('of a newer version is refused as such', async () => {
    const { seq, ...others } = head;
    const value = { ...others, members: [] };
    const manifest = sealed({ ...manifestFormat, version: 2 }, { value, seq });
    const fill = new Uint8Array(512 - (manifest.byteLength % 512));
    const start = tarHeader('manifest.json', manifest.byteLength, 0);
    writeFileSync(path, Buffer.concat([start, manifest, fill]));
    expect(await kindOf()).toBe('newer-version');
  });
});

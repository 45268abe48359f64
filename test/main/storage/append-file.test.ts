import { describe, expect, test } from 'vitest';
import { AppendFile, VanishedFile } from '../../../main/storage/append-file';
import { FaultDisk } from './fault-fs';

const line = Buffer.from('line\n');

async function created() {
  const disk = new FaultDisk();
  disk.plant('/d/.keep', new Uint8Array());
  return { disk, file: await AppendFile.create(disk.fs, '/d/a') };
}

describe('a file that only grows', () => {
  test.each(['/d/a', '/d'])('takes nothing once %s was taken away', async (path) => {
    const { disk, file } = await created();
    await file.add(line);
    disk.takeAway(path);
    await expect(file.add(line)).rejects.toThrow(VanishedFile);
    expect(file.isTrusted).toBe(false);
    expect(await file.isThere()).toBe(false);
  });

  test('takes nothing once it was moved, and what was refused is not in it', async () => {
    const { disk, file } = await created();
    await file.add(line);
    await disk.fs.rename('/d/a', '/d/b');
    await expect(file.add(line)).rejects.toThrow(VanishedFile);
    expect(disk.bytes('/d/b').toString()).toBe('line\n');
  });

  test('takes nothing once another file has its name', async () => {
    const { disk, file } = await created();
    await file.add(line);
    disk.plant('/d/a', line);
    await expect(file.add(line)).rejects.toThrow(VanishedFile);
  });

  test('says so too where lines are synced later', async () => {
    const { disk, file } = await created();
    await file.write(line);
    disk.takeAway('/d/a');
    await expect(file.sync()).rejects.toThrow(VanishedFile);
  });

  test('takes nothing where nobody can tell whether it is there', async () => {
    const { disk, file } = await created();
    disk.fault = (call) => (call === 'stamp' ? { error: 'EIO' } : null);
    await expect(file.add(line)).rejects.toMatchObject({ code: 'EIO' });
    expect(file.length).toBe(0);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call, FaultDisk } from '../storage/fault-fs';
import { freshDisk } from './notes-disk';
import { put } from './sample-essay';
import { Computer, entry, fileName } from './shared-notes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const path = `/data/notes/${fileName}`;
const keep = async (computer: Computer, ...changes: ReturnType<typeof put>[]) => {
  await computer.notebooks.apply(entry, changes);
  await computer.notebooks.idle();
};

/** Makes the disk full for a kind of call in folders that are named so. */
function fill(disk: FaultDisk, full: Call, folder: string): void {
  disk.fault = (call, _number, path) =>
    call === full && path.includes(folder) ? { error: 'ENOSPC' } : null;
}

describe('notes of another computer on a full disk', () => {
  test('stay when the journal could not take them in, and are taken in later', async () => {
    const disk = freshDisk();
    const one = new Computer(disk.fs, 'one');
    const other = new Computer(disk.fs, 'other');
    await keep(one, put(1, '共同'));
    await keep(other, put(2, '另一台写的'));
    fill(disk, 'write', 'journal-of-one');
    await one.around.look();
    disk.fault = () => null;
    await keep(one, put(3, '我写'));
    await keep(one, put(4, '又写'));
    const all = ['共同', '另一台写的', '我写', '又写'].sort();
    expect(await one.comments()).toEqual(all);
    expect(await new Computer(disk.fs, 'reader').comments()).toEqual(all);
  });

  test('stay as they are where what cannot be read of them could not be set aside', async () => {
    const disk = freshDisk();
    const one = new Computer(disk.fs, 'one');
    await keep(one, put(1, '我写'));
    disk.plant(path, Buffer.from('另一台写的，坏了'));
    fill(disk, 'copy', '/data/notes');
    await one.around.look();
    await keep(one, put(2, '又写'));
    expect(Buffer.from(await disk.fs.read(path)).toString()).toBe('另一台写的，坏了');
    disk.fault = () => null;
    await keep(one, put(3, '再写'));
    const aside = disk.paths.filter((each) => each.includes('quarantine/'));
    expect(aside).toHaveLength(1);
    expect(Buffer.from(await disk.fs.read(aside[0] ?? '')).toString()).toBe('另一台写的，坏了');
    expect(await new Computer(disk.fs, 'reader').comments()).toEqual(
      ['我写', '又写', '再写'].sort(),
    );
  });
});

test('notes of another computer that cannot be read are set aside once, however many look', async () => {
  const disk = freshDisk();
  const one = new Computer(disk.fs, 'one');
  await keep(one, put(1, '一'));
  disk.plant(path, Buffer.from('坏了'));
  await one.notebooks.apply(entry, [put(2, '二')]);
  await Promise.all([one.notebooks.refresh(), one.notebooks.idle(), one.notebooks.refresh()]);
  expect(disk.paths.filter((each) => each.includes('quarantine/'))).toHaveLength(1);
  expect(await new Computer(disk.fs, 'reader').comments()).toEqual(['一', '二'].sort());
});

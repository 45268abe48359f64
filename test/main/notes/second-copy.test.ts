import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../storage/fault-fs';
import { losses } from '../storage/disk-nodes';
import { randomFrom } from '../storage/random-from';
import { FaultDisk } from '../storage/fault-fs';
import { freshDisk } from './notes-disk';
import { put } from './sample-essay';
import { Computer, entry, fileName } from './shared-notes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const path = `/data/notes/${fileName}`;
const apply = (computer: Computer, ...changes: ReturnType<typeof put>[]) =>
  computer.notebooks.apply(entry, changes);

/** A disk with notes, a copy of them that went its own way, and one of the journal. */
async function withCopies(name: string): Promise<FaultDisk> {
  const disk = freshDisk();
  const one = new Computer(disk.fs, 'one');
  await apply(one, put(1, '共同'), put(2, '二'));
  await one.notebooks.idle();
  const elsewhere = new FaultDisk();
  elsewhere.plant(path, disk.bytes(path));
  const other = new Computer(elsewhere.fs, 'other');
  await apply(other, put(1, '另改'), put(4, '另写'));
  await other.notebooks.idle();
  const again = new Computer(disk.fs, 'one');
  await apply(again, put(1, '我改'), put(3, '我写'));
  await again.notebooks.idle();
  disk.plant(`/data/notes/${name}`, elsewhere.bytes(path));
  return disk;
}

const all = ['二', '另写', '另改', '我写', '我改'].sort();
const copy = `${entry.id}.sync-conflict-20260101-120000-ABCDEFG.json`;

describe('a second copy of notes', () => {
  test.each([
    copy,
    `${entry.id} (LAPTOP's conflicted copy 2026-01-01).json`,
    `${entry.id} (1).json`,
    `${entry.id} 2.json`,
    `${entry.id}-DESKTOP-7Q2F.json`,
    `${entry.id}-冲突.json`,
    `${entry.id}.json (SFConflict li@example.com 2026-01-01-11-30-28)`,
  ])('named %s is taken in, set aside and said, once', async (name) => {
    const disk = await withCopies(name);
    const bytes = disk.bytes(`/data/notes/${name}`);
    const one = new Computer(disk.fs, 'one');
    await one.around.look();
    await one.around.look();
    expect(await one.comments()).toEqual(all);
    expect(one.notices).toMatchObject([
      { kind: 'notes-merged', found: { file: name, happened: 'conflict-copy', notes: 'back' } },
    ]);
    expect(disk.paths).not.toContain(`/data/notes/${name}`);
    const kept = disk.paths.filter((each) => each.startsWith('/data/quarantine/'));
    expect(kept.map((each) => disk.bytes(each))).toEqual([bytes]);
  });

  test('that is not ours is left alone', async () => {
    const disk = await withCopies(copy);
    const strange = [
      [`${entry.id} (1).json`, '{"format":"other"}'],
      [`${entry.id} (2).json`, 'damaged'],
      [`${'b'.repeat(32)} (1).json`, disk.bytes(`/data/notes/${copy}`).toString()],
      ['notes.txt', 'x'],
    ] as const;
    for (const [name, text] of strange) disk.plant(`/data/notes/${name}`, Buffer.from(text));
    const one = new Computer(disk.fs, 'one');
    await one.around.look();
    for (const [name, text] of strange) {
      expect(disk.bytes(`/data/notes/${name}`).toString(), name).toBe(text);
    }
    expect(one.notices).toHaveLength(1);
  });

  test('of a file of the journal gives the lines that are not known', async () => {
    const disk = freshDisk();
    const elsewhere = new FaultDisk();
    const other = new Computer(elsewhere.fs, 'one', '/data/notes');
    await apply(other, put(1, '另写'));
    await apply(other, put(5, '五'));
    const journal = elsewhere.paths.find((each) => each.startsWith(`${other.journal}/`)) ?? '';
    const one = new Computer(disk.fs, 'one');
    await apply(one, put(1, '我写'));
    const name = `${one.journal}/j-1 (LAPTOP's conflicted copy 2026-01-01).log`;
    disk.plant(name, elsewhere.bytes(journal));
    await one.around.look();
    expect(await one.comments()).toEqual(['五', '另写', '我写'].sort());
    expect(disk.paths).not.toContain(name);
    expect(one.notices).toMatchObject([{ kind: 'notes-merged' }]);
  });

  const look = async (disk: FaultDisk) => {
    const one = new Computer(disk.fs, 'one');
    await one.around.look();
    await one.notebooks.idle();
    return one;
  };

  test('loses nothing when a crash comes at any file call', { timeout: 60_000 }, async () => {
    const calls = await callsOf(look);
    expect(calls).toBeGreaterThan(30);
    for (let n = 1; n <= calls; n += 1) {
      const disk = await withCopies(copy);
      const first = disk.calls.length;
      disk.fault = (_call, number) => (number === first + n ? 'crash' : null);
      await Promise.race([look(disk), disk.crashed]);
      for (const loss of losses) {
        const after = disk.restarted(loss, randomFrom(n));
        const where = `call ${n} (${disk.calls.at(-1)}), ${loss}`;
        const one = await look(after);
        expect(await one.comments(), where).toEqual(all);
      }
    }
  });

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EROFS', 'EMFILE'])(
    'loses nothing when %s comes at any file call, and it is told or done the next time',
    { timeout: 60_000 },
    async (error) => {
      const calls = await callsOf(look);
      for (let n = 1; n <= calls; n += 1) {
        const disk = await withCopies(copy);
        const first = disk.calls.length;
        const fault: Fault = { error };
        disk.fault = (_call, number) => (number === first + n ? fault : null);
        await look(disk);
        const one = await look(disk.restarted('drop', randomFrom(n)));
        expect(await one.comments(), `call ${n} (${disk.calls[first + n - 1]})`).toEqual(all);
      }
    },
  );
});

async function callsOf(look: (disk: FaultDisk) => Promise<unknown>): Promise<number> {
  const disk = await withCopies(copy);
  const first = disk.calls.length;
  await look(disk);
  return disk.calls.length - first;
}

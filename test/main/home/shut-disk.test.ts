import { describe, expect, test, vi } from 'vitest';
import { patience } from '../../patience';
import type { FaultDisk } from '../storage/fault-fs';
import { livedIn } from './lived-in';
import { Start, userData } from './residence-on';
import { stillClock } from './still-clock';

stillClock();

describe('a library on a disk that takes nothing', () => {
  test.each(['EROFS', 'EACCES', 'ENOSPC'])(
    '(%s) is read, says so, and is written to when it can be',
    async (error) => {
      const disk = await livedIn();
      const shut = shutDisk(disk, error);
      const start = new Start(disk.fs);
      expect(await start.notes()).toEqual(['一', '二']);
      expect(start.trouble).toMatchObject({ kind: 'read-only' });
      expect(await start.write(3, '三')).toMatchObject({ kind: 'disk' });
      shut.now = false;
      vi.advanceTimersByTime(10_000);
      await vi.waitFor(() => expect(start.trouble).toBe(null), patience);
      expect(await start.write(3, '三')).toBe(null);
      expect(await start.notes()).toEqual(['一', '二', '三']);
    },
  );

  test('is let alone once another library is open', async () => {
    const disk = await livedIn();
    const other = new Start(disk.fs, {}, '/shared');
    await other.write(1, '别的');
    await other.end();
    disk.fault = (call, _number, path) =>
      call === 'open' && path.startsWith(userData) && path.includes('lock')
        ? { error: 'EROFS' }
        : null;
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一', '二']);
    expect(start.trouble).toMatchObject({ kind: 'read-only' });
    expect(await start.moveTo('/shared')).toBe(null);
    disk.fault = () => null;
    vi.advanceTimersByTime(10_000);
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect(disk.paths.filter((path) => path.endsWith('/lock'))).toEqual(['/shared/lock']);
    await start.end();
    expect(disk.paths.filter((path) => path.endsWith('/lock'))).toEqual([]);
  });

  test.each(['EROFS', 'EACCES'])('(%s) is read also where folders are not there', async (error) => {
    const disk = await livedIn();
    for (const part of ['journal', 'journal-b', 'backups', 'quarantine']) {
      disk.plant(`${userData}/${part}`, null);
    }
    const shut = shutDisk(disk, error);
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一', '二']);
    expect(start.trouble).toMatchObject({ kind: 'read-only' });
    expect(await start.write(3, '三')).toMatchObject({ kind: 'disk' });
    shut.now = false;
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(start.trouble).toBe(null), patience);
    expect(await start.write(3, '三')).toBe(null);
    await start.end();
    expect(disk.paths.filter((path) => path.includes('/journal-b/'))).toHaveLength(1);
    expect(await new Start(disk.fs).notes()).toEqual(['一', '二', '三']);
  });

  test.each([
    [`${userData}/notes/${'a'.repeat(32)}.json`, 'notes-recovered'],
    [`${userData}/library/catalog.json`, 'catalog-rebuilt'],
  ])('is read where %s is damaged', async (path, told) => {
    const disk = await livedIn();
    const damaged = disk.bytes(path).subarray(20);
    disk.plant(path, damaged);
    const shut = shutDisk(disk, 'EROFS');
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一', '二']);
    expect(start.notices.map(({ kind }) => kind)).toContain(told);
    expect(disk.bytes(path)).toEqual(damaged);
    expect(await start.write(3, '三')).toMatchObject({ kind: 'disk' });
    shut.now = false;
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(() => expect(start.trouble).toBe(null), patience);
    expect(await start.write(3, '三')).toBe(null);
    await start.end();
    const aside = disk.paths.filter((one) => one.includes('/quarantine/'));
    expect(aside.map((one) => disk.bytes(one))).toContainEqual(damaged);
    const again = new Start(disk.fs);
    expect(await again.notes()).toEqual(['一', '二', '三']);
    expect(again.notices).toEqual([]);
  });
});

/** Refuses what writes to the disk, as long as `now`. */
function shutDisk(disk: FaultDisk, error: string): { now: boolean } {
  const shut = { now: true };
  const writes = /^(write|makeFolder|rename|link|copy|unlink|truncate)$/;
  disk.fault = (call, _number, path) =>
    shut.now && (writes.test(call) || (call === 'open' && path.endsWith('lock')))
      ? { error }
      : null;
  return shut;
}

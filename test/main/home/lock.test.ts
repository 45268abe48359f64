import { describe, expect, test, vi } from 'vitest';
import type { Holder } from '../../../main/home/holder';
import { thisProcess } from '../../../main/home/holder';
import { HomeLock } from '../../../main/home/lock';
import type { FileSystem } from '../../../main/storage/file-system';
import { patience } from '../../patience';
import { QuietLog } from '../quiet-log';
import { FaultDisk } from '../storage/fault-fs';

const path = '/data/lock';

function holder(over: Partial<Holder> = {}): Holder {
  return { host: '书房', machine: 'm1', pid: 100, born: 'b1', start: 's1', ...over };
}

function freshDisk(): FaultDisk {
  const disk = new FaultDisk();
  disk.plant('/data/.keep', new Uint8Array());
  return disk;
}

type Life = 'alive' | 'dead' | 'unknown';

/** A lock of `me` over a disk; its clock is moved by hand. */
function lockOn(
  disk: Pick<FaultDisk, 'fs'>,
  me: Holder,
  life: Life | ((of: Holder) => Life) = 'alive',
) {
  const clock = { now: 0 };
  const lost: string[] = [];
  const lock = new HomeLock({
    fs: disk.fs,
    path,
    me,
    log: new QuietLog(),
    lost: (host) => lost.push(host),
    interval: 1000,
    now: () => clock.now,
    life: (of) => (typeof life === 'string' ? life : life(of)),
  });
  return { lock, clock, lost };
}

describe('the lock of a library', () => {
  test('is taken by one, refused to another by name, and free when it is let go', async () => {
    const disk = freshDisk();
    const { lock: first } = lockOn(disk, holder());
    expect(await first.take()).toEqual({ kind: 'held' });
    const { lock: second } = lockOn(disk, holder({ machine: 'm2', start: 's2' }));
    expect(await second.take()).toEqual({ kind: 'in-use', host: '书房', here: false });
    await first.release();
    expect(await second.take()).toEqual({ kind: 'held' });
    await second.release();
    expect(disk.paths).toEqual(['/data/.keep']);
  });

  test('goes to one of two that try at the same moment, whatever either sweeps away', async () => {
    for (let round = 0; round < 40; round += 1) {
      const disk = freshDisk();
      const { lock: one } = lockOn(disk, holder({ pid: 7, start: 's1' }));
      const { lock: other } = lockOn(disk, holder({ pid: 8, start: 's2' }));
      const late = async () => {
        for (let turn = 0; turn < round; turn += 1) await Promise.resolve();
        return other.take();
      };
      const kinds = (await Promise.all([one.take(), late()])).map(({ kind }) => kind);
      expect(kinds.sort(), `${round}`).toEqual(['held', 'in-use']);
      await Promise.all([one.release(), other.release()]);
      expect(disk.paths, `${round}`).toEqual(['/data/.keep']);
    }
  });

  test('of a dead copy goes to one of two, however late the other comes to clear it away', async () => {
    const life = ({ start }: Holder) => (start === 's0' ? 'dead' : 'alive');
    for (let round = 0; round < 60; round += 1) {
      const disk = freshDisk();
      const { lock: dead } = lockOn(disk, holder({ pid: 6, start: 's0' }));
      await dead.take();
      const fs: FileSystem = {
        ...disk.fs,
        async read(of) {
          if (of !== path) for (let turn = 0; turn < 5 * round; turn += 1) await Promise.resolve();
          return disk.fs.read(of);
        },
      };
      const { lock: one } = lockOn({ fs }, holder({ pid: 7, start: 's1' }), life);
      const { lock: other } = lockOn({ fs }, holder({ pid: 8, start: 's2' }), life);
      const taken = await Promise.all([one.take(), other.take()]);
      expect(taken.map(({ kind }) => kind).sort(), `${round}`).toEqual(['held', 'in-use']);
      await Promise.all([one.release(), other.release()]);
      expect(disk.paths, `${round}`).toEqual(['/data/.keep']);
    }
  });

  test.each([
    ['its process is dead', {}, 'dead'],
    ['its process number is ours now', { pid: 7 }, 'alive'],
  ] as const)('is taken at once on the same computer where %s', async (_name, over, life) => {
    const disk = freshDisk();
    await lockOn(disk, holder(over)).lock.take();
    const { lock } = lockOn(disk, holder({ pid: 7, start: 's2' }), life);
    expect(await lock.take()).toEqual({ kind: 'held' });
  });

  test('is not taken from a copy that lives on the same computer, however still it stands', async () => {
    const disk = freshDisk();
    await lockOn(disk, holder()).lock.take();
    const { lock, clock } = lockOn(disk, holder({ pid: 7, start: 's2' }));
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await lock.take()).toEqual({ kind: 'in-use', host: '书房', here: true });
      clock.now += 5000;
    }
  });

  test('is taken from another computer only after its heartbeat stood still while watched', async () => {
    const disk = freshDisk();
    const { lock: away } = lockOn(disk, holder());
    await away.take();
    const { lock, clock } = lockOn(disk, holder({ machine: 'm2', start: 's2' }));
    const tryAt = async (ms: number) => {
      clock.now = ms;
      return (await lock.take()).kind;
    };
    for (const ms of [0, 1000, 2000, 3000]) expect(await tryAt(ms)).toBe('in-use');
    await away.beat();
    // A night's sleep counts as one interval.
    for (const ms of [4000, 5000, 6000, 9e7]) expect(await tryAt(ms)).toBe('in-use');
    expect(await tryAt(9e7 + 1000)).toBe('held');
  });

  test('tells its holder when another has taken it over, and leaves the other’s alone', async () => {
    const disk = freshDisk();
    const { lock, lost } = lockOn(disk, holder());
    await lock.take();
    disk.plant(path, Buffer.from(JSON.stringify(holder({ host: '客厅', start: 's2' }))));
    await lock.beat();
    expect(lost).toEqual(['客厅']);
    await lock.beat();
    await lock.release();
    expect(disk.bytes(path).toString()).toContain('客厅');
  });

  test('makes a folder or pipe in its place go', async () => {
    const disk = freshDisk();
    const { fs } = disk;
    await fs.makeFolder(path);
    const { lock } = lockOn(disk, holder());
    expect(await lock.take()).toEqual({ kind: 'held' });
    await lock.release();
  });

  test('is made again where somebody removed it', async () => {
    const disk = freshDisk();
    const { lock, lost } = lockOn(disk, holder());
    await lock.take();
    disk.plant(path, null);
    await lock.beat();
    expect(JSON.parse(disk.bytes(path).toString())).toMatchObject({ start: 's1' });
    expect(lost).toEqual([]);
  });

  test.each(['', '{"host"', 'null', '[]'])(
    'that says %j is watched for a while before it is taken, and nobody is named',
    async (text) => {
      const disk = freshDisk();
      disk.plant(path, Buffer.from(text));
      const { lock, clock } = lockOn(disk, holder());
      for (let tries = 0; tries < 2; tries += 1) {
        expect(await lock.take()).toEqual({ kind: 'unreadable' });
        clock.now += 1000;
      }
      expect(await lock.take()).toEqual({ kind: 'held' });
    },
  );

  test('is held where it is asked for again while a try is still at it', async () => {
    for (let round = 0; round < 40; round += 1) {
      const disk = freshDisk();
      const { lock } = lockOn(disk, holder());
      const first = lock.take();
      for (let turn = 0; turn < round; turn += 1) await Promise.resolve();
      const kinds = (await Promise.all([first, lock.take()])).map(({ kind }) => kind);
      expect(kinds, `${round}`).toEqual(['held', 'held']);
      await lock.release();
      expect(disk.paths, `${round}`).toEqual(['/data/.keep']);
    }
  });

  test('stays removed where it is let go while a sign of life makes it anew', async () => {
    for (let round = 0; round < 40; round += 1) {
      const disk = freshDisk();
      const { lock } = lockOn(disk, holder());
      await lock.take();
      disk.plant(path, null);
      const beating = lock.beat();
      for (let turn = 0; turn < round; turn += 1) await Promise.resolve();
      await Promise.all([beating, lock.release()]);
      await lock.beat();
      expect(disk.paths, `${round}`).toEqual(['/data/.keep']);
    }
  });

  test('gives a sign of life by itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const disk = freshDisk();
    const { lock } = lockOn(disk, holder());
    await lock.take();
    const first = disk.bytes(path).toString();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(disk.bytes(path).toString()).not.toBe(first), patience);
    expect(disk.bytes(path).byteLength).toBe(first.length + Buffer.byteLength('书房') - 2);
    vi.useRealTimers();
  });

  test('knows this process from one that is gone', async () => {
    const disk = freshDisk();
    const me = thisProcess('s1');
    const lock = (of: Holder) =>
      new HomeLock({ fs: disk.fs, path, me: of, log: new QuietLog(), lost: () => undefined });
    await lock({ ...me, pid: process.ppid, born: 'another boot 1', start: 's0' }).take();
    expect(await lock(me).take()).toEqual({ kind: 'held' });
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fault, FaultDisk, Loss } from '../storage/fault-fs';
import { losses, randomFrom } from '../storage/fault-fs';
import { Drill, at, evening, freshDisk } from './drill';

// Checkpoints come when they are asked for: the clock stands still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const patience = 120_000;

/** How many file calls an evening takes when nothing happens. */
async function callsOfAnEvening(): Promise<number> {
  const disk = freshDisk();
  await evening(new Drill(), disk.fs);
  return disk.calls.length;
}

/** Starts after a power cut, looks, writes on, and looks again after the next one. */
async function morning(drill: Drill, disk: FaultDisk, loss: Loss, seed: number): Promise<void> {
  const after = disk.restarted(loss, randomFrom(seed));
  const notebooks = drill.start(after.fs);
  await drill.judge(notebooks);
  const { refusals } = drill;
  await drill.change(notebooks, { essay: 0, note: 9, comment: `早${seed}` });
  expect(drill.refusals).toBe(refusals);
  const again = after.restarted('drop', randomFrom(seed));
  await drill.judge(drill.start(again.fs));
}

describe('notes that were called saved', () => {
  test(
    'survive a crash at every file call, whatever the disk had not synced',
    async () => {
      const calls = await callsOfAnEvening();
      expect(calls).toBeGreaterThan(150);
      for (let n = 1; n <= calls; n += 1) {
        const disk = freshDisk();
        const drill = new Drill();
        disk.fault = (_call, number) => (number === n ? 'crash' : null);
        await Promise.race([evening(drill, disk.fs), disk.crashed]);
        for (const [index, loss] of [...losses, 'mix' as const].entries()) {
          const where = `call ${n} (${disk.calls.at(-1)}), ${loss}`;
          const survivor = drill.copy();
          await at(where, () => morning(survivor, disk, loss, n * 10 + index));
          // A crash is no damage: nobody is alarmed.
          expect(survivor.notices, where).toEqual([]);
        }
      }
    },
    patience,
  );

  const errors = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EMFILE'];
  const faults: readonly (readonly [string, Fault])[] = [
    ...errors.map((error) => [error, { error }] as const),
    ['a short write', 'short'],
    ['a write of nothing', 'nothing'],
  ];

  /** What goes wrong without a word: tidying up, and what is done in another way then. */
  const harmless = /^(?:unlink .*\.tmp|link .*\.json)$/;

  test.each(faults)(
    'survive %s at every file call, and it is told',
    async (_name, fault) => {
      const calls = await callsOfAnEvening();
      for (let n = 1; n <= calls; n += 1) {
        const disk = freshDisk();
        const drill = new Drill();
        let struck = '';
        disk.fault = (call, number, path) => {
          const fits = typeof fault !== 'string' || call === 'write';
          if (number !== n || !fits) return null;
          struck = `${call} ${path}`;
          return fault;
        };
        await evening(drill, disk.fs);
        if (struck === '') continue;
        const where = `call ${n} (${struck})`;
        const isTold = drill.refusals > 0 || drill.log.lines.length > 0;
        expect(isTold || fault === 'short' || harmless.test(struck), where).toBe(true);
        await at(where, () => morning(drill, disk, 'drop', n));
        expect(drill.notices, where).toEqual([]);
      }
    },
    patience,
  );
});

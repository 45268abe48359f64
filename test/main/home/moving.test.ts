import { describe, expect, test, vi } from 'vitest';
import type { Loss } from '../storage/disk-nodes';
import { losses } from '../storage/disk-nodes';
import { FaultDisk, at } from '../storage/fault-fs';
import { randomFrom } from '../storage/random-from';
import { Start } from './residence-on';
import { livedIn } from './lived-in';
import { stillClock } from './still-clock';

stillClock();

const patience = 180_000;

/** An afternoon with a move, as far as it comes. */
async function afternoon(
  disk: FaultDisk,
  known: { told: boolean; moved: boolean | null; third: boolean },
) {
  const start = new Start(disk.fs);
  const note = async (n: number, comment: string) => {
    for (let tries = 0; tries < 3; tries += 1) {
      if ((await start.write(n, comment)) === null) return;
      known.told = true;
      await start.residence.retry();
      vi.advanceTimersByTime(10_000);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    }
    throw new Error('refused again and again');
  };
  await start.residence.retry();
  const moved = await start.moveTo('/drive');
  known.moved = moved === null;
  if (moved !== null) known.told = true;
  await note(3, '三');
  known.third = true;
  expect(await start.notes()).toEqual(['一', '二', '三']);
  await start.end();
  if (start.log.lines.length > 0 || start.wasTroubled) known.told = true;
}

async function callsOfAnAfternoon(): Promise<number> {
  const disk = await livedIn();
  const before = disk.calls.length;
  await afternoon(disk, { told: false, moved: null, third: false });
  return disk.calls.length - before;
}

async function evening(disk: FaultDisk, third: boolean, loss: Loss, seed: number): Promise<void> {
  const after = disk.restarted(loss, randomFrom(seed));
  // The lock of the one that died, on the same computer, is taken at once.
  const start = new Start(after.fs);
  const notes = await start.notes();
  const all = ['一', '二', '三'];
  if (third) expect(notes).toEqual(all);
  else expect([all, all.slice(0, 2)]).toContainEqual(notes);
  expect(await start.write(4, '四')).toBe(null);
  await start.end();
  expect(await new Start(after.fs).notes()).toContain('四');
}

describe('moving a library', () => {
  test(
    'leaves exactly one usable home with all notes after a crash at every file call',
    async () => {
      const calls = await callsOfAnAfternoon();
      expect(calls).toBeGreaterThan(150);
      for (let n = 1; n <= calls; n += 1) {
        const disk = await livedIn();
        const before = disk.calls.length;
        const known = { told: false, moved: null, third: false };
        disk.fault = (_call, number) => (number === before + n ? 'crash' : null);
        await Promise.race([afternoon(disk, known), disk.crashed]);
        const loss = losses[n % losses.length] ?? 'drop';
        await at(`call ${n} (${disk.calls.at(-1)}), ${loss}`, () =>
          evening(disk, known.third, loss, n),
        );
      }
    },
    patience,
  );

  // EACCES at a start is a disk that is not to be written to, and is tried above.
  const errors = ['ENOSPC', 'EIO', 'EBUSY'];
  /** Tidying up, and what is done in another way then. */
  const harmless = /^(?:unlink .*\.tmp|link .*|freeSpace .*)$/;

  test(
    'goes on with the old home after an error at every file call, and tells',
    async () => {
      const calls = await callsOfAnAfternoon();
      for (let n = 1; n <= calls; n += 1) {
        const disk = await livedIn();
        const before = disk.calls.length;
        let struck = '';
        disk.fault = (call, number, path) => {
          if (number !== before + n) return null;
          struck = `${call} ${path}`;
          return { error: errors[n % errors.length] ?? 'EIO' };
        };
        const known = { told: false, moved: null, third: false };
        const where = () => `call ${n} (${struck})`;
        await at(`call ${n}`, () => afternoon(disk, known)).catch((error: unknown) => {
          throw new Error(where(), { cause: error });
        });
        expect(known.told || harmless.test(struck), where()).toBe(true);
        await at(where(), () => evening(disk, true, 'drop', n));
      }
    },
    patience,
  );
});

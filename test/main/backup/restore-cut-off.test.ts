import { expect, test } from 'vitest';
import { losses } from '../storage/disk-nodes';
import { FaultDisk } from '../storage/fault-fs';
import { randomFrom } from '../storage/random-from';
import { done, restoreFrom, saveTo } from './restore-from';
import { TestHome } from './test-home';

const place = '/home/reader/b.tar';

/** A disk with a library, and beside it a backup of another state of it. */
async function someDisk(): Promise<{ disk: FaultDisk; old: string; restored: string }> {
  const disk = new FaultDisk();
  disk.plant('/home/reader/data/.keep', new Uint8Array());
  const desk = new TestHome(disk.fs, '/home/reader/data');
  await desk.start();
  await desk.add('甲文', '乙文');
  await desk.note(1, '备份里的');
  await desk.note(1, '备份里的乙', 1);
  await saveTo(desk, place);
  await desk.note(1, '后来的');
  await desk.note(2, '后来的乙', 1);
  await desk.stop();
  return { disk, old: '后来的|备份里的乙,后来的乙', restored: '备份里的|备份里的乙' };
}

async function stateOn(disk: FaultDisk): Promise<{ desk: TestHome; state: string }> {
  const desk = new TestHome(disk.fs, '/home/reader/data');
  await desk.start();
  const state = [await desk.comments(0), await desk.comments(1)].join('|');
  return { desk, state };
}

test('a restore cut off by a crash at any file call leaves the old or the new notes, all of them', async () => {
  const count = await someDisk();
  const { calls, first } = await callsOfRestore(count.disk);
  expect(calls - first).toBeGreaterThan(60);
  for (let n = first + 1; n <= calls; n += 1) {
    const { disk, old, restored } = await someDisk();
    const desk = new TestHome(disk.fs, '/home/reader/data');
    await desk.start();
    disk.fault = (_call, number) => (number === n ? 'crash' : null);
    await Promise.race([restoreFrom(desk, 'replace', disk.fs, place), disk.crashed]);
    const loss = losses[n % losses.length] ?? 'drop';
    const after = disk.restarted(loss, randomFrom(n));
    const found = await stateOn(after);
    expect([old, restored], `call ${n} ${disk.calls.at(-1)} ${loss}`).toContain(found.state);
    expect(found.desk.notices).toEqual([]);
  }
}, 120_000);

/** Tidying up, what is done in another way then, and a file that is written anew. */
const harmless = /^(?:(?:unlink|link) |read .*\/originals\/)|\.tmp$/;

test.each(['EIO', 'ENOSPC', 'EACCES'])(
  'a restore cut off by %s at any file call is told, and leaves the old or the new notes',
  async (error) => {
    const count = await someDisk();
    const { calls, first } = await callsOfRestore(count.disk);
    for (let n = first + 1; n <= calls; n += 3) {
      const { disk, old, restored } = await someDisk();
      const desk = new TestHome(disk.fs, '/home/reader/data');
      await desk.start();
      let struck = '';
      disk.fault = (call, number, path) => {
        if (number !== n) return null;
        struck = `${call} ${path}`;
        return { error };
      };
      const answer = await restoreFrom(desk, 'replace', disk.fs, place);
      const where = `call ${n} ${struck} ${JSON.stringify(answer)}`;
      disk.fault = () => null;
      const isTold = !answer.ok || desk.log.lines.length > 1 || desk.notices.length > 0;
      expect(isTold || harmless.test(struck), where).toBe(true);
      const found = await stateOn(disk.restarted('drop', randomFrom(n)));
      expect(answer.ok ? [restored] : [old, restored], where).toContain(found.state);
    }
  },
  120_000,
);

/** After how many file calls a restore begins, and ends, when nothing happens. */
async function callsOfRestore(disk: FaultDisk): Promise<{ first: number; calls: number }> {
  const desk = new TestHome(disk.fs, '/home/reader/data');
  await desk.start();
  const first = disk.calls.length;
  expect(await restoreFrom(desk, 'replace', disk.fs, place)).toEqual(done);
  return { first, calls: disk.calls.length };
}

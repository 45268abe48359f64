import { expect, test } from 'vitest';
import { Drill, freshDisk, userData } from '../../faults/drill';
import type { FaultDisk } from '../storage/fault-fs';

const step = { essay: 0, note: 0, comment: '记下了' } as const;

/** The disk refuses, so many times, to make the names of the journals' folders last. */
function refuseToSyncJournals(disk: FaultDisk, times: number): void {
  let made = '';
  let left = times;
  disk.fault = (call, _number, path) => {
    if (call === 'makeFolder') made = path;
    const isAbout = made.startsWith(`${userData}/journal`);
    if (!isAbout || call !== 'sync' || path !== userData || left === 0) return null;
    left -= 1;
    return { error: 'EACCES' };
  };
}

test('what is called saved outlives a power cut though no journal’s name lasted at first', async () => {
  const disk = await freshDisk();
  const drill = new Drill();
  refuseToSyncJournals(disk, 2);
  const stores = await drill.start(disk.fs);
  await drill.change(stores, step);
  const after = disk.restarted('drop', () => 0);
  expect(await drill.wrong(await drill.start(after.fs))).toEqual([]);
});

test('nothing is called saved as long as the journals’ names do not last', async () => {
  const disk = await freshDisk();
  const drill = new Drill();
  refuseToSyncJournals(disk, Infinity);
  const stores = await drill.start(disk.fs);
  await expect(drill.change(stores, step)).rejects.toThrow('refused again and again');
  disk.fault = () => null;
  await drill.change(stores, step);
  const after = disk.restarted('drop', () => 0);
  expect(await drill.wrong(await drill.start(after.fs))).toEqual([]);
});

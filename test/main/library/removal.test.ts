import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayLength } from '../../../core/calendar';
import { binned, keptFor, removedBundled } from '../../../core/library/removed';
import type { Fault, FaultDisk } from '../storage/fault-fs';
import { losses } from '../storage/disk-nodes';
import { at } from '../storage/fault-fs';
import { randomFrom } from '../storage/random-from';
import { LibraryDrill, bundled, emptyDisk, evening, own } from './library-drill';

// The catalogue is written when it is asked for: the clock stands still.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const patience = 120_000;

describe('a removed essay', () => {
  test('leaves the list, stays on disk, and comes back with its place and progress', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const [first, second] = await library.add(own);
    if (first === undefined || second === undefined) throw new Error('nothing was added');
    const report = { position: { offset: 3, drop: 0.5 }, furthest: 5, progress: 0.5 };
    library.keepReading(first.id, { ...report, finished: false });
    expect(await library.remove([first.id])).toEqual({ ok: true, value: null });
    expect(library.catalog.collections.map(({ essays }) => essays)).toEqual([[second.id]]);
    expect(await library.essay(first.id)).toMatchObject({ failure: { kind: 'essay-unknown' } });

    const again = await drill.start(disk.fs);
    expect(binned(again.catalog).map((one) => one.entry.title)).toEqual([first.title]);
    expect(await again.restore([first.id])).toEqual({ ok: true, value: null });
    expect(again.catalog.collections.map(({ essays }) => essays)).toEqual([[first.id, second.id]]);
    expect(again.entry(first.id)).toMatchObject(report);
    expect((await again.essay(first.id)).ok).toBe(true);
  });

  test('comes back with its place and progress when its text is imported again', async () => {
    const disk = emptyDisk();
    const library = await new LibraryDrill().start(disk.fs);
    const [first] = await library.add(own);
    if (first === undefined) throw new Error('nothing was added');
    const report = { position: { offset: 3, drop: 0 }, furthest: 5, progress: 0.5 };
    library.keepReading(first.id, { ...report, finished: true });
    library.knowNotes(first.id, { annotations: 4, reflected: true });
    await library.remove([first.id]);
    const [back] = await library.add(own);
    expect(back).toMatchObject({ ...report, finished: true, annotations: 4, reflected: true });
    expect(library.catalog.removed).toEqual([]);
  });

  test('goes after thirty days by the calendar, with its original when no essay needs that', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const [first, second] = await library.add(own);
    if (first === undefined || second === undefined) throw new Error('nothing was added');
    await library.remove([first.id]);
    drill.now += 10 * 365 * dayLength;
    // A clock that jumps ten years costs seven days a start.
    for (let start = 1; start <= 4; start += 1) await (await drill.start(disk.fs)).flush();
    expect(drill.essaysOn(disk)).toEqual([first.id, second.id].sort());
    const fifth = await drill.start(disk.fs);
    expect(drill.essaysOn(disk)).toEqual([second.id]);
    expect(drill.originalsOn(disk)).toHaveLength(1);
    expect([fifth.noted(first.id), fifth.catalog.removed]).toEqual([null, []]);
    await fifth.remove([second.id]);
    await fifth.emptyBin();
    expect([drill.essaysOn(disk), drill.originalsOn(disk)]).toEqual([[], []]);
    expect(fifth.catalog).toMatchObject({ collections: [], entries: [], removed: [] });
  });

  test('is not thrown away while its text is being imported again', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const entries = await library.add(own);
    await library.remove(entries.map(({ id }) => id));
    const [, added] = await Promise.all([library.emptyBin(), library.add(own)]);
    for (const { id } of added) expect((await library.essay(id)).ok).toBe(true);
  });

  test('still has its notes written to', async () => {
    const library = await new LibraryDrill().start(emptyDisk().fs);
    const [first] = await library.add(own);
    if (first === undefined) throw new Error('nothing was added');
    await library.remove([first.id]);
    library.knowNotes(first.id, { annotations: 2, reflected: false });
    expect(library.noted(first.id)?.annotations).toBe(2);
    await library.restore([first.id]);
    expect(library.entry(first.id)?.annotations).toBe(2);
  });
});

describe('the built-in essays', () => {
  test('are whole again once those removed are back', async () => {
    const library = await new LibraryDrill().start(emptyDisk().fs);
    const entries = await library.add(bundled);
    const [{ id: collection } = { id: null }] = library.catalog.collections;
    if (collection === null) throw new Error('nothing was added');
    await library.remove(entries.map(({ id }) => id));
    expect(library.has(collection)).toBe(true);
    expect(await library.makeWhole(collection)).toBe(true);
    expect(library.catalog.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });

  test('are not whole where a file is gone, damaged or was let go, until they are taken in again', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const [first, second] = await library.add(bundled);
    const [{ id: collection } = { id: null }] = library.catalog.collections;
    if (first === undefined || second === undefined || collection === null) {
      throw new Error('nothing was added');
    }
    const report = { position: { offset: 3, drop: 0 }, furthest: 5, progress: 0.5 };
    library.keepReading(first.id, { ...report, finished: false });
    await library.remove([first.id]);
    await library.emptyBin();
    expect(drill.essaysOn(disk)).toEqual([second.id]);
    expect(removedBundled(library.catalog)).toHaveLength(1);
    expect(await library.makeWhole(collection)).toBe(false);
    await library.add(bundled);
    expect(await library.makeWhole(collection)).toBe(true);
    expect(library.entry(first.id)).toMatchObject(report);

    const path = disk.paths.find((one) => one.includes(second.id)) ?? '';
    for (const damage of [null, Buffer.from('{')]) {
      disk.plant(path, damage);
      expect(await library.makeWhole(collection)).toBe(false);
      await library.add(bundled);
      expect(await library.makeWhole(collection)).toBe(true);
    }
  });
});

describe('a catalogue made anew', () => {
  test('from the generation before knows what was removed', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const [first, second] = await library.add(own);
    if (first === undefined || second === undefined) throw new Error('nothing was added');
    await library.remove([first.id]);
    library.knowNotes(second.id, { annotations: 1, reflected: false });
    await library.flush();
    disk.plant('/data/library/catalog.json', Buffer.from('damaged'));
    const again = await drill.start(disk.fs);
    expect([again.wasRebuilt, again.found?.used]).toEqual([true, 'older']);
    expect(again.catalog.entries.map(({ id }) => id)).toEqual([second.id]);
    expect(binned(again.catalog).map((one) => one.entry.id)).toEqual([first.id]);
  });

  test('from the generation before lists nothing in the bin that is gone from the disk', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const [first] = await library.add(own);
    if (first === undefined) throw new Error('nothing was added');
    await library.remove([first.id]);
    await library.flush();
    for (const path of disk.paths.filter((one) => one.includes(first.id))) disk.plant(path, null);
    library.knowNotes(first.id, { annotations: 1, reflected: false });
    await library.flush();
    disk.plant('/data/library/catalog.json', Buffer.from('damaged'));
    expect((await drill.start(disk.fs)).catalog.removed).toEqual([]);
  });

  test('from the essays alone has the removed ones in the list, and knows that it forgot', async () => {
    const disk = emptyDisk();
    const drill = new LibraryDrill();
    const library = await drill.start(disk.fs);
    const entries = await library.add(own);
    await library.remove(entries.map(({ id }) => id));
    for (const name of ['catalog.json', 'catalog.json.prev']) {
      disk.plant(`/data/library/${name}`, Buffer.from('damaged'));
    }
    const again = await drill.start(disk.fs);
    expect([again.wasRebuilt, again.found?.used]).toEqual([true, 'rebuilt']);
    expect(again.catalog.entries.map(({ title }) => title).sort()).toEqual(['丙文', '丁文'].sort());
  });
});

/** How many file calls the evening takes when nothing happens. */
async function callsOfAnEvening(): Promise<number> {
  const disk = emptyDisk();
  await evening(new LibraryDrill(), disk);
  return disk.calls.length;
}

/** Two starts after a power cut: what is there is what was asked for, and stays so. */
async function morning(drill: LibraryDrill, disk: FaultDisk, seed: number): Promise<void> {
  const first = await drill.start(disk.fs);
  await drill.judge(first, disk);
  await first.flush();
  const library = await drill.start(disk.fs);
  await drill.judge(library, disk);
  const ids = binned(library.catalog).map((one) => one.entry.id);
  if (ids.length > 0) expect((await library.restore(ids)).ok).toBe(true);
  for (const id of ids) expect((await library.essay(id)).ok, `restored ${seed}`).toBe(true);
}

describe('removing, restoring and letting go', () => {
  test(
    'mend themselves after a crash at every file call, whatever the disk had not synced',
    async () => {
      const calls = await callsOfAnEvening();
      expect(calls).toBeGreaterThan(150);
      for (let n = 1; n <= calls; n += 1) {
        const disk = emptyDisk();
        const drill = new LibraryDrill();
        disk.fault = (_call, number) => (number === n ? 'crash' : null);
        await Promise.race([evening(drill, disk), disk.crashed]);
        // Each call meets two of the five losses, and each kind of call all of them.
        for (const index of [n, n + 2]) {
          const loss = losses[index % losses.length] ?? 'mix';
          const where = `call ${n} (${disk.calls.at(-1)}), ${loss}`;
          const after = disk.restarted(loss, randomFrom(n * 10 + index));
          await at(where, () => morning(drill.copy(), after, n));
        }
      }
    },
    patience,
  );

  const faults: readonly (readonly [string, Fault])[] = [
    ...['EIO', 'ENOSPC'].map((error) => [error, { error }] as const),
    ['a short write', 'short'],
  ];

  test.each(faults)(
    'lose nothing to %s at any file call',
    async (_name, fault) => {
      const calls = await callsOfAnEvening();
      for (let n = 1; n <= calls; n += 1) {
        const disk = emptyDisk();
        const drill = new LibraryDrill();
        disk.fault = (call, number) =>
          number === n && (typeof fault !== 'string' || call === 'write') ? fault : null;
        await evening(drill, disk);
        disk.fault = () => null;
        await at(`call ${n} (${disk.calls[n - 1]})`, () =>
          morning(drill, disk.restarted('drop', randomFrom(n)), n),
        );
      }
    },
    patience,
  );
});

test('thirty days are what the bin promises', () => {
  expect(keptFor).toBe(30 * dayLength);
});

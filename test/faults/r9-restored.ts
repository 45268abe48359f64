import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { BackupFile } from '../../main/backup/backup-file';
import { restore } from '../../main/backup/restore';
import { randomChanges } from '../core/annotation/random-notes';
import { allIn } from '../main/backup/all-in';
import { TestHome } from '../main/backup/test-home';
import { FaultDisk } from '../main/storage/fault-fs';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const [from, into, file] = ['/one/data', '/other/data', '/documents/眉批备份.tar'];

/** What a reader did in a library: which essays he wrote about, and which he removed. */
const randomLibrary = fc.record({
  essays: fc.array(fc.array(randomChanges, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  removed: fc.subarray([0, 1, 2, 3]),
});

/** A backup restored into an empty home gives the same notes, past, catalogue and texts. */
export const restored: Proof = {
  promise: 'R9',
  name: 'restored',
  what: 'random libraries restored into an empty home: notes, past, catalogue, texts',
  async run({ libraries }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (const library of fc.sample(randomLibrary, { numRuns: libraries, seed: libraries })) {
        const { acked, wrong } = await thereAndBack(library);
        tally.tried += 1;
        tally.acked += acked;
        tally.lose(`library ${tally.tried}`, wrong);
        // Nobody was told that anything was left out.
        if (wrong.length > 0) tally.silent.push(`library ${tally.tried}`);
      }
    } finally {
      clock.restart();
    }
    return tally;
  },
};

type RandomLibrary = typeof randomLibrary extends fc.Arbitrary<infer Library> ? Library : never;

async function thereAndBack({ essays, removed }: RandomLibrary) {
  const disk = new FaultDisk();
  for (const folder of [from, into, '/documents']) disk.plant(`${folder}/.keep`, new Uint8Array());
  const one = new TestHome(disk.fs, from);
  const { library, notebooks, backups } = await one.start();
  await one.add(...essays.map((_changes, index) => `第 ${index} 篇`));
  let acked = 0;
  for (const [index, saves] of essays.entries()) {
    for (const changes of saves) {
      if (changes.length === 0) continue;
      const answer = await notebooks.apply(one.entry(index), changes);
      if (answer.ok) acked += 1;
    }
  }
  const { entries } = library.catalog;
  await library.remove(removed.flatMap((index) => entries[index]?.id ?? []));
  await backups.saveWhole(file, () => undefined);
  const all = await allIn(one);
  const other = new TestHome(disk.fs, into);
  await other.start();
  const wrong: string[] = [];
  const opened = await BackupFile.open(disk.fs, file);
  if (!opened.ok) return { acked, wrong: [`not opened: ${opened.failure.kind}`] };
  const answer = await restore(opened.value, other.stores, 'replace');
  if (!answer.ok) wrong.push(`not restored: ${answer.failure.kind}`);
  await opened.value.close();
  wrong.push(...differences(all, await allIn(other)).map((what) => `${what} differ`));
  // Kept on disk.
  await other.stop();
  await other.start();
  wrong.push(...differences(all, await allIn(other)).map((what) => `${what} differ later`));
  wrong.push(...other.notices.map(({ kind }) => `alarmed: ${kind}`));
  return { acked, wrong };
}

type All = Awaited<ReturnType<typeof allIn>>;

function differences(one: All, other: All): readonly string[] {
  const parts: readonly (keyof All)[] = ['entries', 'removed', 'collections', 'notes'];
  return parts.filter((part) => !isDeepStrictEqual(one[part], other[part]));
}

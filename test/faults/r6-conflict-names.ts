import { secondCopies } from '../main/storage/second-copies';
import { userData } from './drill';
import { missing, withCopy } from './joining-copy';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

/** A second copy under the name that each service gives it is taken in, set aside and told. */
export const conflictNames: Proof = {
  promise: 'R6',
  name: 'conflict-names',
  what: `a conflict copy under each of ${secondCopies.length} names that services give`,
  async run() {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (const [service, named] of secondCopies) await takeIn(service, named, tally);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

async function takeIn(service: string, named: (stem: string) => string, tally: Tally) {
  const { disk, drill, copy, path } = await withCopy(named);
  const stores = await drill.start(disk.fs);
  await stores.lookAround();
  await drill.change(stores, { essay: 0, note: 5, comment: '合并以后' });
  tally.tried += 1;
  tally.acked += drill.ledger.acked;
  tally.lose(service, [...(await drill.wrong(stores)), ...(await missing(disk.fs, stores))]);
  if (!drill.notices.some(({ kind }) => kind === 'notes-merged')) tally.silent.push(service);
  const isKept = disk.paths.some(
    (one) => one.startsWith(`${userData}/quarantine/`) && disk.bytes(one).equals(copy),
  );
  if (!isKept || disk.paths.includes(path)) tally.lose(service, ['the copy was not set aside']);
  await drill.quit(stores);
  const later = disk.restarted('drop', () => 0);
  const reader = drill.copy();
  const again = await reader.start(later.fs);
  await again.lookAround();
  tally.lose(service, [...(await reader.wrong(again)), ...(await missing(later.fs, again))]);
}

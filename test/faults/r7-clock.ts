import { randomFrom } from '../main/storage/random-from';
import { Drill, freshDisk } from './drill';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const hour = 3_600_000;
const year = 365 * 24 * hour;
const jumps = [10 * year, -10 * year, -hour, hour, 31 * 24 * hour];

/** The clock is set forth and back while notes are written: order, bin and versions do not mind. */
export const clockJumps: Proof = {
  promise: 'R7',
  name: 'clock',
  what: 'the clock jumps by ±10 years, a month, an hour, in a session and between two',
  hasNothingToTell: true,
  async run({ clockTrials }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (let trial = 1; trial <= clockTrials; trial += 1) await jumpAround(trial, clock, tally);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

async function jumpAround(trial: number, clock: StoppedClock, tally: Tally): Promise<void> {
  const random = randomFrom(trial);
  const below = (end: number) => Math.floor(random() * end);
  const drill = new Drill();
  let disk = await freshDisk();
  let stores = await drill.start(disk.fs);
  // Four starts: the calendar that lets things expire goes on by a week with each at most.
  for (let start = 1; start <= 4; start += 1) {
    for (let n = 0; n < 6; n += 1) {
      const comment = random() < 0.2 ? null : `第${start}次第${n}条，写得长一点，改了可惜`;
      await drill.change(stores, { essay: below(2) as 0 | 1, note: below(4), comment });
      if (random() < 0.5) clock.jump(jumps[below(jumps.length)] ?? 0);
      tally.tried += 1;
      if (random() < 0.3) await clock.advance(below(4000));
    }
    if (random() < 0.5) await drill.quit(stores);
    clock.forget();
    disk = disk.restarted('drop', random);
    stores = await drill.start(disk.fs);
    tally.lose(`trial ${trial}, start ${start}`, await drill.wrong(stores));
  }
  tally.lose(
    `trial ${trial}`,
    drill.notices.map(({ kind }) => kind),
  );
  tally.acked += drill.ledger.acked;
}

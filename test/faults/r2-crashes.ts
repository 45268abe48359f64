import { losses } from '../main/storage/disk-nodes';
import { feats } from './all-feats';
import type { Feat } from './feats';
import { callsIn, morning, untilCrash } from './morning';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

/** A crash at every file call, whatever the disk had not synced; nobody is alarmed afterwards. */
export const crashes: Proof = {
  promise: 'R2',
  name: 'crashes',
  what: `crash at every file call: ${feats.map(({ what }) => what).join('; ')}`,
  hasNothingToTell: true,
  async run({ crashSeeds }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (const feat of feats) {
        // The first round goes through all losses, or in the short form through one of them a call.
        await crashEverywhere(feat, 0, tally, crashSeeds === 0);
        for (let seed = 1; seed < crashSeeds; seed += 1) await crashEverywhere(feat, seed, tally);
      }
    } finally {
      clock.restart();
    }
    return tally;
  },
};

/** Crashes a feat at each of its calls. */
export async function crashEverywhere(
  feat: Feat,
  seed: number,
  tally: Tally,
  isShort = false,
): Promise<void> {
  const calls = await callsIn(feat);
  for (let n = 1; n <= calls; n += 1) {
    StoppedClock.forgetAll();
    const attempt = await feat.begin();
    const { disk, drill, act } = attempt;
    disk.fault = (_call, number) => (number === n ? 'crash' : null);
    await untilCrash(disk, act);
    tally.acked += drill.ledger.acked;
    for (const [index, loss] of losses.entries()) {
      // Only a mix is another one with another seed.
      if (seed > 0 && loss !== 'mix') continue;
      if (isShort && index !== n % losses.length) continue;
      const where = `${feat.what}, call ${n} (${disk.calls.at(-1)}), ${loss}`;
      const { wrong, notices } = await morning(attempt, loss, seed * 100_000 + n * 10 + index);
      tally.tried += 1;
      tally.lose(where, wrong);
      // A crash is no damage.
      tally.lose(where, notices);
    }
  }
}

import { exporting } from './exporting';
import { crashEverywhere } from './r2-crashes';
import { failEverywhere, faults } from './r4-errors';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

/** An export over a file that is there leaves the old one or the new one, whole. */
export const exports: Proof = {
  promise: 'R9',
  name: 'exports',
  what: 'crash and each error at every file call of an export, over an older one',
  async run({ everyError }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      // One call is like the other in all formats: the short form takes one of them.
      for (const feat of everyError ? exporting : exporting.slice(0, 1)) {
        await crashEverywhere(feat, 0, tally, !everyError);
        if (!everyError) await failEverywhere(feat, (n) => faults[n % faults.length], tally);
        else for (const fault of faults) await failEverywhere(feat, () => fault, tally);
      }
    } finally {
      clock.restart();
    }
    return tally;
  },
};

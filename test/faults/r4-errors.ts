import type { Fault } from '../main/storage/fault-fs';
import { feats } from './all-feats';
import type { Feat } from './feats';
import { callsIn, morning } from './morning';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const codes = ['EIO', 'ENOSPC', 'EACCES', 'EPERM', 'EBUSY', 'EROFS', 'EMFILE'];
/** By name. */
export const faults: readonly (readonly [string, Fault])[] = [
  ...codes.map((error) => [error, { error }] as const),
  ['a short write', 'short'],
  ['a write of nothing', 'nothing'],
];

/** What goes wrong without a word: tidying up, and what is done in another way then. */
const harmless = /^(?:unlink .*\.tmp|link .*\.json)$/;

/** Every error at every file call: it is told, and no note is lost. */
export const errors: Proof = {
  promise: 'R4',
  name: 'errors',
  what: `${codes.join(', ')}, short writes at every file call of the same`,
  async run({ everyError }) {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (const feat of feats) {
        for (const share of faults.keys()) {
          if (everyError) await failEverywhere(feat, () => faults[share], tally);
        }
        if (!everyError) await failEverywhere(feat, (n) => faults[n % faults.length], tally);
      }
    } finally {
      clock.restart();
    }
    return tally;
  },
};

/** Lets a fault strike at each call of a feat. */
export async function failEverywhere(
  feat: Feat,
  faultAt: (call: number) => readonly [string, Fault] | undefined,
  tally: Tally,
): Promise<void> {
  const calls = await callsIn(feat);
  for (let n = 1; n <= calls; n += 1) {
    const [name, fault] = faultAt(n) ?? ['nothing', 'nothing'];
    StoppedClock.forgetAll();
    const attempt = await feat.begin();
    const { disk, drill, act } = attempt;
    let struck = '';
    disk.fault = (call, number, path) => {
      const fits = typeof fault !== 'string' || call === 'write';
      if (number !== n || !fits) return null;
      struck = `${call} ${path}`;
      return fault;
    };
    const where = () => `${feat.what}, ${name} at call ${n} (${struck})`;
    await act().catch((error: unknown) => tally.lose(where(), [String(error)]));
    if (struck === '') continue;
    tally.tried += 1;
    tally.acked += drill.ledger.acked;
    const isTold = drill.told > 0 || fault === 'short' || harmless.test(struck);
    if (!isTold) tally.silent.push(where());
    const { wrong, notices } = await morning(attempt, 'drop', n);
    tally.lose(where(), wrong);
    tally.lose(where(), notices);
  }
}

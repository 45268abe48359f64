import type { Counts } from './counts';
import type { Tally } from './tally';

/** One promise of reliability, and how it is put to the test. */
export interface Proof {
  /** As in the list of promises: R1 to R11. */
  readonly promise: string;
  /** One word to run it by alone. */
  readonly name: string;
  /** For the table. */
  readonly what: string;
  /** A crash, a kill or a clock is no harm to stored files: nobody has to be told of it. */
  readonly hasNothingToTell?: boolean;
  /** Whether it measures time or shows windows, and wants the machine for itself. */
  readonly isAlone?: boolean;
  /** Whether it starts the built app in real Electron. */
  readonly needsApp?: boolean;
  readonly run: (counts: Counts) => Promise<Tally>;
}

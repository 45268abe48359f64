/** How much is tried. */
export interface Counts {
  /** R1: kills of the store's process. */
  readonly kills: number;
  /** R2: ways to mix what was not synced, a call; 0: only one other loss a call. */
  readonly crashSeeds: number;
  /** R2: random histories. */
  readonly histories: number;
  /** R4: whether every error strikes at every call, or one of them at each. */
  readonly everyError: boolean;
  /** R5: flipped bits. */
  readonly bitFlips: number;
}

/** For `npm test`: all of it in less than 90 s. */
export const short: Counts = {
  kills: 50,
  crashSeeds: 0,
  histories: 200,
  everyError: false,
  bitFlips: 200,
};

/** For `npm run faults`: all of it in less than 45 minutes. */
export const full: Counts = {
  kills: 5000,
  crashSeeds: 20,
  histories: 20_000,
  everyError: true,
  bitFlips: 10_000,
};

/** How much is tried. */
export interface Counts {
  /** R1: kills of the store's process. */
  readonly kills: number;
  /** R1: kills of the app while somebody types. */
  readonly windowKills: number;
  /** R2: ways to mix what was not synced, a call; 0: only one other loss a call. */
  readonly crashSeeds: number;
  /** R2: random histories. */
  readonly histories: number;
  /** R3: power cuts of each file system. */
  readonly powerCuts: number;
  /** R4: whether every error strikes at every call, or one of them at each. */
  readonly everyError: boolean;
  /** R4: pages of 4 KB from one size of a nearly full disk to the next. */
  readonly roomStep: number;
  /** R5: flipped bits. */
  readonly bitFlips: number;
  /** R6: processes that want one home, and notes that each writes. */
  readonly writers: number;
  readonly notesOfWriter: number;
  /** R6: notes that each writes without the lock: all in one essay, so that each costs more than the last. */
  readonly notesOfSharer: number;
  /** R7: sessions with a jumping clock. */
  readonly clockTrials: number;
  /** R8: changes, and essays they are about. */
  readonly operations: number;
  readonly essays: number;
  /** R8: characters. */
  readonly longestNote: number;
  /** R9: random libraries that are backed up and restored. */
  readonly libraries: number;
  /** R11: ends of the window's page; three kinds, in turn. */
  readonly windowCrashes: number;
}

/** For `npm test`: all of it in less than 90 s. */
export const short: Counts = {
  kills: 50,
  windowKills: 2,
  crashSeeds: 0,
  histories: 200,
  powerCuts: 1,
  everyError: false,
  roomStep: 12,
  bitFlips: 200,
  writers: 2,
  notesOfWriter: 500,
  notesOfSharer: 500,
  clockTrials: 20,
  operations: 1500,
  essays: 20,
  longestNote: 5000,
  libraries: 12,
  windowCrashes: 1,
};

/** For `npm run faults`: all of it in less than 45 minutes. */
export const full: Counts = {
  kills: 5000,
  windowKills: 100,
  crashSeeds: 20,
  histories: 25_000,
  powerCuts: 50,
  everyError: true,
  roomStep: 1,
  bitFlips: 10_000,
  writers: 4,
  notesOfWriter: 10_000,
  notesOfSharer: 1000,
  clockTrials: 1000,
  operations: 200_000,
  essays: 500,
  longestNote: 120,
  libraries: 1000,
  windowCrashes: 15,
};

import { emptyingBin, expiring } from './expiring';
import type { Feat } from './feats';
import { basicFeats } from './feats';
import { joiningCopy } from './joining-copy';
import { replacing } from './replacing';
import { restoring } from './restoring';

/** All that is tried at every file call. */
export const feats: readonly Feat[] = [
  ...basicFeats,
  ...restoring,
  emptyingBin,
  expiring,
  joiningCopy,
  replacing,
];

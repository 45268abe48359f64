import type { Proof } from './proof';
import { histories } from './r2-histories';
import { crashes } from './r2-crashes';
import { killed } from './r1-killed';
import { bitFlips, damage } from './r5-damage';
import { powerCuts } from './r3-power-cuts';
import { fullDisk } from './r4-full-disk';
import { readOnly } from './r4-read-only';
import { errors } from './r4-errors';

/** All of them, in the order of the table. */
export const proofs: readonly Proof[] = [
  killed,
  crashes,
  histories,
  powerCuts,
  errors,
  fullDisk,
  readOnly,
  damage,
  bitFlips,
];

import type { Proof } from './proof';
import { killed } from './r1-killed';
import { killedWindow } from './r1-killed-window';
import { crashes } from './r2-crashes';
import { histories } from './r2-histories';
import { powerCuts } from './r3-power-cuts';
import { errors } from './r4-errors';
import { fullDisk } from './r4-full-disk';
import { readOnly } from './r4-read-only';
import { around } from './r5-around';
import { bitFlips, damage } from './r5-damage';
import { byTurns } from './r6-by-turns';
import { clockJumps } from './r7-clock';
import { conflictNames } from './r6-conflict-names';
import { sharing } from './r6-sharing';
import { versions } from './r7-versions';
import { longRun } from './r8-long-run';
import { exports } from './r9-exports';
import { restored } from './r9-restored';
import { mistakes } from './r10-mistakes';
import { windowBack } from './r11-window-back';

/** All of them, in the order of the table. */
export const proofs: readonly Proof[] = [
  killed,
  killedWindow,
  crashes,
  histories,
  powerCuts,
  errors,
  fullDisk,
  readOnly,
  damage,
  around,
  bitFlips,
  byTurns,
  sharing,
  conflictNames,
  versions,
  clockJumps,
  longRun,
  exports,
  restored,
  mistakes,
  windowBack,
];

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from './ledger';
import { program } from './programs';
import type { Proof } from './proof';
import { Tally } from './tally';
import { Writer } from './writer';

/** Homes that are written to and killed side by side. */
const lanes = 2;

/**
 * Most ms until a kill, and now and then: long enough to tidy up what those before left, so that
 * tidying is hit as well, and no start has hundreds of them to read.
 */
const [soon, late] = [100, 3000];
const lateEvery = 40;

/** The store's process is killed at a random moment, from its start on. */
export const killed: Proof = {
  promise: 'R1',
  name: 'killed',
  what: 'kill -9 of the store’s process at a random moment',
  hasNothingToTell: true,
  async run({ kills }) {
    const path = await program('killed-writer');
    const tally = new Tally();
    await Promise.all(
      Array.from({ length: lanes }, () => killAgainAndAgain(path, kills / lanes, tally)),
    );
    return tally;
  },
};

async function killAgainAndAgain(path: string, kills: number, tally: Tally): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-killed-'));
  const ledger = new Ledger();
  const start = (kill: number) => new Writer(path, folder, kill * 10_000 + 1);
  let next = start(0);
  for (let kill = 1; kill <= kills; kill += 1) {
    const writer = next;
    // Loaded while the present one writes; begins when that one is dead.
    next = start(kill);
    writer.begin();
    // Half of them while it starts, half while it writes.
    if (kill % 2 === 0) await writer.whenWriting;
    await pause(Math.random() * (kill % lateEvery === 0 ? late : soon));
    await writer.kill();
    tally.tried += 1;
    writer.tell(ledger, (wrong) => tally.lose(`kill ${kill}`, wrong));
  }
  const last = next;
  last.begin();
  await last.whenWriting;
  await last.kill();
  last.tell(ledger, (wrong) => tally.lose('the last start', wrong));
  tally.acked += ledger.acked;
  rmSync(folder, { recursive: true });
}

import { writeFileSync } from 'node:fs';
import { full, short } from './counts';
import type { Proof } from './proof';
import { proofs } from './proofs';
import type { Row } from './table';
import { Tally } from './tally';

/** Puts one promise to the test and writes its line of the table: `NAME short|full FILE`. */
export async function main([name = '', much = '', file = '']: readonly string[]): Promise<number> {
  const proof = proofs.find((one) => one.name === name);
  if (proof === undefined) return 1;
  const started = performance.now();
  const { promise, what, hasNothingToTell = false } = proof;
  const tally = await attempted(proof, much === 'short');
  const { tried, acked, lost, silent, skipped, measured } = tally;
  const seconds = (performance.now() - started) / 1000;
  const came = { tried, acked, lost, silent, skipped, measured, seconds };
  const row: Row = { promise, name, what, hasNothingToTell, ...came };
  writeFileSync(file, JSON.stringify(row));
  return 0;
}

/** What it throws is a promise broken. */
async function attempted({ run }: Proof, isShort: boolean): Promise<Tally> {
  try {
    return await run(isShort ? short : full);
  } catch (error) {
    const tally = new Tally();
    tally.lose('broke down', [error instanceof Error ? (error.stack ?? error.message) : 'unknown']);
    return tally;
  }
}

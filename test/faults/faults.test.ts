import { expect, test } from 'vitest';
import { short } from './counts';
import { proofs } from './proofs';

const patience = 120_000;

test.each(proofs.filter(({ needsApp }) => needsApp !== true))(
  '$promise $name: $what',
  async ({ run }) => {
    const tally = await run(short);
    expect(tally.lost).toEqual([]);
    expect(tally.silent).toEqual([]);
    expect(tally.tried + tally.skipped.length).toBeGreaterThan(0);
  },
  patience,
);

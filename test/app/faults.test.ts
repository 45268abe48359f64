import { expect, test } from 'vitest';
import { short } from '../faults/counts';
import { proofs } from '../faults/proofs';

test.each(proofs.filter(({ needsApp }) => needsApp === true))(
  '$promise $name: $what',
  async ({ run }) => {
    const tally = await run(short);
    expect([tally.lost, tally.silent]).toEqual([[], []]);
    expect(tally.tried).toBeGreaterThan(0);
  },
  120_000,
);

import { expect, test } from 'vitest';
import { short } from '../faults/counts';
import { proofs } from '../faults/proofs';

/** R11 is measured by the clock, on a computer that does nothing else; comes-back.test.ts tries the same. */
const timeless = proofs.filter((one) => one.needsApp === true && one.promise !== 'R11');

test.each(timeless)(
  '$promise $name: $what',
  async ({ run }) => {
    const tally = await run(short);
    expect([tally.lost, tally.silent]).toEqual([[], []]);
    expect(tally.tried).toBeGreaterThan(0);
  },
  300_000,
);

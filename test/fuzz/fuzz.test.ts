import { describe, expect, test } from 'vitest';
import { fuzz } from './fuzz';
import { importTargets } from './import-targets';
import { storedTargets } from './stored-targets';

/** A seed of its own for each run; FUZZ_SEED repeats one, FUZZ_COUNT makes it longer or shorter. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const count = Number(process.env['FUZZ_COUNT'] ?? 10_000);
const longest = 20 * 60_000;

process.stdout.write(`FUZZ_SEED=${seed}, ${count} files each\n`);

describe.each([...importTargets, ...(await storedTargets())])('$name', (target) => {
  test('is read as it must be, whatever befell it', async () => {
    const { ran, slowest } = await fuzz(target, { seed, count, longest });
    process.stdout.write(`${target.name}: ${ran} files, slowest ${slowest.toFixed(0)} ms\n`);
    expect(ran).toBe(count);
  });
});

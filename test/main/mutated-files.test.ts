import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { fuzz } from '../fuzz/fuzz';
import type { FuzzTarget } from '../fuzz/fuzz-target';
import { importTargets } from '../fuzz/import-targets';
import { storedTargets } from '../fuzz/stored-targets';

/** The short form of npm run fuzz. */
const bounds = { seed: 20_261_126, count: 250, longest: 20_000 };

test.each([...importTargets, ...(await storedTargets())])(
  'mutated files are read as they must be: $name',
  async (target) => {
    expect((await fuzz(target, bounds)).ran).toBeGreaterThan(50);
  },
  60_000,
);

test('a file that is read otherwise is kept, as small as it can be, with its seed', async () => {
  const picky: FuzzTarget = {
    name: 'picky',
    seeds: [Buffer.from('0123456789'.repeat(100))],
    check(bytes) {
      if (bytes.includes(0xff)) throw new Error('holds 255');
    },
  };
  const { message } = await fuzz(picky, bounds).then(
    () => new Error('nothing found'),
    (error: unknown) => error as Error,
  );
  expect(message).toContain(`seed ${bounds.seed}`);
  const path = /kept as (.*)$/u.exec(message)?.[1] ?? '';
  expect([...readFileSync(path)]).toEqual([0xff]);
  rmSync(dirname(path), { recursive: true });
});

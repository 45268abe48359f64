import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Seeded } from '../hostile/seeded';
import type { FuzzTarget } from './fuzz-target';
import { mutated } from './mutate';

/** A run: so many mutated files, and no longer than so many ms. */
export interface FuzzBounds {
  readonly seed: number;
  readonly count: number;
  readonly longest: number;
}

export interface FuzzRun {
  readonly ran: number;
  /** Longest time that one file took, in ms. */
  readonly slowest: number;
}

/** ms in which any file of at most 256 kB has to be read, on a busy computer. */
const patience = 3000;

/**
 * Reads mutated files until one is read otherwise than it must, which throws: with the seed, and the
 * path of the smallest file found that shows it.
 */
export async function fuzz(target: FuzzTarget, bounds: FuzzBounds): Promise<FuzzRun> {
  const random = new Seeded(bounds.seed);
  const end = Date.now() + bounds.longest;
  let slowest = 0;
  let ran = 0;
  for (; ran < bounds.count && Date.now() < end; ran += 1) {
    const bytes = mutated(random.of(target.seeds), random, target.seeds);
    const started = performance.now();
    const problem = await problemOf(target, bytes);
    slowest = Math.max(slowest, performance.now() - started);
    if (problem === null) continue;
    const path = join(mkdtempSync(join(tmpdir(), 'meipi-fuzz-')), `${target.name}.bin`);
    writeFileSync(path, await shrunk(target, bytes));
    throw new Error(
      `${target.name}, seed ${bounds.seed}, file ${ran}: ${problem}\nkept as ${path}`,
    );
  }
  return { ran, slowest };
}

async function problemOf(target: FuzzTarget, bytes: Uint8Array): Promise<string | null> {
  const started = performance.now();
  try {
    await target.check(bytes);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const took = performance.now() - started;
  return took > patience ? `took ${took.toFixed(0)} ms` : null;
}

/** The smallest file that still fails, by leaving out ever smaller pieces; 400 tries at most. */
async function shrunk(target: FuzzTarget, failing: Uint8Array): Promise<Uint8Array> {
  let kept = failing;
  let tries = 400;
  for (let size = Math.ceil(kept.byteLength / 2); size > 0 && tries > 0; size = size >> 1) {
    for (let at = 0; at < kept.byteLength && tries > 0; tries -= 1) {
      const less = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if ((await problemOf(target, less)) === null) at += size;
      else kept = less;
    }
  }
  return kept;
}

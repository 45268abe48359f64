import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proof } from './proof';
import { proofs } from './proofs';
import type { Row } from './table';
import { broken, table, verdict } from './table';

const page = join(import.meta.dirname, '../../docs/reliability.md');
const [begin, end] = ['<!-- table: written by npm run faults -->', '<!-- end of table -->'];

/**
 * Runs the proofs, two side by side and those that need a quiet machine alone, and prints the table
 * at the end. `names` are those of proofs, none for all; `--short` for the counts of `npm test`.
 */
export async function main(words: readonly string[]): Promise<number> {
  const much = words.includes('--short') ? 'short' : 'full';
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name));
  if (unknown.length > 0) {
    say(
      `There is no ${unknown.join(', ')}; there are ${proofs.map(({ name }) => name).join(', ')}`,
    );
    return 1;
  }
  const chosen = proofs.filter(({ name }) => names.length === 0 || names.includes(name));
  const started = performance.now();
  const rows = await runAll(chosen, much);
  const minutes = (performance.now() - started) / 60_000;
  const text = table(rows);
  say(`\n${text}\n\n${minutes.toFixed(1)} minutes on ${process.platform}, Node ${process.version}`);
  if (names.length === 0 && much === 'full') keep(text, minutes);
  for (const line of verdict(rows)) say(line);
  return rows.some(({ lost, silent }) => lost.length + silent.length > 0) ? 1 : 0;
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function runAll(chosen: readonly Proof[], much: string): Promise<readonly Row[]> {
  const rows = new Map<string, Row>();
  const run = async (proof: Proof) => {
    const row = await inProcess(proof, much);
    rows.set(proof.name, row);
    const { promise, name, tried, acked, lost, silent, skipped, seconds } = row;
    const words = [`${tried} times`, `${acked} acked`, `lost ${lost.length}`];
    say(
      [`${promise} ${name}:`, ...words, `silent ${silent.length}`, ...skipped].join(' ') +
        ` (${seconds.toFixed(1)} s)`,
    );
    for (const line of broken([row])) say(line);
  };
  const queue = chosen.filter(({ isAlone }) => isAlone !== true);
  const lane = async () => {
    for (let proof = queue.shift(); proof !== undefined; proof = queue.shift()) await run(proof);
  };
  await Promise.all([lane(), lane()]);
  for (const proof of chosen) if (proof.isAlone === true) await run(proof);
  return chosen.flatMap(({ name }) => rows.get(name) ?? []);
}

/** In a process of its own, and where that is to be had among mounts of its own: they end with it. */
async function inProcess({ promise, name, what }: Proof, much: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-row-'));
  const file = join(folder, 'row.json');
  const words = ['--expose-gc', 'scripts/run-module.mjs', 'test/faults/row.ts', name, much, file];
  const [program, ...args] = [...ownMounts(), process.execPath, ...words];
  const child = spawn(program ?? '', args, { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  try {
    if (code === 0) return JSON.parse(readFileSync(file, 'utf8')) as Row;
    const lost = [`${name} ended with ${String(code)}`];
    const none = {
      hasNothingToTell: false,
      tried: 0,
      acked: 0,
      silent: [],
      skipped: [],
      measured: [],
      seconds: 0,
    };
    return { promise, name, what, ...none, lost };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ownMounts(): readonly string[] {
  const words = ['--mount', '--propagation', 'private', '--'];
  const program = 'unshare';
  const { status } = spawnSync(program, [...words, 'true']);
  return status === 0 ? [program, ...words] : [];
}

/** Writes the table into the page about reliability. */
function keep(text: string, minutes: number): void {
  const day = new Date().toISOString().slice(0, 10);
  const note = `Run of ${day}: ${Math.round(minutes)} minutes on two cores, Node ${process.version}.`;
  const before = readFileSync(page, 'utf8');
  const [head = '', rest = ''] = before.split(begin);
  const tail = rest.slice(rest.indexOf(end));
  writeFileSync(page, `${head}${begin}\n\n${text}\n\n${note}\n\n${tail}`);
}

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder';

/** `MEIPI_KILLS=5000` for a long run. */
const kills = Number(process.env['MEIPI_KILLS'] ?? 50);
/** The numbers go round in so many notes: they are added, and later changed. */
const notes = 200;

/** Bundles the writer into a program that plain Node runs. */
async function writer(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { noExternal: true },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'killed-writer.ts'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}

/** Runs the writer and kills it at a random moment of its writing: what it found, and what it called saved. */
async function runAndKill(program: string, folder: string, first: number) {
  const child = spawn(process.execPath, [program, folder, String(first), String(notes)]);
  let said = '';
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      resolve();
    });
    child.once('exit', () => resolve());
  });
  await begun;
  await pause(Math.random() * 60);
  child.kill('SIGKILL');
  await ended;
  expect(complaints).toBe('');
  // A number cut off by the kill was not said.
  const [found = '[]', ...saved] = said.split('\n').slice(0, -1);
  return { found: JSON.parse(found) as number[], saved: saved.map(Number) };
}

const bytesIn = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

test(
  `a note called saved survives kill -9, ${kills} times`,
  { timeout: 60_000 + kills * 2000 },
  async () => {
    const program = await writer(temporaryFolder());
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'notes'));
    /** By note, the last number that was called saved. */
    const saved = new Map<number, number>();
    let acknowledged = 0;
    for (let kill = 0; kill <= kills; kill += 1) {
      const run = await runAndKill(program, folder, kill * 100_000);
      const found = new Map(run.found.map((n) => [n % notes, n]));
      const lost = [...saved].filter(([note, n]) => (found.get(note) ?? -1) < n);
      expect(lost).toEqual([]);
      for (const n of run.saved) saved.set(n % notes, n);
      acknowledged += run.saved.length;
      // It does not grow for ever: 4 MB of closed files, the open one, and one still to be judged.
      expect(bytesIn(join(folder, 'journal'))).toBeLessThan(8_000_000);
    }
    expect(acknowledged).toBeGreaterThan(kills);
    expect(readdirSync(folder)).not.toContain('quarantine');
  },
);

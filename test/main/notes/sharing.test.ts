import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder';
import { bundledProgram } from './bundled-program';

/** `MEIPI_SHARED_NOTES=10000 MEIPI_SHARING=4` for a long run. */
const notes = Number(process.env['MEIPI_SHARED_NOTES'] ?? 500);
const programs = Number(process.env['MEIPI_SHARING'] ?? 2);

interface Found {
  readonly comments: readonly string[];
  readonly versions: readonly string[];
}

/** A program that has opened the notes, and what it says at its end once it was told to go on. */
function begun(program: string, args: readonly string[]) {
  const child = spawn(process.execPath, [program, ...args]);
  let said = '';
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const isOpen = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      resolve();
    });
  });
  const ended = new Promise<Found>((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve(JSON.parse(said.split('\n')[1] ?? '') as Found);
      else reject(new Error(complaints));
    });
  });
  return { isOpen, go: () => child.stdin.end('go'), ended };
}

async function run(program: string, each: readonly (readonly string[])[]) {
  const all = each.map((args) => begun(program, args));
  await Promise.all(all.map(({ isOpen }) => isOpen));
  for (const { go } of all) go();
  return Promise.all(all.map(({ ended }) => ended));
}

test(
  `${programs} programs that write ${notes} notes each to one folder at once lose none, and no text of a clash`,
  { timeout: 60_000 + notes * programs * 30 },
  async () => {
    const program = await bundledProgram('sharing-writer', temporaryFolder());
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'notes'));
    const names = Array.from({ length: programs }, (_none, n) => String.fromCharCode(65 + n));
    await run(
      program,
      names.map((name) => [folder, name, String(notes)]),
    );
    const [found] = await run(program, [[folder, 'Z', '0']]);
    const texts = new Set([...(found?.comments ?? []), ...(found?.versions ?? [])]);
    const written = names.flatMap((name) =>
      Array.from({ length: notes }, (_none, n) => `${name} ${n}`),
    );
    expect(written.filter((comment) => !texts.has(comment))).toEqual([]);
    // A note that the other one had taken in already is written over knowingly: its text is a version.
    expect(found?.comments.length).toBeGreaterThan(written.length * 0.9);
  },
);

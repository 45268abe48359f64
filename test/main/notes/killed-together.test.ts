import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program as bundled } from '../../faults/programs';
import { temporaryFolder } from '../temporary-folder';

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

test('programs that are killed side by side lose none of what either called saved', async () => {
  const program = await bundled('sharing-writer');
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'notes'));
  const names = ['A', 'B', 'C'];
  const all = names.map((name) => begun(program, [folder, name, '30', 'killed']));
  await Promise.all(all.map(({ isOpen }) => isOpen));
  for (const { go } of all) go();
  const signals = await Promise.all(all.map(({ ended }) => ended.catch(() => 'killed')));
  expect(signals).toEqual(['killed', 'killed', 'killed']);
  const [found] = await run(program, [[folder, 'Z', '0']]);
  const written = names.flatMap((name) => Array.from({ length: 30 }, (_none, n) => `${name} ${n}`));
  expect(found?.comments.toSorted()).toEqual(written.toSorted());
}, 60_000);

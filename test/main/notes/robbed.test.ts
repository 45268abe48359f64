import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { program } from '../../faults/programs';
import { QuietLog } from '../quiet-log';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry } from './sample-essay';

/**
 * A real process that writes notes in a folder of its own, and what it said: it is killed once what it
 * said after the robbery is enough.
 */
async function robbed(
  rob: (folder: string) => void,
  isEnough: (after: readonly string[]) => boolean,
) {
  const folder = join(temporaryFolder(), 'home');
  mkdirSync(join(folder, 'notes'), { recursive: true });
  const child = spawn(process.execPath, [await program('robbed-writer'), folder]);
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  const lines = () => said.split('\n').slice(0, -1);
  while (lines().length < 30) await pause(5);
  rob(folder);
  // The line that was on its way may be from before.
  const before = lines().length + 1;
  const patience = AbortSignal.timeout(30_000);
  while (!isEnough(lines().slice(before)) && !patience.aborted) await pause(5);
  child.kill('SIGKILL');
  await once(child, 'close');
  return { folder, words: lines(), after: lines().slice(before) };
}

const numbers = (words: readonly string[]) => words.filter((word) => /^\d+$/.test(word));

async function foundIn(folder: string): Promise<readonly string[]> {
  const notebooks = new Notebooks({
    fs,
    folder: join(folder, 'notes'),
    journal: join(folder, 'journal'),
    journalMirror: join(folder, 'journal-b'),
    quarantine: new Quarantine(fs, join(folder, 'quarantine')),
    log: new QuietLog(),
    say: () => undefined,
    today: Date.now,
    backup: () => Promise.resolve(null),
    known: () => undefined,
  });
  const opened = await notebooks.open(sampleEntry());
  await notebooks.close();
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.annotations.map(({ comment }) => comment);
}

const ways: readonly (readonly [string, (path: string) => void])[] = [
  ['deleted', (path) => rmSync(path, { recursive: true })],
  ['moved away', (path) => renameSync(path, `${path}-trash`)],
];
const robberies = [
  ['journal'],
  ['journal-b'],
  ['journal', 'journal-b'],
  ['journal', 'journal-b', 'notes'],
];

test.each(ways.flatMap(([how, take]) => robberies.map((names) => ({ how, names, take }))))(
  'a process killed after $names were $how has lost nothing that it called saved',
  async ({ names, take }) => {
    const rob = (at: string) => {
      for (const name of names) if (existsSync(join(at, name))) take(join(at, name));
    };
    const { folder, words, after } = await robbed(rob, (said) => numbers(said).length > 5);
    expect(numbers(after).length).toBeGreaterThan(5);
    expect(await foundIn(folder)).toEqual(expect.arrayContaining(numbers(words)));
    if (names.includes('journal')) expect(words).toContain('notes-rewritten');
  },
);

test('a process whose whole library is taken away calls nothing saved, and makes none anew', async () => {
  const { folder, after } = await robbed(
    (at) => renameSync(at, `${at}-trash`),
    (said) => said.length > 5,
  );
  expect(after.length).toBeGreaterThan(5);
  expect(numbers(after)).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

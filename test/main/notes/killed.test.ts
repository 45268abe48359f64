import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { sweepTemporaries } from '../../../main/storage/replace-file';
import { QuietLog } from '../quiet-log';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry } from './sample-essay';

const kills = 40;

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

/** Runs the writer and kills it at a random moment of its writing; the numbers it called saved. */
async function runAndKill(program: string, folder: string, first: number): Promise<number[]> {
  const child = spawn(process.execPath, [program, folder, String(first)]);
  let said = '';
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      resolve();
    });
    child.once('exit', () => resolve());
  });
  await begun;
  await pause(Math.random() * 30);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(complaints).toBe('');
  // A number cut off by the kill was not said.
  return said.split('\n').slice(0, -1).map(Number);
}

test(`a note called saved survives kill -9, ${kills} times`, { timeout: 120_000 }, async () => {
  const program = await writer(temporaryFolder());
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'notes'));
  const log = new QuietLog();
  const saved = new Set<number>();
  for (let kill = 0; kill < kills; kill += 1) {
    for (const n of await runAndKill(program, folder, kill * 1000)) saved.add(n);
    await sweepTemporaries(fs, join(folder, 'notes'));
    const notebooks = new Notebooks({
      fs,
      folder: join(folder, 'notes'),
      quarantine: new Quarantine(fs, join(folder, 'quarantine')),
      log,
      say: ({ kind }) => log.write(kind),
      known: () => undefined,
    });
    const opened = await notebooks.open(sampleEntry());
    if (!opened.ok) throw new Error(opened.failure.kind);
    const found = new Set(opened.value.annotations.map(({ comment }) => parseInt(comment, 10)));
    expect([...saved].filter((n) => !found.has(n))).toEqual([]);
  }
  expect(saved.size).toBeGreaterThan(kills);
  expect(log.said).toEqual([]);
  expect(readdirSync(join(folder, 'notes')).length).toBeLessThanOrEqual(2);
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharingWriter } from './sharing-process';
import { program } from './programs';
import type { Proof } from './proof';
import { Tally } from './tally';

/** Processes write to the same notes at once and no lock stands between them, as on two computers with one folder. */
export const sharing: Proof = {
  promise: 'R6',
  name: 'sharing',
  what: 'processes that write to the same notes at once, without the lock',
  async run({ writers, notesOfSharer }) {
    const tally = new Tally();
    const folder = mkdtempSync(join(tmpdir(), 'meipi-sharing-'));
    mkdirSync(join(folder, 'notes'));
    try {
      await writeTogether(await program('sharing-writer'), folder, writers, notesOfSharer, tally);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return tally;
  },
};

async function writeTogether(
  path: string,
  folder: string,
  writers: number,
  notes: number,
  tally: Tally,
): Promise<void> {
  const names = Array.from({ length: writers }, (_none, n) => String.fromCharCode(65 + n));
  const all = names.map((name) => new SharingWriter(path, folder, name, notes));
  await Promise.all(all.map(({ isOpen }) => isOpen));
  for (const each of all) each.go();
  await Promise.all(all.map(({ found }) => found));
  const reader = new SharingWriter(path, folder, 'Z', 0);
  reader.go();
  const { comments, versions } = await reader.found;
  // A note that the other one had taken in already is written over knowingly: its text is a version.
  const texts = new Set([...comments, ...versions]);
  for (const name of names) {
    const written = Array.from({ length: notes }, (_none, n) => `${name} ${n}`);
    const lost = written.filter((text) => !texts.has(text));
    tally.lose(`process ${name}`, lost);
    // Nobody said a word: each of them had been called saved.
    tally.silent.push(...lost);
  }
  tally.tried = writers;
  tally.acked = writers * notes;
  if (comments.length < tally.acked * 0.9) tally.lose('notes', [`only ${comments.length} stand`]);
}

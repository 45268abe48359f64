import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { thisProcess } from '../../main/home/holder';
import { homeAt } from '../../main/home/home';
import { HomeLock } from '../../main/home/lock';
import { nodeFileSystem as fs } from '../../main/storage/file-system';
import { openHome } from './open-home';
import { SampleLibrary, changeTo, keyOf } from './sample-library';

/**
 * One of several programs that write to the same home by turns: takes its lock when it can be had,
 * writes some notes about an essay of its own, and lets go. Says what was answered as saved, and
 * whether another wrote at the same time. Arguments: folder, essay, notes.
 */
const [folder = '', essayWord = '0', notesWord = '0'] = process.argv.slice(2);
const [essay, notes] = [Number(essayWord), Number(notesWord)];
const say = (...words: readonly unknown[]) => void writeSync(1, `${JSON.stringify(words)}\n`);
const log = { write: () => undefined };
const book = new SampleLibrary(5);
const atOnce = 25;

/** A second witness beside the lock: who writes now. */
const witness = join(folder, '..', 'writing');

for (let n = 0; n < notes;) {
  const place = { fs, path: homeAt(folder).lock, me: thisProcess(randomUUID()), log };
  const lock = new HomeLock({ ...place, lost: () => say('alarm', 'lock lost', '') });
  while ((await lock.take()).kind !== 'held') await pause(Math.random() * 20);
  enter();
  const opened = await openHome(fs, folder, log, ({ kind }) => say('alarm', kind, ''));
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { library, notebooks } = opened.value;
  if (library.catalog.entries.length === 0) await library.add(book.file);
  for (let left = atOnce; left > 0 && n < notes; left -= 1, n += 1) {
    const [note, text] = [n % 100, `${n} ${'批注'.repeat(n % 40)}`];
    const key = keyOf(essay, note);
    say('ask', key, text);
    const entry = book.entry(opened.value, essay);
    const answer = await notebooks.apply(entry, [changeTo(note, text)]);
    if (answer.ok) say('saved', key, text);
    else say('alarm', answer.failure.kind, '');
  }
  await notebooks.close();
  await library.flush();
  rmSync(witness);
  await lock.release();
}

function enter(): void {
  try {
    writeFileSync(witness, String(process.pid), { flag: 'wx' });
  } catch {
    if (isAlive(Number(readFileSync(witness, 'utf8')))) say('alarm', 'two write at once', '');
    writeFileSync(witness, String(process.pid));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // Killed while it wrote.
    return false;
  }
}

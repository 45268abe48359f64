import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { put, sampleEntry } from './sample-essay';

/**
 * A program that writes notes in a folder in which another does the same, and then says what it
 * finds there. Arguments: the folder, its name, and how many notes it writes; the even ones have the
 * same ids in all programs. With a fourth argument it writes ids of its own, and
 * is killed before its notes are in a snapshot.
 */
const [folder = '', name = '', count = '0', toBeKilled] = process.argv.slice(2);
const notebooks = new Notebooks({
  fs,
  folder: join(folder, 'notes'),
  journal: join(folder, 'journal'),
  journalMirror: join(folder, 'journal-b'),
  quarantine: new Quarantine(fs, join(folder, 'quarantine')),
  log: { write: () => undefined },
  say: () => undefined,
  today: Date.now,
  backup: () => Promise.resolve(null),
  known: () => undefined,
});

const entry = sampleEntry();
await notebooks.open(entry);
// All have seen the empty folder before the first writes.
writeSync(1, 'open\n');
await once(process.stdin, 'data');
process.stdin.destroy();
for (let n = 0; n < Number(count); n += 1) {
  const id = n % 2 === 0 && toBeKilled === undefined ? n : 10_000 * name.charCodeAt(0) + n;
  const applied = await notebooks.apply(entry, [put(id, `${name} ${n}`)]);
  if (!applied.ok) throw new Error(applied.failure.kind);
}
if (toBeKilled !== undefined) {
  writeSync(1, 'saved\n');
  process.kill(process.pid, 'SIGKILL');
}
await notebooks.close();
const found = await notebooks.notesOf(entry.id, '');
if (!found.ok) throw new Error(found.failure.kind);
const { notebook, past } = found.value;
const comments = notebook.annotations.map(({ comment }) => comment);
writeSync(1, JSON.stringify({ comments, versions: past.versions.map(({ text }) => text) }));

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { put, sampleEntry } from './sample-essay';

/**
 * A program that says which notes it finds, and then writes some until it is killed, and says the
 * number of each as soon as it was answered as saved. Arguments: the folder, the first number, and
 * how many notes the numbers go round in.
 */
const [folder = '', first = '0', notes = '1'] = process.argv.slice(2);
const notebooks = new Notebooks({
  fs,
  folder: join(folder, 'notes'),
  journal: join(folder, 'journal'),
  journalMirror: join(folder, 'journal-b'),
  quarantine: new Quarantine(fs, join(folder, 'quarantine')),
  log: { write: (what, context) => void writeSync(2, `${what} ${String(context?.['error'])}\n`) },
  say: ({ kind }) => void writeSync(2, `${kind}\n`),
  today: Date.now,
  backup: () => Promise.resolve(null),
  known: () => undefined,
});

const entry = sampleEntry();
const opened = await notebooks.open(entry);
if (!opened.ok) throw new Error(opened.failure.kind);
const found = opened.value.annotations.map(({ comment }) => parseInt(comment, 10));
writeSync(1, `${JSON.stringify(found)}\n`);

// Some weight, so that a write takes long enough to be hit.
const comment = '批注'.repeat(500);
for (let n = Number(first); ; n += 1) {
  const applied = await notebooks.apply(entry, [put(n % Number(notes), `${n} ${comment}`)]);
  if (!applied.ok) throw new Error(applied.failure.kind);
  writeSync(1, `${n}\n`);
}

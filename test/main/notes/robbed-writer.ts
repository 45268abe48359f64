import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { put, sampleEntry } from './sample-essay';

/**
 * A program that writes notes in a folder from which files are taken away, until it is killed. Says
 * the number of each note as soon as it was answered as saved, or why it was not. Argument: the folder.
 */
const [folder = ''] = process.argv.slice(2);
const notebooks = new Notebooks({
  fs,
  folder: join(folder, 'notes'),
  journal: join(folder, 'journal'),
  journalMirror: join(folder, 'journal-b'),
  quarantine: new Quarantine(fs, join(folder, 'quarantine')),
  log: { write: () => undefined },
  say: ({ kind }) => void writeSync(1, `${kind}\n`),
  today: Date.now,
  backup: () => Promise.resolve(null),
  known: () => undefined,
});

for (let n = 0; ; n += 1) {
  const applied = await notebooks.apply(sampleEntry(), [put(n, String(n))]);
  writeSync(1, `${applied.ok ? n : applied.failure.kind}\n`);
  await new Promise((resolve) => setTimeout(resolve, 2));
}

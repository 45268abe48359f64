import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { Notebooks } from '../../../main/notes/notebooks';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { put, sampleEntry } from './sample-essay';

/**
 * A program that writes notes until it is killed, and says the number of each as soon as it was
 * answered as saved. Arguments: the folder, the first number.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const notebooks = new Notebooks({
  fs,
  folder: join(folder, 'notes'),
  quarantine: new Quarantine(fs, join(folder, 'quarantine')),
  log: { write: (what) => void writeSync(2, `${what}\n`) },
  say: ({ kind }) => void writeSync(2, `${kind}\n`),
  known: () => undefined,
});

const entry = sampleEntry();
// Some weight, so that a write takes long enough to be hit.
const comment = '批注'.repeat(2000);
for (let n = Number(first); ; n += 1) {
  const applied = await notebooks.apply(entry, [put(n, `${n} ${comment}`)]);
  if (!applied.ok) throw new Error(applied.failure.kind);
  writeSync(1, `${n}\n`);
}

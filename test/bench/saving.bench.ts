import {
  closeSync,
  fdatasyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bare } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { editionId, essayId, isAnnotationId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { newEntry } from '../../core/library/new-entry';
import { Notebooks } from '../../main/notes/notebooks';
import { nodeFileSystem } from '../../main/storage/file-system';
import { Quarantine } from '../../main/storage/quarantine';
import { BenchTable } from './bench-table';
import { madeText } from './made-text';

/** performance.md 6: one more note on disk, by how many the library has, each right after its floor. */
const counts = [1, 100, 10_000, 100_000] as const;
/** Notes of an essay, at most. */
const together = 1000;
const runs = 40;

const table = new BenchTable('saving');
const folder = mkdtempSync(join(tmpdir(), 'meipi-saving-'));
const floor = openSync(join(folder, 'floor'), 'a');
const page = Buffer.alloc(4096, 'x');
const edition = editionId('1'.repeat(64));
try {
  for (const count of counts) await measure(count);
} finally {
  closeSync(floor);
  rmSync(folder, { recursive: true, force: true });
}
table.finish();

async function measure(count: number): Promise<void> {
  const home = join(folder, `${count}`);
  mkdirSync(join(home, 'notes'), { recursive: true });
  const text = madeText(200_000, 3);
  const essays = Array.from({ length: Math.ceil(count / together) }, (_, at) =>
    newEntry({
      id: essayId(at.toString(16).padStart(32, 'a')),
      edition,
      title: `第${at}篇`,
      blocks: [{ kind: 'paragraph', text, runIn: null }],
    }),
  );
  const notebooks = new Notebooks({
    fs: nodeFileSystem,
    folder: join(home, 'notes'),
    journal: join(home, 'journal'),
    journalMirror: join(home, 'journal-b'),
    quarantine: new Quarantine(nodeFileSystem, join(home, 'quarantine')),
    log: { write: () => undefined },
    say: () => undefined,
    today: Date.now,
    backup: () => Promise.resolve(null),
    known: () => undefined,
    merged: () => undefined,
  });
  const put = (at: number): Change => noteAt(text, at);
  for (const [at, essay] of essays.entries()) {
    const many = Math.min(together, count - at * together);
    await saved(
      essay,
      Array.from({ length: many }, (_, index) => put(at * together + index)),
    );
  }
  await notebooks.idle();
  const last = essays.at(-1);
  if (last === undefined) return;
  const appended: number[] = [];
  const ours: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    let began = performance.now();
    writeSync(floor, page);
    fdatasyncSync(floor);
    appended.push(performance.now() - began);
    began = performance.now();
    await saved(last, [put(count + run)]);
    ours.push(performance.now() - began);
  }
  const written = table.add(`${count} notes: one more saved`, 'ms', ours);
  const least = table.add(`${count} notes: 4 KiB appended and synced`, 'ms', appended);
  table.atMost(`one more beside ${count}, against the append`, written.median / least.median, 1.5);
  await notebooks.close();

  async function saved(essay: LibraryEntry, changes: readonly Change[]): Promise<void> {
    const answer = await notebooks.apply(essay, changes);
    if (!answer.ok) throw new Error(answer.failure.kind);
  }
}

function noteAt(text: string, at: number): Change {
  const start = (at * 7) % (text.length - 100);
  const id = `bench-${String(at).padStart(8, '0')}`;
  if (!isAnnotationId(id)) throw new Error(id);
  const now = '2026-01-01T00:00:00.000Z';
  return {
    kind: 'put',
    annotation: {
      ...bare,
      id,
      target: {
        edition,
        start,
        end: start + 12,
        quote: text.slice(start, start + 12),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + 12, start + 44),
      },
      kind: 'highlight',
      pigment: 'gamboge',
      comment: '这里说的是另一回事，见下文。',
      created: now,
      modified: now,
    },
  };
}

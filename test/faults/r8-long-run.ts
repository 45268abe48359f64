import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../main/storage/file-system';
import { randomFrom } from '../main/storage/random-from';
import { QuietLog } from '../main/quiet-log';
import type { State } from './ledger';
import { Ledger } from './ledger';
import { openHome } from './open-home';
import type { Proof } from './proof';
import { SampleLibrary, changeTo, keyOf } from './sample-library';
import { Tally } from './tally';

const mostJournal = 8_000_000;
const mostGrowth = 0.1;
/** Few, so that all that is kept of what they said before has come to its bounds half-way. */
const notesOfEach = 1;

/** Writing that goes on and on: memory and journal stay as they are. */
export const longRun: Proof = {
  promise: 'R8',
  name: 'long-run',
  what: 'changes to the notes of many essays, one after the other, on a real disk',
  hasNothingToTell: true,
  isAlone: true,
  async run({ operations, essays, longestNote }) {
    const tally = new Tally();
    const folder = mkdtempSync(join(tmpdir(), 'meipi-long-'));
    try {
      const book = new SampleLibrary(essays);
      await writeOnAndOn(folder, operations, longestNote, book, tally);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return tally;
  },
};

async function writeOnAndOn(
  folder: string,
  operations: number,
  longestNote: number,
  book: SampleLibrary,
  tally: Tally,
) {
  const alarms: string[] = [];
  const say = ({ kind }: { readonly kind: string }) => void alarms.push(kind);
  const open = async () => {
    const opened = await openHome(nodeFileSystem, folder, new QuietLog(), say);
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  };
  const stores = await open();
  await stores.library.add(book.file);
  const [last, random] = [new Map<string, State>(), randomFrom(operations)];
  const below = (end: number) => Math.floor(random() * end);
  const warm = Math.floor(operations / 2);
  const acks = new Float64Array(operations);
  let heapWarm = 0;
  let journal = 0;
  for (let n = 1; n <= operations; n += 1) {
    const [essay, note] = [below(book.ids.length), below(notesOfEach)];
    const text = random() < 0.1 ? null : `${n} ${'批'.repeat(below(longestNote))}`;
    const key = keyOf(essay, note);
    const asked = performance.now();
    const entry = book.entry(stores, essay);
    const answer = await stores.notebooks.apply(entry, [changeTo(note, text)]);
    acks[n - 1] = performance.now() - asked;
    if (answer.ok) last.set(key, text);
    else tally.lose(`operation ${n}`, [answer.failure.kind]);
    if (n % 500 === 0) journal = Math.max(journal, bytesIn(join(folder, 'journal')));
    if (n === warm) heapWarm = heap();
  }
  const growth = heap() / heapWarm - 1;
  await stores.notebooks.close();
  await stores.library.flush();
  tally.tried = operations;
  tally.acked = operations - tally.lost.length;
  const megabytes = (journal / 1_000_000).toFixed(1);
  const sorted = acks.sort();
  const quantile = (share: number) => (sorted[Math.floor(share * operations)] ?? 0).toFixed(1);
  const slow = `acks p50 ${quantile(0.5)}, p99 ${quantile(0.99)}, longest ${quantile(1 - 1e-9)} ms`;
  const percent = `memory ${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} %`;
  tally.measured.push(`${percent}, journal ≤ ${megabytes} MB, ${slow}`);
  if (journal > mostJournal) tally.lose('journal', [`${megabytes} MB`]);
  // Too few operations, or a process without a garbage collection to ask for, tell nothing.
  if (heapWarm > 0 && operations >= 30_000 && growth > mostGrowth) tally.lose('memory', [percent]);
  const again = await open();
  const ledger = new Ledger();
  for (const [key, state] of last) ledger.answer(key, state);
  const { notes, refused } = await book.found(again);
  tally.lose('at the end', [...refused, ...alarms, ...ledger.wrong(notes)]);
  await again.notebooks.close();
}

/** Bytes of live objects; 0 where they cannot be counted. */
function heap(): number {
  if (globalThis.gc === undefined) return 0;
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../main/storage/file-system';
import type { Failure } from '../../core/result';
import type { Stores } from '../../main/stores';
import { QuietLog } from '../main/quiet-log';
import { Ledger } from './ledger';
import { openHome } from './open-home';
import type { Proof } from './proof';
import { SampleLibrary, changeTo, keyOf } from './sample-library';
import { Tally } from './tally';
import { Volume } from './volume';

const page = 4096;
const book = new SampleLibrary(3);
/** Some weight, so that a handful of notes fills what is left. */
const words = '批注'.repeat(300);

/** A real volume with less and less room: what was saved stays, a full disk is told, it opens again. */
export const fullDisk: Proof = {
  promise: 'R4',
  name: 'full-disk',
  what: 'a real disk with 0, 4, 8 KB … to twice the store’s size left',
  async run({ roomStep }) {
    const tally = new Tally();
    const volume = Volume.inMemory();
    if (typeof volume === 'string') {
      tally.skipped.push(volume);
      return tally;
    }
    const pattern = mkdtempSync(join(tmpdir(), 'meipi-pattern-'));
    try {
      const ledger = await writePattern(pattern);
      const size = fill(volume, pattern);
      tally.measured.push(`store of ${Math.round(size / 1024)} KB`);
      for (let room = 0; room <= 2 * size; room += roomStep * page) {
        fill(volume, pattern);
        await writeUntilFull(volume, room, ledger.copy(), tally);
      }
    } finally {
      volume.close();
      rmSync(pattern, { recursive: true });
    }
    return tally;
  },
};

async function writePattern(folder: string): Promise<Ledger> {
  const ledger = new Ledger();
  const stores = await opened(folder, []);
  await stores.library.add(book.file);
  for (let n = 0; n < 60; n += 1) await write(stores, ledger, n, `旧 ${words}`);
  await close(stores);
  return ledger;
}

/** Copies the pattern to an otherwise empty volume; gives the bytes it takes there. */
function fill(volume: Volume, pattern: string): number {
  volume.remount('size=256m');
  const { at } = volume;
  const home = join(at, 'home');
  rmSync(home, { recursive: true, force: true });
  const before = used(at);
  cpSync(pattern, home, { recursive: true });
  return used(at) - before;
}

function used(at: string): number {
  const { bsize, blocks, bfree } = statfsSync(at);
  return bsize * (blocks - bfree);
}

async function writeUntilFull(volume: Volume, room: number, ledger: Ledger, tally: Tally) {
  const where = `${room / 1024} KB left`;
  const home = join(volume.at, 'home');
  const failures: Failure[] = [];
  volume.remount(`size=${used(volume.at) + room}`);
  const alarms: string[] = [];
  try {
    const stores = await opened(home, alarms);
    for (let n = 0; n < 40; n += 1) {
      const failure = await write(stores, ledger, 30 + n, `新 ${words}`);
      if (failure !== null) failures.push(failure);
      if (n % 10 === 9) await stores.notebooks.idle();
    }
    await close(stores);
  } catch (error) {
    failures.push({ kind: 'unexpected' });
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    if (!isFull) tally.lose(where, [`broke down: ${String(error)}`]);
  }
  tally.tried += 1;
  tally.acked += ledger.acked;
  const isOther = (one: Failure) => one.kind === 'disk' && one.reason !== 'full';
  for (const other of failures.filter(isOther)) tally.lose(where, [JSON.stringify(other)]);
  // With no room at all it must have been said.
  if (room === 0 && failures.length === 0) tally.silent.push(where);
  volume.remount('size=256m');
  const stores = await opened(home, alarms);
  const { notes, refused } = await book.found(stores);
  tally.lose(where, [...refused, ...alarms, ...ledger.wrong(notes)]);
  const failure = await write(stores, ledger, 99, '有地方了');
  if (failure !== null) tally.lose(where, ['refused though there is room again']);
  await close(stores);
}

async function opened(folder: string, alarms: string[]): Promise<Stores> {
  mkdirSync(folder, { recursive: true });
  const say = ({ kind }: { readonly kind: string }) => void alarms.push(kind);
  const opening = await openHome(nodeFileSystem, folder, new QuietLog(), say);
  if (opening.ok) return opening.value;
  throw new Error(opening.failure.kind);
}

async function write(stores: Stores, ledger: Ledger, n: number, text: string) {
  const [essay, note] = [n % book.ids.length, n];
  const key = keyOf(essay, note);
  ledger.ask(key, text);
  const answer = await stores.notebooks.apply(book.entry(stores, essay), [changeTo(note, text)]);
  if (answer.ok) ledger.answer(key, text);
  return answer.ok ? null : answer.failure;
}

async function close({ notebooks, library }: Stores): Promise<void> {
  await notebooks.close();
  await library.flush();
}

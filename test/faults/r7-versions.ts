import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesFormat } from '../../main/notes/notebook-format';
import { sealed, unseal } from '../../main/storage/seal';
import type { FaultDisk } from '../main/storage/fault-fs';
import { Drill, book, freshDisk, userData } from './drill';
import { afterAnEvening } from './feats';
import type { Proof } from './proof';
import { StoppedClock } from './stopped-clock';
import { Tally } from './tally';

const fixtures = join(import.meta.dirname, '../main/notes/fixtures');
/** Files of every version so far, as that version wrote them. */
const older = Array.from({ length: notesFormat.version }, (_none, n) => n + 1);

/** Files of older versions are taken over whole; those of a newer one are left as they are. */
export const versions: Proof = {
  promise: 'R7',
  name: 'versions',
  what: `notes of versions ${older.join(', ')} taken over; of a newer version left alone`,
  async run() {
    const clock = StoppedClock.stop();
    const tally = new Tally();
    try {
      for (const version of older) await takeOver(version, tally);
      await stepBack(tally);
    } finally {
      clock.restart();
    }
    return tally;
  },
};

async function takeOver(version: number, tally: Tally): Promise<void> {
  const [id] = book.ids;
  const text = readFileSync(join(fixtures, `notes-v${version}.json`), 'utf8');
  const before: unknown = JSON.parse(text);
  const written = commentsIn(before);
  const ownId = text.replaceAll('0123456789abcdef0123456789abcdef"', `${id}"`);
  const where = `version ${version}`;
  const disk = await freshDisk();
  disk.plant(`${userData}/notes/${id}.json`, Buffer.from(ownId));
  for (const start of [1, 2]) {
    const drill = new Drill();
    const stores = await drill.start(disk.fs);
    const opened = await stores.notebooks.open(book.entry(stores, 0));
    const found = opened.ok ? opened.value.annotations.map(({ comment }) => comment) : [];
    const lost = written.filter((comment) => !found.includes(comment));
    tally.lose(`${where}, start ${start}`, lost);
    // The change brings about the first write in the present version.
    await stores.notebooks.apply(book.entry(stores, 0), [{ kind: 'reflect', text: '心得' }]);
    await drill.quit(stores);
    tally.tried += 1;
  }
}

function commentsIn(stored: unknown): readonly string[] {
  const { data } = stored as { data: { annotations: readonly { comment: string }[] } };
  return data.annotations.map(({ comment }) => comment);
}

/** The notes are as a newer version of Meipi left them: said, not touched, and there again for that one. */
async function stepBack(tally: Tally): Promise<void> {
  const { disk, drill } = await afterAnEvening();
  const [id] = book.ids;
  const path = `${userData}/notes/${id}.json`;
  const present = disk.bytes(path);
  const newer = asNewer(present);
  disk.plant(path, newer);
  const reader = drill.copy();
  const stores = await reader.start(disk.fs);
  await stores.notebooks.open(book.entry(stores, 0));
  const applied = await stores.notebooks.apply(book.entry(stores, 0), [
    { kind: 'reflect', text: '写不进去' },
  ]);
  const isTold = !applied.ok && applied.failure.kind === 'newer-version';
  if (!isTold) tally.silent.push(`a newer version: ${JSON.stringify(applied)}`);
  await reader.quit(stores);
  if (!disk.bytes(path).equals(newer)) tally.lose('a newer version', ['its file was touched']);
  disk.plant(path, present);
  tally.lose('after the newer version', await backAgain(disk, drill));
  tally.tried += 1;
  tally.acked += drill.ledger.acked;
}

async function backAgain(disk: FaultDisk, drill: Drill): Promise<readonly string[]> {
  return drill.wrong(await drill.start(disk.fs));
}

function asNewer(bytes: Uint8Array): Buffer {
  const read = unseal(notesFormat, bytes);
  if (read.kind !== 'value') throw new Error(read.kind);
  const version = notesFormat.version + 1;
  return Buffer.from(sealed({ ...notesFormat, version }, read.stamped));
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FaultDisk } from '../storage/fault-fs';
import { randomFrom } from '../storage/fault-fs';
import { Drill, at, evening, folders, freshDisk } from './drill';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A disk with snapshots, both generations, and changes since that are in the journal alone. */
async function someDisk(): Promise<{ disk: FaultDisk; drill: Drill }> {
  const disk = freshDisk();
  const drill = new Drill();
  await evening(drill, disk.fs);
  const notebooks = drill.start(disk.fs);
  for (const [note, comment] of ['六', '七', '八'].entries()) {
    await drill.change(notebooks, { essay: 0, note: 6 + note, comment });
    await drill.change(notebooks, { essay: 1, note: 6 + note, comment });
    // The mirror is synced after 1.5 s, the checkpoint would come after 2.
    await vi.advanceTimersByTimeAsync(1600);
  }
  return { disk, drill };
}

type Damage = (bytes: Buffer) => Buffer | null;

const middle = (bytes: Buffer) => bytes.byteLength >>> 1;
const linesIn = (bytes: Buffer) => bytes.toString().split(/(?<=\n)/);
const withLines = (change: (lines: string[]) => string[]) => (bytes: Buffer) =>
  Buffer.from(change(linesIn(bytes)).join(''));

/** Bit flips a file; `MEIPI_FLIPS=2000` for a long run. */
const flips = Number(process.env['MEIPI_FLIPS'] ?? 20);

/** What crashes, disks, programs and people do to files. */
const damages: Readonly<Record<string, Damage>> = {
  deleted: () => null,
  emptied: () => Buffer.alloc(0),
  'full of zeros': (bytes) => Buffer.alloc(bytes.byteLength),
  'cut in half': (bytes) => bytes.subarray(0, middle(bytes)),
  'cut by a byte': (bytes) => bytes.subarray(0, -1),
  'cut by two bytes': (bytes) => bytes.subarray(0, -2),
  'with zeros at its start': (bytes) => Buffer.concat([Buffer.alloc(64), bytes.subarray(64)]),
  'with zeros in its middle': (bytes) =>
    Buffer.from(bytes).fill(0, middle(bytes), middle(bytes) + 64),
  'with zeros at its end': (bytes) => Buffer.concat([bytes.subarray(0, -64), Buffer.alloc(64)]),
  'with a byte order mark': (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]),
  'with junk after it': (bytes) => Buffer.concat([bytes, Buffer.from('}junk\n')]),
  'with junk before it': (bytes) => Buffer.concat([Buffer.from('junk\n{'), bytes]),
  'as UTF-16': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  'with other line ends': withLines((lines) => lines.map((line) => line.replace('\n', '\r\n'))),
  'twice in a row': (bytes) => Buffer.concat([bytes, bytes]),
  'without its first line': withLines((lines) => lines.slice(1)),
  'without its last line': withLines((lines) => lines.slice(0, -1)),
  'with its lines the other way round': withLines((lines) => lines.toReversed()),
  'with a line twice': withLines(([first = '', ...rest]) => [first, first, ...rest]),
  'another JSON': () => Buffer.from('{"format":"other","version":1,"data":{}}'),
  null: () => Buffer.from('null'),
};

/** Starts on the disk with one file damaged; what the reader was told, and what is in quarantine. */
async function startWith(disk: FaultDisk, drill: Drill, path: string, bytes: Buffer | null) {
  const hurt = disk.restarted('keep', () => 0);
  hurt.plant(path, bytes);
  const reader = drill.copy();
  const notebooks = reader.start(hurt.fs);
  await at(path, () => reader.judge(notebooks));
  const told = reader.notices.map(({ kind }) => kind);
  await notebooks.close();
  reader.notices.length = 0;
  await reader.judge(reader.start(hurt.fs));
  expect(reader.notices).toEqual([]);
  const kept = hurt.paths.filter((one) => one.startsWith(folders.quarantine));
  return { told, kept: kept.map((one) => hurt.bytes(one)) };
}

const filesIn = (disk: FaultDisk) => disk.paths.filter((path) => !path.endsWith('.keep'));

/**
 * Damage that nobody need hear of, because all of the file can be read, or because it is a second
 * copy that is made anew: the generation before is not looked at where the present one is whole,
 * and the mirror may end anywhere after a power cut.
 */
function isHarmless(path: string, how: string): boolean {
  if (path.endsWith('.prev') || path.startsWith(`${folders.journalMirror}/`)) return true;
  if (path.startsWith(`${folders.journal}/`)) return /cut by a byte|junk after/.test(how);
  return how === 'with a byte order mark';
}

describe('a stored file', () => {
  test.each(Object.entries(damages))('%s costs no note, and it is told', async (how, damage) => {
    const { disk, drill } = await someDisk();
    for (const path of filesIn(disk)) {
      const bytes = disk.bytes(path);
      const damaged = damage(Buffer.from(bytes));
      if (damaged?.equals(bytes) === true) continue;
      const { told, kept } = await startWith(disk, drill, path, damaged);
      if (isHarmless(path, how)) continue;
      expect(told, path).not.toEqual([]);
      if (damaged !== null) expect(kept, path).toContainEqual(damaged);
    }
  });

  test('with any bit flipped costs no note, and it is told', { timeout: 60_000 }, async () => {
    const { disk, drill } = await someDisk();
    const random = randomFrom(7);
    for (const path of filesIn(disk)) {
      for (let n = 0; n < flips; n += 1) {
        const bytes = disk.bytes(path);
        const place = Math.floor(random() * bytes.byteLength);
        const bit = 1 << Math.floor(random() * 8);
        bytes[place] = (bytes[place] ?? 0) ^ bit;
        const { told } = await startWith(disk, drill, path, bytes);
        // A line end that became something else leaves two lines that cannot be read apart.
        if (!isHarmless(path, 'flipped')) expect(told, `${path} at ${place}`).not.toEqual([]);
      }
    }
  });
});

import type { FaultDisk } from '../main/storage/fault-fs';
import type { Damaged } from './damages';
import type { Drill } from './drill';
import { book } from './drill';
import { afterAnEvening } from './feats';
import type { StoppedClock } from './stopped-clock';

export interface Scene {
  readonly disk: FaultDisk;
  readonly drill: Drill;
  /** By path, what was there when half of it was written. */
  readonly older: ReadonlyMap<string, Buffer>;
}

/** A disk with snapshots, both generations, and changes since that are in the journal alone. */
export async function someScene(clock: StoppedClock): Promise<Scene> {
  const { disk, drill } = await afterAnEvening();
  const older = new Map(filesIn(disk).map((path) => [path, disk.bytes(path)]));
  const stores = await drill.start(disk.fs);
  for (const [note, comment] of ['六', '七', '八'].entries()) {
    await drill.change(stores, { essay: 0, note: 6 + note, comment });
    await drill.change(stores, { essay: 1, note: 6 + note, comment });
    // The mirror is synced after 1.5 s, the checkpoint would come after 2.
    await clock.advance(1600);
  }
  return { disk, drill, older };
}

export const filesIn = (disk: FaultDisk): readonly string[] =>
  disk.paths.filter((path) => !path.endsWith('.keep'));

/** What came of a start with one file damaged. */
export interface DamagedStart {
  /** What the reader was told, or could not open. */
  readonly told: readonly string[];
  /** What is missing though it should be back. */
  readonly wrong: readonly string[];
  /** Whether the damaged bytes still lie somewhere. */
  readonly isKept: boolean;
}

/** Starts on the disk with one file damaged, and once more after that. */
export async function startWith(
  { disk, drill }: Scene,
  path: string,
  damaged: Damaged,
): Promise<DamagedStart> {
  const hurt = disk.restarted('keep', () => 0);
  hurt.plant(path, null);
  if (damaged === 'folder') hurt.plant(`${path}/inside`, Buffer.from('x'));
  else if (damaged === 'forbidden') hurt.plant(path, disk.bytes(path));
  else hurt.plant(path, damaged);
  if (damaged === 'forbidden') {
    hurt.fault = (call, _number, one) =>
      one === path && ['open', 'read', 'copy'].includes(call) ? { error: 'EACCES' } : null;
  }
  const reader = drill.copy();
  const told: string[] = [];
  const wrong: string[] = [];
  try {
    const stores = await reader.start(hurt.fs);
    const found = await book.found(stores);
    told.push(...found.refused);
    if (found.refused.length === 0) wrong.push(...reader.ledger.wrong(found.notes));
    for (const id of book.ids) {
      const essay = await stores.library.essay(id);
      if (!essay.ok) told.push(`essay ${essay.failure.kind}`);
    }
    await reader.quit(stores);
  } catch (error) {
    // The page that says why, with the way to what can be done.
    told.push(`not started: ${String(error)}`);
    if (damaged !== 'forbidden') wrong.push(`not started: ${String(error)}`);
  }
  told.push(...reader.notices.map(({ kind }) => kind));
  const isKept = !Buffer.isBuffer(damaged) || damaged.byteLength === 0 || isIn(hurt, damaged);
  // The next start has nothing left to mend.
  hurt.fault = () => null;
  reader.notices.length = 0;
  try {
    wrong.push(...(await reader.wrong(await reader.start(hurt.fs))));
  } catch (error) {
    wrong.push(`never started again: ${String(error)}`);
  }
  if (damaged !== 'forbidden') {
    wrong.push(...reader.notices.map(({ kind }) => `said again: ${kind}`));
  }
  return { told, wrong, isKept };
}

const isIn = (disk: FaultDisk, bytes: Buffer) =>
  disk.paths.some((path) => disk.bytes(path).equals(bytes));

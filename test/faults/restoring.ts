import type { RestoreMode } from '../../core/backup/backup';
import { BackupFile } from '../../main/backup/backup-file';
import { restore } from '../../main/backup/restore';
import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import type { FaultDisk } from '../main/storage/fault-fs';
import type { Drill } from './drill';
import { book } from './drill';
import type { Attempt, Feat } from './feats';
import { afterAnEvening } from './feats';
import type { State } from './ledger';

const file = '/documents/眉批备份.tar';
const modes: readonly RestoreMode[] = ['merge', 'replace'];

/** A backup of the whole library is restored over what was written since, which is in part the same notes. */
export const restoring: readonly Feat[] = modes.map((mode) => ({
  what: `restore (${mode})`,
  begin: () => beginRestore(mode),
}));

async function beginRestore(mode: RestoreMode): Promise<Attempt> {
  const { before, after } = await outcome(mode);
  const { disk, drill } = await withBackup();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  const stateOf = (key: string): State => after.get(key) ?? null;
  const act = async () => {
    const stores = await drill.start(disk.fs);
    for (const key of changed) drill.ledger.ask(key, stateOf(key));
    const isDone = await restored(disk.fs, stores, mode).catch((error: unknown) => {
      drill.log.write('not restored', { error });
      return false;
    });
    if (isDone) for (const key of changed) drill.ledger.answer(key, stateOf(key));
    else drill.refusals += 1;
    await drill.quit(stores);
  };
  const alsoWrong = async (_fs: FileSystem, stores: Stores) => {
    const { notes } = await book.found(stores);
    const isOne = [before, after].some((state) => isSame(state, notes));
    return isOne ? [] : ['the notes are neither those from before nor those restored'];
  };
  return { disk, drill, act, alsoWrong };
}

const isSame = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  a.size === b.size && [...a].every(([key, comment]) => b.get(key) === comment);

async function restored(fs: FileSystem, stores: Stores, mode: RestoreMode): Promise<boolean> {
  const opened = await BackupFile.open(fs, file);
  if (!opened.ok) return false;
  const answer = await restore(opened.value, stores, mode);
  await opened.value.close();
  return answer.ok;
}

let prepared: Promise<{ disk: FaultDisk; drill: Drill }> | null = null;

async function withBackup(): Promise<{ disk: FaultDisk; drill: Drill }> {
  prepared ??= prepare();
  const { disk, drill } = await prepared;
  return { disk: disk.restarted('keep', () => 0), drill: drill.copy() };
}

/** Since the backup a note was changed, one was added, one was deleted. */
async function prepare(): Promise<{ disk: FaultDisk; drill: Drill }> {
  const { disk, drill } = await afterAnEvening();
  disk.plant('/documents/.keep', new Uint8Array());
  const stores = await drill.start(disk.fs);
  await stores.backups.saveWhole(file, () => undefined);
  await drill.change(stores, { essay: 0, note: 1, comment: '备份以后又写了很长的一段' });
  await drill.change(stores, { essay: 0, note: 8, comment: '备份以后添的' });
  await drill.change(stores, { essay: 1, note: 2, comment: null });
  await drill.quit(stores);
  return { disk, drill };
}

/** All notes before and after a restore in which nothing happens. */
async function outcome(mode: RestoreMode) {
  const { disk, drill } = await withBackup();
  const stores = await drill.start(disk.fs);
  const before = (await book.found(stores)).notes;
  if (!(await restored(disk.fs, stores, mode))) throw new Error('not restored');
  const after = (await book.found(stores)).notes;
  if (isSame(before, after)) throw new Error('nothing to restore');
  return { before, after };
}

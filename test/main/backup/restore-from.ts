import type { RestoreMode } from '../../../core/backup/backup';
import { BackupFile } from '../../../main/backup/backup-file';
import { restore } from '../../../main/backup/restore';
import type { FileSystem } from '../../../main/storage/file-system';
import type { TestHome } from './test-home';

/** Writes the whole library into a backup file. */
export const saveTo = (desk: TestHome, path: string) =>
  desk.stores.backups.saveWhole(path, () => undefined);

/** Restores what is in a backup file. */
export async function restoreFrom(
  desk: TestHome,
  mode: RestoreMode,
  disk: FileSystem,
  path: string,
) {
  const opened = await BackupFile.open(disk, path);
  if (!opened.ok) return opened;
  const restored = await restore(opened.value, desk.stores, mode);
  await opened.value.close();
  return restored;
}

/** What a restore answers that came to its end. */
export const done = { ok: true, value: null };

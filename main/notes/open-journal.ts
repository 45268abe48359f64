import { dirname, join } from 'node:path';
import type { EssayId } from '../../core/ids';
import { AppendFile } from '../storage/append-file';
import { errno } from '../storage/disk-failure';
import { remakeFolder } from '../storage/prepared-folder';
import { syncFolder } from '../storage/replace-file';
import type { JournalPlace } from './journal-files';
import { journalName } from './journal-files';

/** The file that lines are added to. */
export interface OpenJournal {
  readonly name: string;
  readonly file: AppendFile;
  /** seq of the last record about each essay in it. */
  readonly lasts: Map<EssayId, number>;
}

/**
 * Makes the file whose first record will be `seq`, under the next number where another's has that
 * name. Throws what the disk says.
 */
export async function createJournal(
  { fs, folder }: JournalPlace,
  seq: number,
): Promise<OpenJournal> {
  // At the start a disk that cannot be written to is passed over; a record in a folder whose name
  // does not last would be lost with it.
  await syncFolder(fs, dirname(folder));
  for (let number = seq; ; number += 1) {
    const name = journalName(number);
    const path = join(folder, name);
    try {
      return { name, file: await AppendFile.create(fs, path), lasts: new Map() };
    } catch (error) {
      // It could not be made at the start, or somebody took it away.
      if (errno(error) === 'ENOENT' && number === seq) {
        await remakeFolder(fs, folder);
        continue;
      }
      // Somebody else's, who writes here at the same time: not to be touched.
      if (errno(error) === 'EEXIST' && number < seq + 1000) continue;
      // An empty file does no harm, but a disk that refuses for long would gather them.
      if (errno(error) !== 'EEXIST') await fs.unlink(path).catch(() => undefined);
      throw error;
    }
  }
}

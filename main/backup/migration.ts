import { join } from 'node:path';
import { z } from 'zod';
import { memberOf } from '../../core/backup/member';
import { catalogFormat } from '../../core/library/catalog-schema';
import type { StoredFormat } from '../../core/stored';
import type { Notice } from '../../preload/answers';
import type { Home } from '../home/home';
import type { Log } from '../log';
import { notesFormat } from '../notes/notebook-format';
import { attempt, DurableAdapter } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import { makeLastingFolder } from '../storage/replace-file';
import type { Backups } from './backups';

/** The versions of the formats that a library's files may have been written in. The journal's is that of the notes. */
interface Formats {
  readonly notes: number;
  readonly catalog: number;
}

const formats: Formats = { notes: notesFormat.version, catalog: catalogFormat.version };

const version = z.number().int().nonnegative();
const formatsFormat: StoredFormat<Formats> = {
  format: 'meipi-formats',
  version: 1,
  schema: z.object({ notes: version, catalog: version }),
};

export interface MigrationPlace {
  readonly fs: FileSystem;
  readonly home: Home;
  readonly log: Log;
  readonly backups: Backups;
  readonly say: (notice: Notice) => void;
}

/**
 * Where this version of Meipi writes files in a newer format than the library's, keeps all of them
 * byte for byte first, once for each step. Where that fails it is said and tried again at the next
 * start; the generation before each file stays beside it in any case.
 */
export async function keepOldFormats({
  fs,
  home,
  log,
  backups,
  say,
}: MigrationPlace): Promise<void> {
  const adapter = new DurableAdapter(fs, join(home.backups, 'formats.json'), formatsFormat);
  try {
    const found = await attempt(() => adapter.read());
    const known = found === 'unreadable' || found === 'newer-version' ? null : found;
    if (known !== null && !isOlder(known.value)) return;
    const versions = await versionsIn(fs, home);
    if (versions.length === 0) return;
    if (versions.some(Boolean)) {
      const kept = await backups.beforeMigration();
      if (!kept.ok) {
        // In a read-only folder nothing is written over either, and that is said elsewhere.
        const isClosed = kept.failure.kind === 'disk' && kept.failure.reason === 'read-only';
        if (!isClosed) say({ kind: 'backup-failed', failure: kept.failure });
        return;
      }
    }
    await makeLastingFolder(fs, home.backups);
    await adapter.write({ value: formats, seq: 0 });
  } catch (error) {
    log.write('formats not looked at', { error });
  }
}

const isOlder = ({ notes, catalog }: Formats) => notes < formats.notes || catalog < formats.catalog;

/** Of each file of the library, whether it is in an older format. */
async function versionsIn(fs: FileSystem, home: Home): Promise<readonly boolean[]> {
  const older: boolean[] = [];
  const look = async (path: string, latest: number) => {
    // Format and version stand at the very start of every file, in all versions.
    const head = Buffer.from(await fs.read(path)).toString('latin1', 0, 80);
    const [, digits] =
      /^\{\s*"format":\s*"meipi-\w+",\s*"version":\s*(\d{1,6})[\s,}]/.exec(head) ?? [];
    if (digits !== undefined) older.push(Number(digits) < latest);
  };
  for (const name of await fs.list(home.library)) {
    if (name === 'catalog.json') await look(join(home.library, name), formats.catalog);
  }
  for (const name of await fs.list(home.notes)) {
    const isNotes = memberOf(`notes/${name}`)?.kind === 'notes';
    if (isNotes) await look(join(home.notes, name), formats.notes);
  }
  return older;
}

import { join } from 'node:path';
import type { Result } from '../core/result';
import type { Words } from '../core/words/words';
import type { ImportsTold } from '../preload/answers';
import { BackupDesk } from './backup/backup-desk';
import { NotesExport } from './export/save-notes';
import { NotesDesk } from './incoming/notes-desk';
import { BundledDesk } from './library/bundled-desk';
import { EditionDesk } from './library/edition-desk';
import { ImportDesk } from './library/import-desk';
import type { ImportWindows } from './library/import-window';
import type { Log } from './log';
import type { SettingsFile } from './settings';
import type { FileSystem } from './storage/file-system';
import type { Stores } from './stores';

interface DesksPlace {
  readonly fs: FileSystem;
  /** The folder that the app itself lies in. */
  readonly app: string;
  readonly settings: SettingsFile;
  readonly imports: ImportWindows;
  readonly stores: () => Promise<Result<Stores>>;
  /** The app's own folders, into which nothing of the reader's goes. */
  readonly own: () => readonly string[];
  /** Hears what becomes of documents on their way in. */
  readonly imported: (told: ImportsTold) => void;
  readonly words: () => Words;
  readonly log: Log;
}

/** What the window asks for beyond the library: each kind of errand has its desk. */
export interface Desks {
  readonly notesExport: NotesExport;
  readonly backupDesk: BackupDesk;
  readonly bundledDesk: BundledDesk;
  readonly editionDesk: EditionDesk;
  readonly importDesk: ImportDesk;
  readonly notesDesk: NotesDesk;
}

/** The desks over whichever library is open. */
export function openDesks(place: DesksPlace): Desks {
  const { fs, app, settings, imports, stores, own, imported, words, log } = place;
  const built = (path: string) => join(app, 'out', path);
  const notesDesk = new NotesDesk({ fs, settings, imports });
  return {
    notesDesk,
    notesExport: new NotesExport({
      fs,
      own,
      settings,
      writer: built('writer/writer.js'),
      assets: built('renderer/assets'),
      log,
    }),
    backupDesk: new BackupDesk({ fs, settings, own }),
    bundledDesk: new BundledDesk({ folder: join(app, 'assets', 'essays'), imports, log }),
    editionDesk: new EditionDesk({ settings, imports }),
    importDesk: new ImportDesk({
      imports,
      stores,
      notesIn: (path, opened, onShow) => notesDesk.read(path, opened, onShow),
      told: imported,
      words,
      log,
    }),
  };
}

import { catalogMember, notesMember } from '../core/backup/member';
import type { Catalog } from '../core/library/catalog';
import { catalogFormat } from '../core/library/catalog-schema';
import type { Result } from '../core/result';
import { success } from '../core/result';
import type { Notice } from '../preload/answers';
import type { NotesTold } from '../preload/events';
import { Backups } from './backup/backups';
import { keepOldFormats } from './backup/migration';
import { clearFolders } from './home/blocked-folders';
import type { Home } from './home/home';
import { Editions } from './library/editions';
import { Library } from './library/library';
import { ReadingFile } from './library/reading-file';
import type { Log } from './log';
import type { Holder } from './notes/holders';
import { notesFormat } from './notes/notebook-format';
import { Notebooks } from './notes/notebooks';
import type { TurnsOfEssays } from './notes/told-notes';
import { Surroundings } from './surroundings';
import type { FileSystem } from './storage/file-system';
import { Quarantine } from './storage/quarantine';
import { prepareFolder } from './storage/prepared-folder';
import { makeLastingFolder } from './storage/replace-file';

export interface StoresPlace {
  readonly fs: FileSystem;
  readonly home: Home;
  readonly log: Log;
  /** Version of Meipi. */
  readonly version: string;
  /** Where copies of backups go as well; null where the reader chose no place. */
  readonly secondPlace: () => string | null;
  /** The clock on the wall; it may jump. */
  readonly now: () => Date;
  /** Time that passes whatever that says, also while the computer sleeps, in ms. */
  readonly uptime: () => number;
  readonly recoveredTitle: string;
  readonly say: (notice: Notice) => void;
  readonly changed: (catalog: Catalog) => void;
  /** Notes were merged with another state of them. */
  readonly merged?: (told: NotesTold) => void;
  /** Notes were changed; `by` asked for it, null: no window did. */
  readonly noted?: (told: NotesTold, by: Holder | null) => void;
  /** The turns of notes that the windows have heard; left out where there are none yet. */
  readonly turns?: TurnsOfEssays;
}

/** What is kept on disk besides the settings. */
export interface Stores {
  readonly library: Library;
  readonly notebooks: Notebooks;
  readonly editions: Editions;
  readonly reading: ReadingFile;
  /** Takes in what other computers or programs wrote to the same folder. What the disk refuses is logged. */
  readonly lookAround: () => Promise<void>;
  readonly backups: Backups;
}

/** Opens the library and, beside it, the notes. Throws what the disk says. */
export async function openStores(place: StoresPlace): Promise<Result<Stores>> {
  const { fs, home, log, now } = place;
  const say = (notice: Notice) => {
    if (tellsOfDamage(notice)) backups.distrust();
    place.say(notice);
  };
  const backups = new Backups({
    fs,
    home,
    log,
    say,
    now,
    app: place.version,
    second: place.secondPlace,
    settle: async () => {
      // What a newer version wrote is not written to.
      if (!library.isNewer) await library.flush();
      return notebooks.settle();
    },
  });
  const quarantine = new Quarantine(fs, home.quarantine);
  for (const found of await clearFolders(fs, home, log)) say({ kind: 'folder-blocked', found });
  await makeLastingFolder(fs, home.library);
  for (const folder of [home.notes, home.library]) await prepareFolder(fs, folder, log);
  await keepOldFormats({ fs, home, log, backups, say: place.say });
  const opened = await Library.open({
    ...place,
    folder: home.library,
    quarantine,
    now: () => now().getTime(),
    damaged: (found) => say({ kind: 'catalog-rebuilt', found }),
    backup: async () => (await backups.newest(catalogMember, catalogFormat))?.value ?? null,
  });
  if (!opened.ok) return opened;
  const library = opened.value;
  const notebooks = new Notebooks({
    fs,
    folder: home.notes,
    journal: home.journal,
    journalMirror: home.journalMirror,
    quarantine,
    log,
    say,
    today: () => library.today,
    backup: (essay) => backups.newest(notesMember(essay), notesFormat),
    known: (essay, notes) => library.knowNotes(essay, notes),
    ...(place.turns === undefined ? {} : { turns: place.turns }),
    merged: (told) => place.merged?.(told),
    changed: (told, by) => place.noted?.(told, by),
  });
  const { found, wasRebuilt } = library;
  if (found !== null) say({ kind: wasRebuilt ? 'catalog-rebuilt' : 'catalog-edited', found });
  if (library.isNewer) say({ kind: 'catalog-newer' });
  if (wasRebuilt) {
    // Their counts went with the catalogue.
    for (const entry of library.catalog.entries) await notebooks.open(entry);
  }
  const around = new Surroundings({
    fs,
    folder: home.notes,
    journal: home.journal,
    journalMirror: home.journalMirror,
    quarantine,
    log,
    say,
    notebooks,
    library,
    libraryFolder: home.library,
  });
  const editions = new Editions({ library, notebooks, backups, log });
  const reading = new ReadingFile({ fs, folder: home.library, quarantine, log });
  const lookAround = () => around.look();
  return success({ library, notebooks, editions, reading, backups, lookAround });
}

/** Whether stored notes or the catalogue were not as they had been written. */
function tellsOfDamage({ kind }: Notice): boolean {
  return /^(?:catalog-rebuilt|folder-blocked|notes-(?:set-aside|recovered|edited|missing))$/.test(
    kind,
  );
}

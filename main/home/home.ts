import { join } from 'node:path';

/** The folder that all of a reader's library lives in, and what lies where in it. Absolute paths. */
export interface Home {
  readonly folder: string;
  readonly library: string;
  readonly notes: string;
  readonly journal: string;
  readonly journalMirror: string;
  readonly backups: string;
  readonly quarantine: string;
  /** Says which running copy of Meipi writes here. */
  readonly lock: string;
}

/** The paths of a home; nothing is looked at or made. */
export function homeAt(folder: string): Home {
  return {
    folder,
    library: join(folder, 'library'),
    notes: join(folder, 'notes'),
    journal: join(folder, 'journal'),
    journalMirror: join(folder, 'journal-b'),
    backups: join(folder, 'backups'),
    quarantine: join(folder, 'quarantine'),
    lock: join(folder, 'lock'),
  };
}

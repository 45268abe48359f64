import { Notebooks } from '../../../main/notes/notebooks';
import type { NotebooksPlace } from '../../../main/notes/open-notes';
import type { Notice } from '../../../preload/answers';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';
import { FaultDisk } from '../storage/fault-fs';

export const folders = {
  notes: '/data/notes',
  journal: '/data/journal',
  journalMirror: '/data/journal-b',
  quarantine: '/data/quarantine',
};

/** A disk on which the app was started before, and nothing was written. */
export function freshDisk(): FaultDisk {
  const disk = new FaultDisk();
  disk.plant(`${folders.notes}/.keep`, new Uint8Array());
  return disk;
}

/** The notes over a disk, as the app opens them at a start. */
export function notesOn(
  { fs }: Pick<FaultDisk, 'fs'>,
  say: (notice: Notice) => void = () => undefined,
  changed: NonNullable<NotebooksPlace['changed']> = () => undefined,
): Notebooks {
  return new Notebooks({
    fs,
    folder: folders.notes,
    journal: folders.journal,
    journalMirror: folders.journalMirror,
    quarantine: new Quarantine(fs, folders.quarantine),
    log: new QuietLog(),
    say,
    today: Date.now,
    backup: () => Promise.resolve(null),
    known: () => undefined,
    changed,
  });
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../../core/annotation/change';
import type { KnownNotes, LibraryEntry } from '../../../core/library/catalog';
import type { Notice } from '../../../preload/answers';
import { Notebooks } from '../../../main/notes/notebooks';
import type { NotebooksPlace } from '../../../main/notes/open-notes';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { sampleEntry } from './sample-essay';

const entry = sampleEntry();

/** The notes of one home on a disk that can fail; what is started is closed after each test. */
export class NotesDesk {
  readonly folder = temporaryFolder();
  readonly disk = new FailingDisk();
  /** What was said since they were last taken. */
  notices: Notice[] = [];
  /** What the library was told of the notes, in order. */
  readonly known: KnownNotes[] = [];
  /** Where the notes of the sample essay lie. */
  readonly path = join(this.folder, 'notes', `${entry.id}.json`);
  readonly #started: Notebooks[] = [];

  constructor() {
    mkdirSync(join(this.folder, 'notes'));
  }

  /** The notes as the app opens them at a start. */
  start(changed?: NonNullable<NotebooksPlace['changed']>): Notebooks {
    const { folder, disk } = this;
    const notebooks = new Notebooks({
      fs: disk.fs,
      folder: join(folder, 'notes'),
      journal: join(folder, 'journal'),
      journalMirror: join(folder, 'journal-b'),
      quarantine: new Quarantine(disk.fs, join(folder, 'quarantine')),
      log: new QuietLog(),
      say: (notice) => this.notices.push(notice),
      today: Date.now,
      backup: () => Promise.resolve(null),
      known: (_essay, notes) => this.known.push(notes),
      ...(changed === undefined ? {} : { changed }),
    });
    this.#started.push(notebooks);
    return notebooks;
  }

  /** A session that ends well: its changes are in a snapshot. */
  async session(...changes: readonly Change[]): Promise<void> {
    const notebooks = this.start();
    for (const change of changes) await notebooks.apply(entry, [change]);
    await notebooks.idle();
  }

  /** The disk works again, and all that was started ends. */
  async end(): Promise<void> {
    this.disk.refuse.clear();
    this.disk.mouthful = Infinity;
    for (const notebooks of this.#started.splice(0)) await notebooks.close();
  }
}

/** The comments of an essay, in text order. */
export async function comments(
  notebooks: Notebooks,
  of: LibraryEntry = entry,
): Promise<readonly string[]> {
  const opened = await notebooks.open(of);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.annotations.map((annotation) => annotation.comment);
}

import { essayId } from '../../../core/ids';
import { Notebooks } from '../../../main/notes/notebooks';
import type { FileSystem } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import type { SurroundingsPlace } from '../../../main/surroundings';
import { Surroundings } from '../../../main/surroundings';
import type { Notice } from '../../../preload/answers';
import type { Events } from '../../../preload/events';
import { QuietLog } from '../quiet-log';
import { sampleEntry } from './sample-essay';

export const entry = { ...sampleEntry(), id: essayId('a'.repeat(32)) };
export const fileName = `${entry.id}.json`;

/** One of several computers or programs that keep notes in one folder, each with a journal of its own. */
export class Computer {
  readonly notices: Notice[] = [];
  readonly merged: Events['notes.merged'][] = [];
  readonly log = new QuietLog();
  readonly notebooks: Notebooks;
  readonly around: Surroundings;
  readonly journal: string;

  constructor(
    fs: FileSystem,
    name: string,
    folder = '/data/notes',
    library: SurroundingsPlace['library'] = { takeIn: () => Promise.resolve() },
  ) {
    this.journal = `/data/journal-of-${name}`;
    const place = {
      fs,
      folder,
      journal: this.journal,
      journalMirror: `${this.journal}-b`,
      quarantine: new Quarantine(fs, '/data/quarantine'),
      log: this.log,
      say: (notice: Notice) => void this.notices.push(notice),
    };
    this.notebooks = new Notebooks({
      ...place,
      today: Date.now,
      backup: () => Promise.resolve(null),
      known: () => undefined,
      merged: (told) => void this.merged.push(told),
    });
    this.around = new Surroundings({
      ...place,
      notebooks: this.notebooks,
      library,
      libraryFolder: '/data/library',
    });
  }

  /** Every comment there is, sorted. */
  async comments(): Promise<readonly string[]> {
    const opened = await this.notebooks.open(entry);
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value.annotations.map(({ comment }) => comment).sort();
  }
}

import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import type { Notice } from '../../preload/answers';
import { QuietLog } from '../main/quiet-log';
import { FaultDisk } from '../main/storage/fault-fs';
import type { State } from './ledger';
import { Ledger } from './ledger';
import { openHome } from './open-home';
import { SampleLibrary, changeTo, keyOf } from './sample-library';

/** Where the app keeps its data on a disk in memory. */
export const userData = '/data';

/** A change to the n-th note of an essay. */
export interface Step {
  readonly essay: 0 | 1;
  readonly note: number;
  readonly comment: State;
}

/** What a drill writes about. */
export const book = new SampleLibrary(2);

/** A reader at work, who remembers what was called saved. Lives on when app and disk are killed. */
export class Drill {
  readonly notices: Notice[] = [];
  readonly log = new QuietLog();
  refusals = 0;
  /** ms that his calendar is ahead. */
  ahead = 0;

  constructor(readonly ledger = new Ledger()) {}

  /** The same memory for another way that things may go on. */
  copy(): Drill {
    const copy = new Drill(this.ledger.copy());
    copy.ahead = this.ahead;
    return copy;
  }

  /** How often something went wrong and was said, logged or refused. */
  get told(): number {
    return this.refusals + this.notices.length + this.log.lines.length;
  }

  /** Starts the app, as often as it takes; a refusal is the page that says why. */
  async start(fs: FileSystem, folder = userData): Promise<Stores> {
    for (let left = 50; left > 0; left -= 1) {
      try {
        const say = (notice: Notice) => void this.notices.push(notice);
        const opened = await openHome(fs, folder, this.log, say, this.ahead);
        if (opened.ok) return opened.value;
        throw new Error(opened.failure.kind);
      } catch (error) {
        this.refusals += 1;
        this.log.write('not started', { error });
      }
    }
    throw new Error('not started in fifty tries', {
      cause: this.log.lines.at(-1)?.context?.['error'],
    });
  }

  /** Asks for a change, as often as it takes; a refusal is what the reader sees as 未保存. */
  async change(stores: Stores, { essay, note, comment }: Step): Promise<void> {
    const key = keyOf(essay, note);
    this.ledger.ask(key, comment);
    const entry = book.entry(stores, essay);
    for (let left = 50; left > 0; left -= 1) {
      const answer = await stores.notebooks.apply(entry, [changeTo(note, comment)]);
      if (answer.ok) return this.ledger.answer(key, comment);
      this.refusals += 1;
    }
    throw new Error('refused again and again');
  }

  /** Quits, as main does: what the disk refuses is logged. */
  async quit({ library, notebooks }: Stores): Promise<void> {
    for (const flush of [() => notebooks.close(), () => library.flush()]) {
      await flush().catch((error: unknown) => this.log.write('not written at quit', { error }));
    }
  }

  /** What is missing of all that was called saved, and what is there that nobody asked for. */
  async wrong(stores: Stores): Promise<readonly string[]> {
    const { notes, refused } = await book.found(stores);
    if (refused.length > 0) return refused;
    return [...this.ledger.wrong(notes), ...this.ledger.wrongPast(await book.past(stores))];
  }
}

let first: Promise<FaultDisk> | null = null;

/** A disk with a library of two essays, and no notes yet. */
export async function freshDisk(): Promise<FaultDisk> {
  first ??= makeDisk();
  return (await first).restarted('keep', () => 0);
}

async function makeDisk(): Promise<FaultDisk> {
  const disk = new FaultDisk();
  disk.plant(`${userData}/.keep`, new Uint8Array());
  const drill = new Drill();
  const stores = await drill.start(disk.fs);
  await stores.library.add(book.file);
  await drill.quit(stores);
  return disk;
}

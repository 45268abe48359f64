import { expect } from 'vitest';
import { essayId } from '../../../core/ids';
import type { LibraryEntry } from '../../../core/library/catalog';
import { Notebooks } from '../../../main/notes/notebooks';
import type { FileSystem } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import type { Notice } from '../../../preload/contract';
import { QuietLog } from '../quiet-log';
import { FaultDisk } from '../storage/fault-fs';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';

/** A note's comment; null where it is not there. */
type State = string | null;

/** What a reader knows of one note. */
interface Known {
  /** As it was last called saved. */
  saved: State;
  /** Asked for since, and not answered, or refused. */
  open: State[];
}

/** A change to the n-th note of an essay. */
export interface Step {
  readonly essay: 0 | 1;
  readonly note: number;
  readonly comment: State;
}

const entries: readonly LibraryEntry[] = ['a', 'b'].map((digit) => ({
  ...sampleEntry(),
  id: essayId(digit.repeat(32)),
}));

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
export function notesOn(fs: FileSystem, say: (notice: Notice) => void, log: QuietLog): Notebooks {
  return new Notebooks({
    fs,
    folder: folders.notes,
    journal: folders.journal,
    journalMirror: folders.journalMirror,
    quarantine: new Quarantine(fs, folders.quarantine),
    log,
    say,
    today: Date.now,
    known: () => undefined,
  });
}

/**
 * A reader at work, who keeps count of what was called saved. Lives on when the app and its disk
 * are killed, and judges what is there afterwards.
 */
export class Drill {
  readonly #known = new Map<string, Known>();
  readonly notices: Notice[] = [];
  log = new QuietLog();
  refusals = 0;
  saved = 0;

  /** The same memory for another way that things may go on. */
  copy(): Drill {
    const copy = new Drill();
    for (const [key, { saved, open }] of this.#known)
      copy.#known.set(key, { saved, open: [...open] });
    return copy;
  }

  start(fs: FileSystem): Notebooks {
    return notesOn(fs, (notice) => this.notices.push(notice), this.log);
  }

  /** Asks for a change, as often as it takes; a refusal is what the reader sees as 未保存. */
  async change(notebooks: Notebooks, { essay, note, comment }: Step, tries = 50): Promise<void> {
    const known = this.#of(essay, note);
    known.open.push(comment);
    const annotation = sampleAnnotation(note);
    const change =
      comment === null ? ({ kind: 'remove', id: annotation.id } as const) : put(note, comment);
    for (let left = tries; left > 0; left -= 1) {
      const answer = await notebooks.apply(entryOf(essay), [change]);
      if (answer.ok) {
        known.open = known.open.slice(known.open.lastIndexOf(comment) + 1);
        known.saved = comment;
        this.saved += 1;
        return;
      }
      this.refusals += 1;
    }
    if (tries > 1) throw new Error('refused again and again');
  }

  /** Everything that was called saved is there, and nothing that was not asked for. */
  async judge(notebooks: Notebooks): Promise<void> {
    for (const essay of [0, 1] as const) {
      const opened = await notebooks.open(entryOf(essay));
      if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.failure)}`);
      const there = new Map(opened.value.annotations.map((one) => [one.id, one.comment]));
      for (const [key, { saved, open }] of this.#known) {
        const [of, note] = key.split(' ').map(Number);
        if (of !== essay || note === undefined) continue;
        const { id } = sampleAnnotation(note);
        expect([saved, ...open], key).toContain(there.get(id) ?? null);
        there.delete(id);
      }
      expect([...there]).toEqual([]);
    }
  }

  #of(essay: number, note: number): Known {
    const key = `${essay} ${note}`;
    const known = this.#known.get(key) ?? { saved: null, open: [] };
    this.#known.set(key, known);
    return known;
  }
}

function entryOf(essay: number): LibraryEntry {
  const entry = entries[essay];
  if (entry === undefined) throw new Error(`no essay ${essay}`);
  return entry;
}

/** An evening with two essays and two starts of the app: every kind of file call happens in it. */
export async function evening(drill: Drill, fs: FileSystem): Promise<void> {
  const first = drill.start(fs);
  await drill.change(first, { essay: 0, note: 1, comment: '一' });
  await Promise.all([
    drill.change(first, { essay: 0, note: 2, comment: '二' }),
    drill.change(first, { essay: 1, note: 1, comment: '另一' }),
    drill.change(first, { essay: 0, note: 3, comment: '三' }),
  ]);
  await first.idle();
  await drill.change(first, { essay: 0, note: 1, comment: '一改' });
  await drill.change(first, { essay: 0, note: 2, comment: null });
  await first.idle();
  await drill.change(first, { essay: 1, note: 2, comment: '另二' });
  await first.close();
  const second = drill.start(fs);
  for (const comment of ['四', '四改', '四再改']) {
    await drill.change(second, { essay: 0, note: 4, comment });
    await drill.change(second, { essay: 1, note: 1, comment: `另${comment}` });
    if (comment !== '四') await second.idle();
  }
  await drill.change(second, { essay: 0, note: 5, comment: '五' });
  await second.close();
}

/** Does a step; where it throws, says at which call it was. */
export async function at<Value>(where: string, step: () => Promise<Value>): Promise<Value> {
  try {
    return await step();
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

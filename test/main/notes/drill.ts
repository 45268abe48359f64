import { expect } from 'vitest';
import { isLargelyLost, lostBetween } from '../../../core/annotation/lost-text';
import type { Past } from '../../../core/annotation/past';
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
  /** What its removal, called saved, took away; null where it is there, or may be. */
  removed: State;
  /** Texts that were largely lost by changes called saved. */
  readonly replaced: string[];
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
    backup: () => Promise.resolve(null),
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
    for (const [key, known] of this.#known) {
      const { open, replaced } = known;
      copy.#known.set(key, { ...known, open: [...open], replaced: [...replaced] });
    }
    return copy;
  }

  start(fs: FileSystem): Notebooks {
    return notesOn(fs, (notice) => this.notices.push(notice), this.log);
  }

  /** Asks for a change, as often as it takes; a refusal is what the reader sees as 未保存. */
  async change(notebooks: Notebooks, { essay, note, comment }: Step, tries = 50): Promise<void> {
    const known = this.#of(essay, note);
    const before = known.open.length === 0 ? known.saved : null;
    known.open.push(comment);
    known.removed = null;
    const annotation = sampleAnnotation(note);
    const change =
      comment === null ? ({ kind: 'remove', id: annotation.id } as const) : put(note, comment);
    for (let left = tries; left > 0; left -= 1) {
      const answer = await notebooks.apply(entryOf(essay), [change]);
      if (answer.ok) {
        known.open = known.open.slice(known.open.lastIndexOf(comment) + 1);
        known.saved = comment;
        if (comment === null) known.removed = before;
        else if (before !== null && isLargelyLost(before, comment)) known.replaced.push(before);
        this.saved += 1;
        return;
      }
      this.refusals += 1;
    }
    if (tries > 1) throw new Error('refused again and again');
  }

  /**
   * Everything that was called saved is there, and nothing that was not asked for; what was removed
   * or typed over is there among what was before.
   */
  async judge(notebooks: Notebooks): Promise<void> {
    for (const essay of [0, 1] as const) {
      const opened = await notebooks.open(entryOf(essay));
      if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.failure)}`);
      const there = new Map(opened.value.annotations.map((one) => [one.id, one.comment]));
      const before = await notebooks.past(entryOf(essay));
      if (!before.ok) throw new Error(`no past: ${JSON.stringify(before.failure)}`);
      for (const [key, known] of this.#known) {
        const { saved, open } = known;
        const [of, note] = key.split(' ').map(Number);
        if (of !== essay || note === undefined) continue;
        const { id } = sampleAnnotation(note);
        expect([saved, ...open], key).toContain(there.get(id) ?? null);
        there.delete(id);
        judgePast(before.value.past, id, known, key);
      }
      expect([...there]).toEqual([]);
    }
  }

  #of(essay: number, note: number): Known {
    const key = `${essay} ${note}`;
    const known = this.#known.get(key) ?? nothingKnown();
    this.#known.set(key, known);
    return known;
  }
}

const nothingKnown = (): Known => ({ saved: null, open: [], removed: null, replaced: [] });

function judgePast({ versions, bin }: Past, id: string, known: Known, key: string): void {
  if (known.removed !== null) {
    const binned = bin.find(({ annotation }) => annotation.id === id);
    expect(binned?.annotation.comment, `bin of ${key}`).toBe(known.removed);
  }
  const own = versions.filter(({ target }) => target === id);
  for (const text of known.replaced) {
    const isHeld = own.some((one) => lostBetween(text, one.text) === 0);
    expect(isHeld, `${text} among the versions of ${key}`).toBe(true);
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
  await drill.change(first, { essay: 0, note: 1, comment: '一段写得很长的批注，改坏了会很可惜' });
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

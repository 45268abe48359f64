import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import type { FaultDisk } from '../main/storage/fault-fs';
import type { Drill, Step } from './drill';
import { book, userData } from './drill';
import type { Feat } from './feats';
import { afterAnEvening } from './feats';

/** Written here and on another computer since both were the same: one note by both. */
const [ours, theirs] = ['这台电脑上改的一段很长的批注', '那台电脑上改的另一段很长的批注'];
const added = '那台电脑上添的';
const later: Step = { essay: 0, note: 5, comment: '后来写的' };

/** A second copy of notes, left by a service that syncs folders, is taken in. */
export const joiningCopy: Feat = {
  what: 'merge of a conflict copy',
  begin: async () => {
    const { disk, drill } = await withCopy(
      (stem) => `${stem}.sync-conflict-20260101-120000-ABCDEFG.json`,
    );
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await stores.lookAround();
      await drill.change(stores, later);
      await drill.quit(stores);
    };
    const prepare = ({ lookAround }: Stores) => lookAround();
    return { disk, drill, act, prepare, alsoWrong: missing };
  },
};

/** Which of the texts of both computers is not among the notes. */
export async function missing(_fs: FileSystem, stores: Stores): Promise<readonly string[]> {
  const { notes } = await book.found(stores);
  const comments = new Set(notes.values());
  const lost = [ours, theirs, added].filter((text) => !comments.has(text));
  return lost.map((text) => `“${text}” is not among the notes`);
}

let forked: Promise<{ disk: FaultDisk; drill: Drill; copy: Buffer }> | null = null;

/** A disk with a second copy of an essay's notes; `named` gives its name from the stem of the original's. */
export async function withCopy(
  named: (stem: string) => string,
): Promise<{ disk: FaultDisk; drill: Drill; copy: Buffer; path: string }> {
  forked ??= fork();
  const { disk, drill, copy } = await forked;
  const fresh = disk.restarted('keep', () => 0);
  const path = `${userData}/notes/${named(book.ids[0] ?? '')}`;
  fresh.plant(path, copy);
  return { disk: fresh, drill: drill.copy(), copy, path };
}

async function fork(): Promise<{ disk: FaultDisk; drill: Drill; copy: Buffer }> {
  const { disk: elsewhere, drill: other } = await afterAnEvening();
  const there = await other.start(elsewhere.fs);
  await other.change(there, { essay: 0, note: 1, comment: theirs });
  await other.change(there, { essay: 0, note: 7, comment: added });
  await other.quit(there);
  const copy = elsewhere.bytes(`${userData}/notes/${book.ids[0]}.json`);
  const { disk, drill } = await afterAnEvening();
  const here = await drill.start(disk.fs);
  await drill.change(here, { essay: 0, note: 1, comment: ours });
  await drill.quit(here);
  const mergedKeys = [
    await merged(disk, drill, copy, []),
    await merged(disk, drill, copy, [later, later, later, later]),
  ];
  for (const [key, comment] of mergedKeys.flat()) drill.ledger.ask(key, comment);
  return { disk, drill, copy };
}

/**
 * What the merge will bring, when some was written before: of the two texts now one takes the note's
 * place and now the other, whichever side was written to last.
 */
async function merged(from: FaultDisk, reader: Drill, copy: Buffer, steps: readonly Step[]) {
  const disk = from.restarted('keep', () => 0);
  disk.plant(`${userData}/notes/${book.ids[0]} (1).json`, copy);
  const drill = reader.copy();
  const stores = await drill.start(disk.fs);
  for (const step of steps) await drill.change(stores, step);
  const before = (await book.found(stores)).notes;
  await stores.lookAround();
  return [...(await book.found(stores)).notes].filter(([key, text]) => before.get(key) !== text);
}

import { dayLength } from '../../core/calendar';
import type { FileSystem } from '../../main/storage/file-system';
import type { Stores } from '../../main/stores';
import type { FaultDisk } from '../main/storage/fault-fs';
import { Drill, book, freshDisk } from './drill';
import type { Attempt, Feat } from './feats';
import { afterAnEvening } from './feats';

/** An essay that went is imported again: its notes must be there. */
const importAgain = ({ library }: Stores) => library.add(book.file);

/** Both essays are removed and the bin is emptied, while notes of theirs are in the journal. */
export const emptyingBin: Feat = {
  what: 'emptying the bin of essays',
  begin: async () => {
    const { disk, drill } = await afterAnEvening();
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await drill.change(stores, { essay: 0, note: 1, comment: '移走之前' });
      const answers = [await stores.library.remove(book.ids), await stores.library.emptyBin()];
      drill.refusals += answers.filter(({ ok }) => !ok).length;
      await drill.quit(stores);
    };
    return { disk, drill, act, prepare: importAgain, alsoWrong: unreadable };
  },
};

/** The start at which the last of thirty days is over. */
export const expiring: Feat = {
  what: 'a removed essay’s expiry',
  begin: async () => {
    const { disk, drill } = await almostExpired();
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await drill.change(stores, { essay: 1, note: 1, comment: '另一篇还在' });
      await drill.quit(stores);
    };
    return { disk, drill, act, prepare: importAgain, alsoWrong: unreadable };
  },
};

/** Every essay that the library names can be opened. */
async function unreadable(_fs: FileSystem, { library }: Stores): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const id of book.ids) {
    const essay = await library.essay(id);
    if (!essay.ok) wrong.push(`essay ${id} not opened: ${essay.failure.kind}`);
  }
  return wrong;
}

let expired: Promise<{ disk: FaultDisk; drill: Drill }> | null = null;

async function almostExpired(): Promise<Pick<Attempt, 'disk' | 'drill'>> {
  expired ??= makeExpired();
  const { disk, drill } = await expired;
  return { disk: disk.restarted('keep', () => 0), drill: drill.copy() };
}

/** A clock that jumps costs a week a start: with the fifth start the essay goes. */
async function makeExpired(): Promise<{ disk: FaultDisk; drill: Drill }> {
  const [disk, drill] = [await freshDisk(), new Drill()];
  const [id] = book.ids;
  if (id === undefined) throw new Error('no essay');
  const stores = await drill.start(disk.fs);
  await drill.change(stores, { essay: 0, note: 1, comment: '它的批注' });
  await stores.library.remove([id]);
  await drill.quit(stores);
  drill.ahead = 365 * dayLength;
  for (let start = 1; start <= 4; start += 1) await drill.quit(await drill.start(disk.fs));
  if (!disk.paths.some((path) => path.includes(`essays/${id}`))) throw new Error('gone too early');
  return { disk, drill };
}

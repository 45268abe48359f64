import { z } from 'zod';
import type { Catalog } from '../../core/library/catalog';
import { catalogFormat } from '../../core/library/catalog-schema';
import { isWhole } from '../../main/backup/backup-file';
import { copyHome } from '../../main/home/copy-home';
import { homeAt } from '../../main/home/home';
import type { FileSystem } from '../../main/storage/file-system';
import { sealed, unseal } from '../../main/storage/seal';
import type { Stores } from '../../main/stores';
import type { FaultDisk } from '../main/storage/fault-fs';
import { sampleAnnotation } from '../main/notes/sample-essay';
import { Drill, book, freshDisk, userData } from './drill';
import { keyOf } from './sample-library';

const moved = '/elsewhere/Meipi';
const catalogPath = `${userData}/library/catalog.json`;

/** Something the app does to its disk, which may be cut off or refused at any of its file calls. */
export interface Feat {
  readonly what: string;
  readonly begin: () => Promise<Attempt>;
}

/** One try at it, on a disk of its own. */
export interface Attempt {
  readonly disk: FaultDisk;
  readonly drill: Drill;
  /** Does it all, to the end of the disk. */
  readonly act: () => Promise<void>;
  /** What the reader does at the next start before he looks for his notes. */
  readonly prepare?: (stores: Stores) => Promise<unknown>;
  /** What must hold afterwards besides the notes; empty where all does. */
  readonly alsoWrong?: (fs: FileSystem, stores: Stores) => Promise<readonly string[]>;
}

/** An evening with two essays and two starts of the app: every kind of file call happens in it. */
const evening: Feat = {
  what: 'save, checkpoint, start',
  begin: async () => {
    const [disk, drill] = [await freshDisk(), new Drill()];
    return { disk, drill, act: () => write(drill, disk.fs) };
  },
};

async function write(drill: Drill, fs: FileSystem): Promise<void> {
  const first = await drill.start(fs);
  await drill.change(first, { essay: 0, note: 1, comment: '一段写得很长的批注，改坏了会很可惜' });
  await Promise.all([
    drill.change(first, { essay: 0, note: 2, comment: '二' }),
    drill.change(first, { essay: 1, note: 1, comment: '另一' }),
    drill.change(first, { essay: 0, note: 3, comment: '三' }),
  ]);
  await first.notebooks.idle();
  await drill.change(first, { essay: 0, note: 1, comment: '一改' });
  await drill.change(first, { essay: 0, note: 2, comment: null });
  await first.notebooks.idle();
  await drill.change(first, { essay: 1, note: 2, comment: '另二' });
  await drill.quit(first);
  const second = await drill.start(fs);
  for (const comment of ['四', '四改', '四再改']) {
    await drill.change(second, { essay: 0, note: 4, comment });
    await drill.change(second, { essay: 1, note: 1, comment: `另${comment}` });
    if (comment !== '四') await second.notebooks.idle();
  }
  await drill.change(second, { essay: 0, note: 5, comment: '五' });
  await drill.quit(second);
}

let evenings: Promise<Attempt> | null = null;

/** A disk on which a reader's evening is over, and the reader. */
export async function afterAnEvening(): Promise<{ disk: FaultDisk; drill: Drill }> {
  evenings ??= evening.begin().then(async (attempt) => {
    await attempt.act();
    return attempt;
  });
  const { disk, drill } = await evenings;
  return { disk: disk.restarted('keep', () => 0), drill: drill.copy() };
}

/** The first start of this version over notes and a catalogue of the first one. */
const upgrade: Feat = {
  what: 'migration of the first version’s notes and catalogue',
  begin: async () => {
    const [disk, drill] = [await freshDisk(), new Drill()];
    for (const [index, essay] of book.ids.entries()) {
      const annotations = [1, 2, 3].map((n) => sampleAnnotation(n, `旧${n}`));
      for (const n of [1, 2, 3]) drill.ledger.answer(keyOf(index, n), `旧${n}`);
      const data = { essay, title: '', annotations };
      const file = JSON.stringify({ format: 'meipi-notes', version: 1, data });
      disk.plant(`${userData}/notes/${essay}.json`, Buffer.from(file));
    }
    disk.plant(catalogPath, firstCatalog(disk.bytes(catalogPath)));
    disk.plant(`${catalogPath}.prev`, null);
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await drill.change(stores, { essay: 0, note: 1, comment: '新' });
      await drill.change(stores, { essay: 0, note: 4, comment: '添' });
      await stores.notebooks.idle();
      await drill.change(stores, { essay: 1, note: 2, comment: null });
      await drill.quit(stores);
    };
    return { disk, drill, act };
  },
};

/** Nothing could be removed yet. */
type FirstCatalog = Pick<Catalog, 'collections' | 'entries'>;

/** A catalogue as the first version wrote it. */
function firstCatalog(bytes: Uint8Array): Buffer {
  const read = unseal(catalogFormat, bytes);
  if (read.kind !== 'value') throw new Error(read.kind);
  const { collections, entries } = read.stamped.value;
  const stamped = { value: { collections, entries }, seq: read.stamped.seq };
  return Buffer.from(
    sealed({ ...catalogFormat, version: 1, schema: z.custom<FirstCatalog>() }, stamped),
  );
}

/** The day's backup, and one before a risky step, while notes are written. */
const backup: Feat = {
  what: 'backup',
  begin: async () => {
    const { disk, drill } = await afterAnEvening();
    let isMade = false;
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await drill.change(stores, { essay: 0, note: 1, comment: '先' });
      await stores.backups.daily();
      const making = stores.backups.before('import');
      await drill.change(stores, { essay: 1, note: 1, comment: '同时' });
      isMade = (await making).ok;
      if (!isMade) drill.refusals += 1;
      await drill.quit(stores);
    };
    return { disk, drill, act, alsoWrong: (fs, stores) => wrongBackups(fs, stores, isMade) };
  },
};

/** Every backup that is listed is whole, and the one that was called made is there. */
async function wrongBackups(fs: FileSystem, { backups }: Stores, isMade: boolean) {
  const wrong: string[] = [];
  const listed = await backups.list();
  for (const { number, reason } of listed) {
    const path = await backups.path(number);
    const whole = path !== null && (await isWhole(fs, path));
    if (!whole) wrong.push(`backup ${number} (${reason}) is not whole`);
  }
  const isThere = listed.some(({ reason }) => reason === 'import');
  if (isMade && !isThere) wrong.push('the backup that was made is not there');
  return wrong;
}

/** The library moves to another folder: the old one is whole, and the new one once it was called so. */
const move: Feat = {
  what: 'move to another folder',
  begin: async () => {
    const { disk, drill } = await afterAnEvening();
    // The reader chose a folder that is there.
    disk.plant('/elsewhere/.keep', new Uint8Array());
    let isMoved = false;
    const act = async () => {
      const stores = await drill.start(disk.fs);
      await drill.change(stores, { essay: 1, note: 3, comment: '搬家前' });
      await drill.quit(stores);
      try {
        await copyHome(disk.fs, homeAt(userData), moved);
        isMoved = true;
      } catch (error) {
        drill.log.write('not moved', { error });
      }
    };
    const alsoWrong = async (fs: FileSystem) => {
      if (!isMoved) return [];
      const reader = drill.copy();
      return reader.wrong(await reader.start(fs, moved));
    };
    return { disk, drill, act, alsoWrong };
  },
};

/** The first of what is tried at every file call. */
export const basicFeats: readonly Feat[] = [evening, upgrade, backup, move];

import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { nodeFileSystem as fs } from '../../main/storage/file-system';
import { Drill, book } from './drill';
import type { Tally } from './tally';

const linked = ['library/catalog.json', `notes/${book.ids[0]}.json`, 'notes', 'journal', 'library'];

/** A stored file or folder lies elsewhere and a link points there: it is followed, and stays one. */
export async function symlinks(tally: Tally): Promise<void> {
  for (const path of linked) {
    const folder = mkdtempSync(join(tmpdir(), 'meipi-links-'));
    try {
      const wrong = await withLink(join(folder, 'home'), path, join(folder, 'elsewhere'), tally);
      tally.lose(`${path} is a link`, wrong);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

async function withLink(
  home: string,
  path: string,
  elsewhere: string,
  tally: Tally,
): Promise<readonly string[]> {
  mkdirSync(home);
  mkdirSync(elsewhere);
  const drill = new Drill();
  const stores = await drill.start(fs, home);
  await stores.library.add(book.file);
  await drill.change(stores, { essay: 0, note: 1, comment: '旧' });
  await drill.quit(stores);
  const target = join(elsewhere, basename(path));
  renameSync(join(home, path), target);
  symlinkSync(target, join(home, path));
  const linkedStores = await drill.start(fs, home);
  const wrong = [...(await drill.wrong(linkedStores))];
  for (const note of [1, 2, 3]) {
    await drill.change(linkedStores, { essay: 0, note, comment: `新${note}` });
    await linkedStores.notebooks.idle();
  }
  await drill.quit(linkedStores);
  if (!lstatSync(join(home, path)).isSymbolicLink()) wrong.push('the link is a link no more');
  const again = await drill.start(fs, home);
  wrong.push(...(await drill.wrong(again)), ...drill.notices.map(({ kind }) => `alarmed: ${kind}`));
  await drill.quit(again);
  tally.tried += 1;
  tally.acked += drill.ledger.acked;
  return wrong;
}

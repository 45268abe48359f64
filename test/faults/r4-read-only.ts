import { chmodSync, cpSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeFileSystem } from '../../main/storage/file-system';
import { Drill, book } from './drill';
import type { Proof } from './proof';
import { changeTo } from './sample-library';
import { Tally } from './tally';
import { Volume } from './volume';

/** 65534 is nobody: a user who may read the folder and not write to it. */
const nobody = 65534;

/** Of a home, those that may not be there. */
const folders = ['journal', 'journal-b', 'backups', 'quarantine'];

/** A home that may be read and not written: it opens, says so when something is written, and loses nothing. */
export const readOnly: Proof = {
  promise: 'R4',
  name: 'read-only',
  what: 'a folder on a read-only disk, and one that belongs to somebody else',
  async run() {
    const tally = new Tally();
    const volume = Volume.inMemory();
    if (typeof volume === 'string') {
      tally.skipped.push(volume);
      return tally;
    }
    const home = join(volume.at, 'home');
    mkdirSync(home);
    const drill = new Drill();
    try {
      const stores = await drill.start(nodeFileSystem, home);
      await stores.library.add(book.file);
      for (const note of [1, 2, 3]) await drill.change(stores, { essay: 0, note, comment: '旧' });
      await drill.quit(stores);
      const bare = join(volume.at, 'bare');
      const damaged = join(volume.at, 'damaged');
      for (const copy of [bare, damaged]) cpSync(home, copy, { recursive: true });
      for (const part of folders) rmSync(join(bare, part), { recursive: true, force: true });
      truncateSync(join(damaged, 'notes', `${book.ids[0]}.json`), 99);
      rmSync(join(damaged, 'quarantine'), { recursive: true, force: true });
      volume.remount('ro');
      await look('a read-only disk', home, drill.copy(), tally);
      await look('a read-only disk with folders gone', bare, drill.copy(), tally);
      await look('a read-only disk with damage', damaged, drill.copy(), tally, 'notes-recovered');
      volume.remount('rw');
      await chmodAll(volume.at);
      await asNobody(async () => {
        await look('a folder of somebody else', home, drill.copy(), tally);
        await look('one with folders gone', bare, drill.copy(), tally);
        await look('one with damage', damaged, drill.copy(), tally, 'notes-recovered');
      });
      const again = await drill.start(nodeFileSystem, home);
      await drill.change(again, { essay: 1, note: 1, comment: '又能写了' });
      tally.lose('written again', await drill.wrong(again));
      await drill.quit(again);
      tally.acked = drill.ledger.acked;
    } finally {
      volume.close();
    }
    return tally;
  },
};

async function look(
  where: string,
  home: string,
  drill: Drill,
  tally: Tally,
  told: string | null = null,
): Promise<void> {
  tally.tried += 1;
  const stores = await drill.start(nodeFileSystem, home);
  tally.lose(where, await drill.wrong(stores));
  if (told !== null && !drill.notices.some(({ kind }) => kind === told)) tally.silent.push(where);
  const entry = book.entry(stores, 0);
  const answer = await stores.notebooks.apply(entry, [changeTo(7, '写不进去')]);
  const isTold = !answer.ok && answer.failure.kind !== 'unexpected';
  if (!isTold) tally.silent.push(`${where}: ${JSON.stringify(answer)}`);
  await drill.quit(stores);
}

/** Everybody may read all of it; only its owner may write. */
async function chmodAll(folder: string): Promise<void> {
  chmodSync(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await chmodAll(path);
    else chmodSync(path, 0o644);
  }
}

async function asNobody(step: () => Promise<void>): Promise<void> {
  process.seteuid?.(nobody);
  try {
    await step();
  } finally {
    process.seteuid?.(0);
  }
}

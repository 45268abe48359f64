import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import { textOf } from '../../../core/document/essay';
import type { ImportItem, ImportState } from '../../../core/import/import-item';
import { isAsking, isSettled } from '../../../core/import/import-item';
import type { Exported } from '../../../core/export/exported';
import type { EssayId } from '../../../core/ids';
import { wordsIn } from '../../../core/words/words';
import { gatherShared } from '../../../main/export/gather-shared';
import { shareFile } from '../../../main/export/share-file';
import { notesInFile } from '../../../main/incoming/notes-in-file';
import { ImportQueue } from '../../../main/library/import-queue';
import { nodeFileSystem } from '../../../main/storage/file-system';
import type { ImportTask } from '../../../preload/import-contract';
import { readFile } from '../../../renderer/import/read-file';
import { annotated } from '../../core/annotation/drawn-text';
import { TestHome } from '../backup/test-home';
import { QuietLog } from '../quiet-log';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';

/** All that a file can be shared with. */
export const whole = { reflection: true, comments: true };
const fs = nodeFileSystem;
const imports = { read: (task: ImportTask) => readFile(task) };

/** Two homes: where files are shared from, and where they are opened. */
export class SharingHomes {
  readonly folder = temporaryFolder();
  readonly there = new TestHome(fs, join(this.folder, 'there'));
  /** The one of `here`. */
  readonly disk = new FailingDisk();
  readonly here = new TestHome(this.disk.fs, join(this.folder, 'here'));
  readonly queue: ImportQueue;
  #files = 0;

  private constructor() {
    const hand = () => ({ name: '', words: [wordsIn('zh-CN')] });
    this.queue = new ImportQueue({
      imports,
      stores: () => Promise.resolve({ ok: true, value: this.here.stores }),
      notesIn: (path, stores, onShow) => notesInFile(path, onShow, stores, { fs, imports, hand }),
      copyTitle: (title) => `${title}（副本）`,
      told: () => undefined,
      log: new QuietLog(),
    });
  }

  static async start(): Promise<SharingHomes> {
    const homes = new SharingHomes();
    await homes.there.start();
    await homes.here.start();
    return homes;
  }

  async end(): Promise<void> {
    await this.queue.end();
    await Promise.all([this.there.stop(), this.here.stop()]);
  }

  /** The file that essays of a home are shared in, by default of the other one. */
  async shared(of: Exported = null, from = this.there): Promise<Uint8Array> {
    const gathered = await gatherShared(from.stores, of, whole);
    if (!gathered.ok) throw new Error(gathered.failure.kind);
    const { pictures, ...shared } = gathered.value;
    return shareFile({ title: '合订', ...shared }, pictures);
  }

  /** Opens a file here; what has become of it when nothing more does by itself. */
  async open(bytes: Uint8Array | string, name = '笔记.meipi'): Promise<ImportItem> {
    const path = join(this.folder, `${(this.#files += 1)}-${name}`);
    writeFileSync(path, bytes);
    return this.openPath(path, name);
  }

  async openPath(path: string, name: string): Promise<ImportItem> {
    this.queue.add([{ path, name }]);
    const id = this.queue.list.items.at(-1)?.id;
    const item = () => this.queue.list.items.find((one) => one.id === id);
    const rests = (one: ImportItem | undefined) =>
      one !== undefined && (isSettled(one) || isAsking(one));
    await expect.poll(() => rests(item())).toBe(true);
    const found = item();
    if (found === undefined) throw new Error('no item');
    return found;
  }

  stateOf(id: number): ImportState | undefined {
    return this.queue.list.items.find((one) => one.id === id)?.state;
  }
}

/** An annotation of that name on the first words of an essay of a home. */
export async function note(
  home: TestHome,
  name: string,
  comment: string,
  index = 0,
): Promise<Annotation> {
  const entry = home.entry(index);
  const essay = await home.stores.library.essay(entry.id);
  if (!essay.ok) throw new Error(essay.failure.kind);
  const text = textOf(essay.value.blocks);
  const { edition } = entry;
  const made = annotated(text, { start: 3, end: 8 }, { name, comment });
  const annotation = { ...made, target: { ...made.target, edition } };
  await home.stores.notebooks.apply(entry, [{ kind: 'put', annotation }]);
  return annotation;
}

/** The notes of an essay in a home, without their turn. */
export const notes = async (home: TestHome, id: EssayId) => {
  const opened = await home.stores.notebooks.open({ ...home.entry(), id });
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { turn: _turn, ...found } = opened.value;
  return found;
};
export const comments = async (home: TestHome, id: EssayId) =>
  (await notes(home, id)).annotations.map(({ comment }) => comment);

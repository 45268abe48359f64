import { join } from 'node:path';
import type { LibraryEntry } from '../../../core/library/catalog';
import type { Home } from '../../../main/home/home';
import { homeAt } from '../../../main/home/home';
import type { Stores } from '../../../main/stores';
import { openStores } from '../../../main/stores';
import type { FileSystem } from '../../../main/storage/file-system';
import type { Notice } from '../../../preload/answers';
import { buildBlocks } from '../../core/document/build-blocks';
import { put } from '../notes/sample-essay';
import { QuietLog } from '../quiet-log';

/** A reader's library on a disk, opened as at a start of the app, with a clock that the test moves. */
export class TestHome {
  readonly #fs: FileSystem;
  readonly home: Home;
  readonly notices: Notice[] = [];
  readonly log = new QuietLog();
  second: string | null = null;
  now = '2026-11-26T08:00:00.000Z';
  uptime = 0;
  #stores: Stores | null = null;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.home = homeAt(folder);
  }

  /** What was opened by the last `start`. */
  get stores(): Stores {
    if (this.#stores === null) throw new Error('not started');
    return this.#stores;
  }

  /** The app starts; whatever was open before is left as a crash leaves it. */
  async start(): Promise<Stores> {
    const opened = await openStores({
      fs: this.#fs,
      home: this.home,
      log: this.log,
      version: '1.0.0',
      secondPlace: () => this.second,
      now: () => new Date(this.now),
      uptime: () => this.uptime,
      recoveredTitle: '找回的文章',
      say: (notice) => this.notices.push(notice),
      changed: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.failure.kind);
    this.#stores = opened.value;
    return opened.value;
  }

  /** The app ends in good order. */
  async stop(): Promise<void> {
    await this.stores.notebooks.close();
    await this.stores.library.flush();
  }

  /** Imports a file with an essay for each title. */
  async add(...titles: readonly string[]): Promise<void> {
    await this.stores.library.add({
      document: {
        title: titles.join('、'),
        essays: titles.map((title) => ({
          title,
          blocks: buildBlocks(title, '甲乙丙丁戊己庚辛壬癸'.repeat(10)),
        })),
        before: [],
        after: [],
      },
      bytes: Buffer.from(titles.join('')),
      extension: 'txt',
      bundled: false,
    });
  }

  entry(index = 0): LibraryEntry {
    const entry = this.stores.library.catalog.entries[index];
    if (entry === undefined) throw new Error(`no essay ${index}`);
    return entry;
  }

  /** Writes the n-th comment in an essay; it is saved when this resolves. */
  async note(n: number, comment = `第 ${n} 条`, index = 0): Promise<void> {
    const saved = await this.stores.notebooks.apply(this.entry(index), [put(n, comment)]);
    if (!saved.ok) throw new Error(saved.failure.kind);
  }

  /** The comments of an essay, in text order. */
  async comments(index = 0): Promise<readonly string[]> {
    const opened = await this.stores.notebooks.open(this.entry(index));
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value.annotations.map((annotation) => annotation.comment);
  }

  /** Where an essay's notes lie. */
  notesPath(index = 0): string {
    return join(this.home.notes, `${this.entry(index).id}.json`);
  }
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { textOf } from '../../core/document/essay';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import { askFor, catalogOf } from '../app/ask-for';
import type { RunningApp } from '../app/launch-app';
import { freshUserData, launchApp, removeUserData } from '../app/launch-app';
import { mainThreadTime, memoryOf } from './main-thread';

/** Frames that a page gets to show what was done: one to draw it, one for what the first brought about. */
const frames = 2;
/** Essays that the library holds from the start. */
const bundled = 10;

/** The built app in real Electron, and what its page's main thread spends. */
export class BenchApp {
  readonly app: RunningApp;
  readonly page: Page;
  /** Process ids of page and main process. */
  readonly pids: { readonly page: number; readonly main: number };
  readonly #folder: string;

  private constructor(app: RunningApp, pids: BenchApp['pids'], folder: string) {
    this.app = app;
    this.page = app.page;
    this.pids = pids;
    this.#folder = folder;
  }

  /** Starts it in a folder of its own with texts of these names, which are read in. */
  static async start(texts: Readonly<Record<string, string>> = {}): Promise<BenchApp> {
    const userData = freshUserData();
    const folder = makeTemporaryFolder('meipi-bench');
    const files = Object.entries(texts).map(([name, text]) => {
      const path = join(folder, `${name}.txt`);
      writeFileSync(path, text);
      giveToAccount(path);
      return path;
    });
    const app = await launchApp(userData, undefined, files);
    await catalogOf(app.page, bundled + files.length);
    await removeUserData(folder);
    const page = await app.window.evaluate(({ webContents }) => webContents.getOSProcessId());
    const main = await app.electron.evaluate(() => process.pid);
    const bench = new BenchApp(app, { page, main }, userData);
    await bench.rest();
    return bench;
  }

  /** What the library lists. */
  async entries(): Promise<Catalog['entries']> {
    return (await catalogOf(this.page, bundled)).entries;
  }

  /** The essay that a text of this name became; throws where there is none. */
  async essay(name: string): Promise<EssayId> {
    const found = (await this.entries()).find(({ title }) => title === name);
    if (found === undefined) throw new Error(`no essay ${name}`);
    return found.id;
  }

  /** Has files and folders taken on as the system would by "open with". */
  async take(paths: readonly string[]): Promise<void> {
    await this.app.electron.evaluate(({ app }, files) => {
      app.emit('second-instance', {}, [], '/', { files });
    }, paths);
  }

  /** ms in which the main process answers something small. */
  answerTime(): Promise<number> {
    return this.page.evaluate(async () => {
      const asked = performance.now();
      await window.meipi.request('notes.open', 'f'.repeat(32) as never);
      return performance.now() - asked;
    });
  }

  /** Does the same several times, one after the other. */
  async repeated<Value>(times: number, once: () => Promise<Value>): Promise<readonly Value[]> {
    const values: Value[] = [];
    for (let run = 0; run < times; run += 1) values.push(await once());
    return values;
  }

  /** Puts so many notes evenly into an essay, and loads the page anew. */
  async annotate(essay: EssayId, count: number, comment = ''): Promise<void> {
    const opened = await askFor(this.page, 'library.open', essay);
    if (!opened.ok) throw new Error(opened.failure.kind);
    const text = textOf(opened.value.blocks);
    const { edition } = opened.value;
    const now = '2026-01-01T00:00:00.000Z';
    const changes = Array.from({ length: count }, (_, index): Change => {
      const start = Math.floor(((index + 0.5) / count) * (text.length - 40));
      const end = start + 4 + (index % 37);
      const anchor = {
        edition,
        start,
        end,
        quote: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
      };
      const annotation: Annotation = {
        ...bare,
        id: `bench-${String(index).padStart(8, '0')}` as AnnotationId,
        target: anchor,
        kind: 'highlight',
        pigment: 'gamboge',
        comment,
        created: now,
        modified: now,
      };
      return { kind: 'put', annotation };
    });
    const applied = await askFor(this.page, 'notes.apply', { essay, changes });
    if (!applied.ok) throw new Error(applied.failure.kind);
    await this.page.reload();
    await this.page.locator('article').waitFor();
    await this.rest();
  }

  /** Chooses an essay in the library, and resolves when its first screen is drawn. */
  async open(essay: EssayId, title: string): Promise<void> {
    // Without a locator: Playwright goes through all elements of the page to find one, which counts.
    await this.page.evaluate(
      async ({ row, name }) => {
        document.querySelector<HTMLElement>(row)?.click();
        const shown = () => document.querySelector('article')?.getAttribute('aria-label');
        while (shown() !== name) await new Promise(requestAnimationFrame);
      },
      { row: `[data-essay="${essay}"] [data-rove]`, name: title },
    );
  }

  /** What something takes of the page's main thread until it is drawn, in ms of CPU. */
  async cost(action: () => Promise<unknown>): Promise<number> {
    await this.rest();
    const before = mainThreadTime(this.pids.page);
    await action();
    await this.drawn();
    return mainThreadTime(this.pids.page) - before;
  }

  /** The same without resting before, of one frame. */
  async frameCost(action: () => Promise<unknown>): Promise<number> {
    const before = mainThreadTime(this.pids.page);
    await action();
    await this.drawn();
    return mainThreadTime(this.pids.page) - before;
  }

  /** Scrolls the page by so many px at once: what the frame takes, in ms of CPU. */
  scroll(px: number): Promise<number> {
    return this.frameCost(() =>
      this.page.evaluate((by) => {
        document.querySelector('main [data-region="text"]')?.scrollBy(0, by);
      }, px),
    );
  }

  /** The same of an action that does nothing: what asking costs. */
  idleCost(): Promise<number> {
    return this.cost(() => this.page.evaluate(() => null));
  }

  async drawn(): Promise<void> {
    await this.page.evaluate(async (wanted) => {
      for (let frame = 0; frame < wanted; frame += 1) await new Promise(requestAnimationFrame);
    }, frames);
  }

  /** Resolves when the page's main thread has done next to nothing for a while. */
  async rest(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      const before = mainThreadTime(this.pids.page);
      await new Promise((resolve) => setTimeout(resolve, 250));
      quiet = mainThreadTime(this.pids.page) - before < 4 ? quiet + 1 : 0;
    }
  }

  get memory(): number {
    return memoryOf(this.pids.page);
  }

  async end(): Promise<void> {
    await this.app.close();
    await removeUserData(this.#folder);
  }
}

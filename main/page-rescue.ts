import { availableParallelism } from 'node:os';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { Language } from '../core/settings';
import { wordsIn } from '../core/words/words';
import type { Log } from './log';
import type { PageCrashes } from './page-crashes';
import { PageWatch } from './page-watch';

export interface RescuePlace {
  readonly log: Log;
  readonly crashes: PageCrashes;
  readonly language: () => Language;
  /** The page is about to be loaded again; what it held is gone. `held`: without its essay. */
  readonly reloading: (held: boolean) => void;
  /** The reader gives the window up. */
  readonly closing: () => void;
}

/** Brings the page of a window back that crashed or froze. */
export class PageRescue {
  readonly #window: BrowserWindow;
  readonly #place: RescuePlace;
  readonly #watch: PageWatch;

  constructor(window: BrowserWindow, place: RescuePlace) {
    this.#window = window;
    this.#place = place;
    const { webContents } = window;
    this.#watch = new PageWatch(
      // The frame's own call: the one of its contents waits for the end of loading.
      async () => webContents.mainFrame.executeJavaScript('0'),
      () => this.#end('no answer'),
      () => shareOf(webContents.getOSProcessId()),
    );
    webContents.on('input-event', () => this.#watch.stir());
    webContents.on('did-start-loading', () => this.#watch.rest());
    window.on('unresponsive', () => this.#end('unresponsive'));
    window.once('closed', () => this.#watch.rest());
  }

  /** The page was sent an answer to deal with. */
  answered(): void {
    this.#watch.stir();
  }

  /** The page's process is gone. */
  async crashed(): Promise<void> {
    this.#watch.rest();
    const after = this.#place.crashes.crashed(performance.now());
    if (after === 'give-up' && !(await this.#asksAgain())) {
      this.#place.closing();
      return;
    }
    if (this.#window.isDestroyed()) return;
    this.#place.reloading(after === 'hold');
    const { webContents } = this.#window;
    // The caret is in the page's hands; the keyboard comes back to a window that had it.
    if (this.#window.isFocused()) webContents.once('did-finish-load', () => webContents.focus());
    webContents.reload();
  }

  /** Ends a page that no longer answers, but not one that its developer has stopped. */
  #end(why: string): void {
    const { webContents } = this.#window;
    if (webContents.isDevToolsOpened() || webContents.isCrashed()) return;
    this.#place.log.write('window frozen', { why });
    webContents.forcefullyCrashRenderer();
  }

  /** Whether the reader wants a page to be tried again that fails without any essay. */
  async #asksAgain(): Promise<boolean> {
    const words = wordsIn(this.#place.language());
    const { response } = await dialog.showMessageBox(this.#window, {
      type: 'error',
      title: words.app.name,
      message: words.failures.unexpected,
      buttons: [words.failures.retry, words.menu.closeWindow],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  }
}

/** For how much of the time since this was last asked a process has computed (0–1); 1 where nobody knows. */
function shareOf(process: number): number {
  const found = app.getAppMetrics().find(({ pid }) => pid === process);
  // Chromium tells the share of all processors.
  return found === undefined ? 1 : (found.cpu.percentCPUUsage / 100) * availableParallelism();
}

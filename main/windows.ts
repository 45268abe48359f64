import type { BrowserWindowConstructorOptions } from 'electron';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Settings } from '../core/settings';
import { wordsIn } from '../core/words/words';
import { offersDeveloperTools } from './closed-network';
import type { Flushed, Unsaved } from './closing';
import { losesNotes } from './closing';
import { tell } from './ipc';
import type { Log } from './log';
import type { PageCrashes } from './page-crashes';
import { PageRescue } from './page-rescue';
import { paperColours } from './paper-colour';
import { hosts, scheme } from './protocol';
import type { SettingsFile } from './settings';
import type { Rectangle } from './window-bounds';
import { smallestWindow, windowPlace } from './window-bounds';

/** ms that a closing window gets to write what it holds. */
const patience = 3000;
/** ms after which the window is shown though its page has drawn nothing yet. */
const longestUnseen = 5000;
/** Chromium's code of a load that was called off, as by closing the window. */
const aborted = -3;
/** Height of the title bar, in px (ux.md 3.2). */
const titleBar = 44;

export interface ReaderWindowPlace {
  /** The built preload script. */
  readonly preload: string;
  /** A picture that the window shows where the system does not take it from the program. */
  readonly icon: string;
  readonly settings: SettingsFile;
  readonly log: Log;
  /** The page cannot be loaded: there is nothing to show. */
  readonly failed: (error: Error) => void;
  /** How the notes stand with the disk. */
  readonly unsaved: () => Promise<Unsaved>;
  /** The window is gone, and all it held is with the main process. */
  readonly closed: () => void;
  readonly crashes: PageCrashes;
  /** The page crashed and is loaded again; what it held is gone. `held`: without its essay. */
  readonly reloading: (held: boolean) => void;
  /** The reader chose not to close it after all. */
  readonly stayed: () => void;
}

/** The one window that is read in. */
export class ReaderWindow {
  readonly #place: ReaderWindowPlace;
  #window: BrowserWindow | null = null;
  #rescue: PageRescue | null = null;
  #isClosing = false;
  /** Ends the wait for the page of a window that is closing; null while none is waited for. */
  #letGo: ((flushed: Flushed) => void) | null = null;

  constructor(place: ReaderWindowPlace) {
    this.#place = place;
    nativeTheme.on('updated', () => this.restyle());
  }

  /** null where none is open. */
  get window(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window, or brings the open one to the front. */
  show(): void {
    if (this.#window === null) {
      this.#open();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  /** Loads the page anew; what it held is on disk. */
  reload(): void {
    this.#window?.webContents.reload();
  }

  /** Brings what lies around the page in line with the settings. */
  restyle(): void {
    const { settings } = this.#place.settings;
    nativeTheme.themeSource = settings.theme === 'sepia' ? 'light' : settings.theme;
    if (this.#window === null) return;
    const { paper, desk, symbols } = this.#colours();
    this.#window.setBackgroundColor(paper);
    this.#window.setTitle(titleIn(settings));
    if (process.platform === 'win32') {
      this.#window.setTitleBarOverlay({ color: desk, symbolColor: symbols, height: titleBar });
    }
  }

  /** The page of a closing window has written what it could. */
  flushed(saved: boolean): void {
    this.#letGo?.(saved ? 'saved' : 'not-saved');
  }

  /** A request of the window's page was answered. */
  answered(window: BrowserWindow): void {
    if (window === this.#window) this.#rescue?.answered();
  }

  #open(): void {
    const { preload, settings } = this.#place;
    const { maximized, ...bounds } = windowPlace(settings.bounds, workAreas());
    const window = new BrowserWindow({
      ...bounds,
      ...this.#frame(),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: titleIn(settings.settings),
      backgroundColor: this.#colours().paper,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: offersDeveloperTools(),
      },
    });
    this.#window = window;
    if (maximized) window.maximize();
    const unseen = setTimeout(() => window.show(), longestUnseen);
    window.once('ready-to-show', () => window.show());
    window.once('show', () => clearTimeout(unseen));
    window.once('closed', () => clearTimeout(unseen));
    window.on('page-title-updated', (event) => event.preventDefault());
    const keepBounds = () => this.#keepBounds(window);
    window.on('resize', keepBounds);
    window.on('move', keepBounds);
    window.on('maximize', keepBounds);
    window.on('unmaximize', keepBounds);
    window.on('close', (event) => {
      event.preventDefault();
      void this.#close(window);
    });
    this.#rescue = this.#rescueOf(window);
    this.#load(window);
  }

  #load(window: BrowserWindow): void {
    const notLoaded = (code: number | string): void => {
      this.#place.log.write('page not loaded', { code });
      this.#place.failed(new Error(`page not loaded: ${code}`));
    };
    window.webContents.on('did-fail-load', (_event, code, _why, _url, isMainFrame) => {
      if (isMainFrame && code !== aborted) notLoaded(code);
    });
    // A file that is not there is answered, not refused.
    window.webContents.on('did-navigate', (_event, _url, status) => {
      if (status >= 400) notLoaded(status);
    });
    void window.loadURL(`${scheme}://${hosts.app}/index.html`).catch(() => {
      // did-fail-load tells more; a window that goes while it loads is none.
    });
  }

  #rescueOf(window: BrowserWindow): PageRescue {
    const { log, crashes, settings, reloading } = this.#place;
    const rescue = new PageRescue(window, {
      log,
      crashes,
      reloading,
      language: () => settings.settings.language,
      closing: () => void this.#close(window),
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      log.write('window crashed', { reason });
      if (reason === 'clean-exit' || this.#letGo !== null) this.#letGo?.('gone');
      else void rescue.crashed();
    });
    return rescue;
  }

  #frame(): BrowserWindowConstructorOptions {
    if (process.platform === 'darwin') return { titleBarStyle: 'hiddenInset' };
    if (process.platform !== 'win32') return { icon: this.#place.icon };
    const { desk, symbols } = this.#colours();
    const overlay = { color: desk, symbolColor: symbols, height: titleBar };
    return { titleBarStyle: 'hidden', titleBarOverlay: overlay };
  }

  #colours() {
    const { theme } = this.#place.settings.settings;
    return paperColours(theme, nativeTheme.shouldUseDarkColors);
  }

  #keepBounds(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const maximized = window.isMaximized();
    this.#place.settings.keepBounds({ ...window.getNormalBounds(), maximized });
  }

  /** Closes the window once its page has written what it holds, or where the reader says so. */
  async #close(window: BrowserWindow): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    const goes = await this.#mayGo(window);
    this.#isClosing = false;
    if (!goes) {
      this.#place.stayed();
      return;
    }
    this.#window = null;
    window.destroy();
    this.#place.closed();
  }

  async #mayGo(window: BrowserWindow): Promise<boolean> {
    for (;;) {
      const flushed = await this.#flush(window);
      if (!losesNotes(flushed, await this.#place.unsaved())) return true;
      const answer = await this.#ask(window);
      if (answer !== 'retry') return answer === 'close';
    }
  }

  /** Asks the page to write what it holds, and waits for its word or for `patience` to end. */
  async #flush(window: BrowserWindow): Promise<Flushed> {
    if (window.webContents.isCrashed()) return 'gone';
    let clock: NodeJS.Timeout | undefined;
    const flushed = await new Promise<Flushed>((resolve) => {
      this.#letGo = resolve;
      clock = setTimeout(() => resolve('late'), patience);
      tell(window, 'window.closing', null);
    });
    clearTimeout(clock);
    this.#letGo = null;
    return flushed;
  }

  /** Closing now may lose notes: the reader decides. */
  async #ask(window: BrowserWindow): Promise<'retry' | 'stay' | 'close'> {
    const words = wordsIn(this.#place.settings.settings.language);
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: words.app.name,
      message: words.failures.closingLosesNotes,
      buttons: [words.failures.retry, words.export.cancel, words.menu.closeWindow],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return (['retry', 'stay', 'close'] as const)[response] ?? 'stay';
  }
}

function titleIn(settings: Settings): string {
  return wordsIn(settings.language).app.name;
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

import type { BrowserWindowConstructorOptions } from 'electron';
import { BrowserWindow, dialog, nativeTheme } from 'electron';
import type { Settings } from '../core/settings';
import type { WindowSettings } from '../core/window-settings';
import { wordsIn } from '../core/words/words';
import { offersDeveloperTools } from './closed-network';
import type { Flushed } from './closing';
import { tell } from './ipc';
import type { Log } from './log';
import { Notices } from './notices';
import { PageCrashes } from './page-crashes';
import { PageRescue } from './page-rescue';
import { paperColours } from './paper-colour';
import { hosts, scheme } from './protocol';
import type { WindowBounds } from './window-bounds';
import { smallestWindow } from './window-bounds';
import type { WindowPlace, WindowState } from './window-state';

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
  readonly log: Log;
  /** Of all windows. */
  readonly settings: () => Settings;
  /** The page cannot be loaded: there is nothing to show. */
  readonly failed: (error: Error) => void;
  /** Whoever has it closed, the system or its page, wants it so. */
  readonly closing: (one: ReaderWindow) => void;
  /** Whether it is the one used last: then it takes the focus when it is first shown. */
  readonly isFront: (one: ReaderWindow) => boolean;
  /** It is the one that is used now. */
  readonly used: (one: ReaderWindow) => void;
  /** What it comes back with has changed. `mayWait`: not at once to the disk. */
  readonly changed: (mayWait: boolean) => void;
  /** The page crashed and is loaded again; what it held is gone. `held`: without its essay. */
  readonly reloading: (one: ReaderWindow, held: boolean) => void;
}

/** A window that is read in. */
export class ReaderWindow {
  readonly window: BrowserWindow;
  /** What its page must be told about stored files. */
  readonly notices: Notices;
  readonly crashes = new PageCrashes();
  readonly #place: ReaderWindowPlace;
  readonly #rescue: PageRescue;
  #state: WindowState;
  /** Ends the wait for its page that is to write what it holds; null while none is waited for. */
  #letGo: ((flushed: Flushed) => void) | null = null;

  /** Opens it at these bounds. */
  constructor(place: ReaderWindowPlace, state: WindowState, bounds: WindowBounds) {
    this.#place = place;
    this.#state = { ...state, bounds };
    this.window = this.#open(bounds);
    this.notices = new Notices((notice) => tell(this.window, 'notice.raised', notice));
    this.#rescue = this.#rescueOf(this.window);
    this.#load(this.window);
  }

  /** What it comes back with at the next start. */
  get state(): WindowState {
    return this.#state;
  }

  /** The settings as they are in it. */
  get settings(): Settings {
    return { ...this.#place.settings(), ...this.#state.own };
  }

  /** Takes what it has for itself as its page changed it. */
  keepOwn(own: WindowSettings): void {
    const isOther = own.lastEssay !== this.#state.own.lastEssay;
    this.#state = { ...this.#state, own };
    this.#place.changed(!isOther);
  }

  /** Keeps where in an essay it is read in. */
  keepPlace(place: WindowPlace): void {
    this.#state = { ...this.#state, place };
    this.#place.changed(true);
  }

  /** Brings it to the front. */
  show(): void {
    if (this.window.isMinimized()) this.window.restore();
    this.window.focus();
  }

  /** Loads the page anew; what it held is on disk. */
  reload(): void {
    this.notices.hold();
    this.window.webContents.reload();
  }

  /** Brings what lies around the page in line with the settings. */
  restyle(): void {
    const { paper, desk, symbols } = this.#colours();
    this.window.setBackgroundColor(paper);
    if (process.platform === 'win32') {
      this.window.setTitleBarOverlay({ color: desk, symbolColor: symbols, height: titleBar });
    }
  }

  /** Its page, asked to, has written what it could. */
  flushed(saved: boolean): void {
    this.#letGo?.(saved ? 'saved' : 'not-saved');
  }

  /** A request of its page was answered. */
  answered(): void {
    this.#rescue.answered();
  }

  #open(place: WindowBounds): BrowserWindow {
    const { maximized, ...bounds } = place;
    const window = new BrowserWindow({
      ...bounds,
      ...this.#frame(),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: titleIn(this.#place.settings()),
      backgroundColor: this.#colours().paper,
      show: false,
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.#place.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: offersDeveloperTools(),
      },
    });
    if (maximized) window.maximize();
    const show = () => {
      // Alt would bring it, and move the page, whenever it is pressed for another key; ☰ has all of it.
      window.setAutoHideMenuBar(false);
      window.setMenuBarVisibility(false);
      if (this.#place.isFront(this)) window.show();
      else window.showInactive();
    };
    const unseen = setTimeout(show, longestUnseen);
    window.once('ready-to-show', show);
    window.once('show', () => clearTimeout(unseen));
    window.once('closed', () => clearTimeout(unseen));
    window.on('focus', () => this.#place.used(this));
    const keepBounds = () => this.#keepBounds(window);
    window.on('resize', keepBounds);
    window.on('move', keepBounds);
    window.on('maximize', keepBounds);
    window.on('unmaximize', keepBounds);
    window.on('close', (event) => {
      event.preventDefault();
      this.#place.closing(this);
    });
    return window;
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
    const { log, settings, reloading, closing } = this.#place;
    const rescue = new PageRescue(window, {
      log,
      crashes: this.crashes,
      reloading: (held) => reloading(this, held),
      language: () => settings().language,
      closing: () => closing(this),
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
    const { theme } = this.#place.settings();
    return paperColours(theme, nativeTheme.shouldUseDarkColors);
  }

  #keepBounds(window: BrowserWindow): void {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    this.#state = { ...this.#state, bounds };
    this.#place.changed(true);
  }

  /** Asks the page to write what it holds, and waits for its word or for `patience` to end. */
  async flush(): Promise<Flushed> {
    if (this.window.webContents.isCrashed()) return 'gone';
    let clock: NodeJS.Timeout | undefined;
    const flushed = await new Promise<Flushed>((resolve) => {
      this.#letGo = resolve;
      clock = setTimeout(() => resolve('late'), patience);
      tell(this.window, 'window.closing', null);
    });
    clearTimeout(clock);
    this.#letGo = null;
    return flushed;
  }

  /** Closing it now may lose notes: the reader decides. */
  async askToClose(): Promise<'retry' | 'stay' | 'close'> {
    const words = wordsIn(this.#place.settings().language);
    this.show();
    const { response } = await dialog.showMessageBox(this.window, {
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

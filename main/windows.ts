import type { BrowserWindow } from 'electron';
import { nativeTheme, screen } from 'electron';
import type { EssayId } from '../core/ids';
import type { Settings, SettingsPatch } from '../core/settings';
import { settingsFrom } from '../core/settings-schema';
import { sharedOf, windowSettingsIn } from '../core/window-settings';
import type { Notice } from '../preload/answers';
import type { EventName, Events, NotesTold } from '../preload/events';
import type { Unsaved } from './closing';
import { tell } from './ipc';
import { leaving } from './leaving';
import type { ReaderWindowPlace } from './reader-window';
import { ReaderWindow } from './reader-window';
import type { SettingsFile } from './settings';
import type { Rectangle } from './window-bounds';
import { besideOthers, windowPlace } from './window-bounds';
import type { WindowState } from './window-state';

export interface WindowsPlace extends Pick<
  ReaderWindowPlace,
  'preload' | 'icon' | 'log' | 'failed' | 'reloading'
> {
  readonly settings: SettingsFile;
  /** How the notes that a window's page holds stand with the disk. */
  readonly unsaved: (one: ReaderWindow) => Promise<Unsaved>;
  /** Settings were changed, from a page or the menu. */
  readonly changed: () => void;
  /** The last one is gone, and all it held is with the main process. */
  readonly allClosed: () => void;
}

/** The windows that are read in. */
export class Windows {
  readonly #place: WindowsPlace;
  readonly #ofEach: ReaderWindowPlace;
  /** The one used last first. */
  #open: readonly ReaderWindow[] = [];
  /** What waits for a window to say it. */
  #untold: readonly Notice[] = [];
  /** One is let go after the other: their pages and their reader are asked once at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The app is about to end. */
  #isEnding = false;
  readonly #goingToClose = new Set<ReaderWindow>();

  constructor(place: WindowsPlace) {
    const { settings, ...rest } = place;
    this.#place = place;
    this.#ofEach = {
      ...rest,
      settings: () => settings.settings,
      closing: (one) => void this.#close(one),
      isFront: (one) => this.front === one,
      used: (one) => this.#use(one),
      changed: (mayWait) => this.#keep(mayWait),
    };
    nativeTheme.on('updated', () => this.#restyle());
  }

  /** The one that was used last; null where none is open. */
  get front(): ReaderWindow | null {
    return this.#open[0] ?? null;
  }

  /** The one that a request comes from. */
  of(window: BrowserWindow): ReaderWindow | null {
    return this.#open.find((one) => one.window === window) ?? null;
  }

  /** Brings the one used last to the front; where none is open, those that were left are opened. */
  show(): void {
    if (this.front !== null) {
      this.front.show();
      return;
    }
    const left = this.#place.settings.windows;
    // The one used last is opened last, over the others.
    for (const state of left.toReversed()) this.#add(state);
    this.#sayWaiting();
  }

  /** Tells every window, or every one but the one that knows already. */
  tell<Name extends EventName>(
    name: Name,
    told: Events[Name],
    except: BrowserWindow | null = null,
  ): void {
    for (const { window } of this.#open) if (window !== except) tell(window, name, told);
  }

  /** Tells of changed notes; the window that changed them is told only that they are, in turn with what others did. */
  tellNoted(told: NotesTold, by: object | null): void {
    for (const { window } of this.#open) {
      if (window === by) tell(window, 'notes.changed', { ...told, changes: [], isOwn: true });
      else if (told.changes.length > 0) tell(window, 'notes.changed', { ...told, isOwn: false });
    }
  }

  /** Tells the one used last. */
  tellFront<Name extends EventName>(name: Name, told: Events[Name]): void {
    if (this.front !== null) tell(this.front.window, name, told);
  }

  /** Has the window used last say it, once there is one. */
  say(notice: Notice): void {
    if (notice.kind === 'notes-newer') this.tell('notes.locked', notice.essay);
    this.#untold = [...this.#untold, notice];
    this.#sayWaiting();
  }

  #sayWaiting(): void {
    const { front } = this;
    if (front === null) return;
    for (const notice of this.#untold) front.notices.raise(notice);
    this.#untold = [];
  }

  /**
   * Changes settings; `by` is the window that asked and needs not be told, null where the menu did. Gives
   * them as they are in that window.
   */
  change(patch: SettingsPatch, by: BrowserWindow | null): Settings {
    const { settings } = this.#place;
    const before = settings.settings;
    const one = by === null ? null : this.of(by);
    const own = one?.settings ?? before;
    const after = settingsFrom({ ...own, ...defined(patch) });
    const shared = sharedOf(patch, after);
    if (Object.keys(shared).length > 0) settings.change(shared);
    one?.keepOwn(windowSettingsIn(after));
    this.#place.changed();
    // What is drawn by the system follows the settings.
    if (after.theme !== before.theme || after.language !== before.language) this.#restyle();
    if (Object.keys(shared).length > 0) this.tell('settings.changed', shared, by);
    return after;
  }

  /** Brings what lies around the pages in line with the settings. */
  begin(): void {
    this.#restyle();
  }

  #restyle(): void {
    const { theme } = this.#place.settings.settings;
    nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
    for (const one of this.#open) one.restyle();
  }

  /** Loads all pages anew; what they held is on disk. */
  reload(): void {
    for (const one of this.#open) one.reload();
  }

  /** Opens a further one beside the one used last, or those that were left where none is open. */
  async openFurther(): Promise<void> {
    const { front } = this;
    if (front === null) this.show();
    else await this.openBeside(front, front.state.own.lastEssay);
  }

  /** Opens a further one on an essay, with the panels of another one, and its place where the essay is the same. */
  openBeside(one: ReaderWindow, essay: EssayId | null): Promise<void> {
    return this.#inTurn(() => {
      if (this.#isEnding || one.window.isDestroyed()) return Promise.resolve();
      const { own, place } = one.state;
      const bounds = { ...one.window.getNormalBounds(), maximized: false };
      const here = place?.essay === essay ? place : null;
      this.#add({ bounds, place: here, own: { ...own, lastEssay: essay, unfinished: null } });
      this.#keep(true);
      return Promise.resolve();
    });
  }

  /** Has the pages of all other windows write what they hold; whether they could. */
  flushOthers(caller: BrowserWindow): Promise<boolean> {
    return this.#inTurn(async () => {
      const others = this.#open.filter(({ window }) => window !== caller);
      const flushed = await Promise.all(others.map((one) => one.flush()));
      return flushed.every((one) => one === 'saved' || one === 'gone');
    });
  }

  /** Asks every window, and closes all of them or none. Whether they went. */
  closeAll(): Promise<boolean> {
    return this.#inTurn(async () => {
      if (!(await leaving(this.#open, this.#place.unsaved))) return false;
      for (const { window } of this.#open) window.destroy();
      this.#open = [];
      this.#isEnding = true;
      return true;
    });
  }

  async #close(one: ReaderWindow): Promise<void> {
    if (this.#goingToClose.has(one)) return;
    this.#goingToClose.add(one);
    await this.#inTurn(async () => {
      if (!this.#open.includes(one) || !(await leaving([one], this.#place.unsaved))) return;
      this.#open = this.#open.filter((other) => other !== one);
      one.window.destroy();
      // The last one comes back at the next start; one that is closed beside others does not.
      if (this.#open.length > 0) this.#keep(true);
      else this.#place.allClosed();
    });
    this.#goingToClose.delete(one);
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(step);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #add(state: WindowState): void {
    const others = this.#open.map(({ window }) => window.getNormalBounds());
    const areas = workAreas();
    const bounds = besideOthers(windowPlace(state.bounds, areas), others, areas);
    this.#open = [new ReaderWindow(this.#ofEach, state, bounds), ...this.#open];
  }

  #use(one: ReaderWindow): void {
    if (this.front === one || !this.#open.includes(one)) return;
    this.#open = [one, ...this.#open.filter((other) => other !== one)];
    this.#keep(true);
  }

  #keep(mayWait: boolean): void {
    const [first, ...others] = this.#open.map(({ state }) => state);
    if (first !== undefined) this.#place.settings.keepWindows(first, others, mayWait);
  }
}

function defined(patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function workAreas(): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}

import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FoundFile } from '../core/recovery/found-file';
import type { Settings, SettingsPatch } from '../core/settings';
import { defaultSettings } from '../core/settings';
import { settingsFrom } from '../core/settings-schema';
import type { Log } from './log';
import type { SettingsStore } from './settings-store';
import { errno } from './storage/disk-failure';
import type { FileSystem } from './storage/file-system';
import type { Quarantine } from './storage/quarantine';
import { replaceFile } from './storage/replace-file';
import type { WindowState } from './window-state';
import { storedWindows, windowsIn } from './window-state';

/** ms from a change to its write, so that dragging a window or a slider is one write. */
const rest = 400;
/** ms that a change waits at most while others keep coming. */
const longestWait = 2000;

export interface SettingsPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly version: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
}

/**
 * What the reader set, and what each window comes back with. Read by one call before the first
 * window; electron-store (a schema engine and more, 110 ms) is loaded at the first write.
 */
export class SettingsFile {
  readonly #place: SettingsPlace;
  readonly #path: string;
  /** What lies on disk, keys of other versions too, so that a write keeps them. */
  #stored: Record<string, unknown> = {};
  #settings: Settings = defaultSettings;
  #store: SettingsStore | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** When what is not written yet goes to disk at the latest, in ms of the process's clock. */
  #due = Infinity;
  #writing: Promise<void> = Promise.resolve();
  /** A file that could neither be read nor moved aside is not written over in this run. */
  #sealed = false;
  /** Whether the disk refused the last write. */
  #isRefused = false;
  /** What was found where the file was unreadable and the defaults are used, else null. */
  readonly found: Promise<FoundFile | null>;

  constructor(place: SettingsPlace) {
    this.#place = place;
    this.#path = pathIn(place.folder);
    this.found = this.#read();
  }

  /** What a window has for itself is that of the one used last. */
  get settings(): Settings {
    return this.#settings;
  }

  /** The windows as they were left, the one used last first. */
  get windows(): readonly [WindowState, ...WindowState[]] {
    return windowsIn(this.#stored, this.#settings);
  }

  /** The folder that backups are copied to as well; null where the reader chose none. */
  get backupFolder(): string | null {
    return backupFolderIn(this.#stored);
  }

  /** Apart from `change`, because no path ever comes from the page. */
  keepBackupFolder(backupFolder: string | null): void {
    this.#keep({ ...this.#stored, backupFolder });
  }

  /** Takes effect at once, and goes to disk shortly after. */
  change(patch: SettingsPatch): Settings {
    const after = settingsFrom({ ...this.#settings, ...defined(patch) });
    if (this.#holds({ ...after })) return this.#settings;
    this.#settings = after;
    this.#keep({ ...this.#stored, ...this.#settings });
    return this.#settings;
  }

  /** Keeps the windows that are open, the one used last first; where it may not wait, without delay. */
  keepWindows(first: WindowState, others: readonly WindowState[], mayWait: boolean): void {
    this.#settings = { ...this.#settings, ...first.own };
    const stored = storedWindows(first, others);
    // As at each start, which opens what was open: nothing to write.
    if (this.#holds({ ...stored })) return;
    this.#keep({ ...this.#stored, ...stored }, mayWait);
  }

  /** Settles when everything changed so far is on disk, or was refused and logged. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) await this.#writeNow();
    await this.#writing;
  }

  async #read(): Promise<FoundFile | null> {
    const { log, quarantine } = this.#place;
    try {
      this.#stored = storedSettings(this.#place.folder);
      this.#settings = settingsFrom(this.#stored);
      return null;
    } catch (error) {
      if (errno(error) === 'ENOENT') return null;
      this.#sealed = true;
      try {
        const name = await quarantine.move(this.#path);
        log.write('settings set aside', { as: name, error });
        this.#sealed = false;
        return foundReset([name]);
      } catch (refused) {
        log.write('settings not set aside', { error: refused });
        return foundReset([]);
      }
    }
  }

  /** Whether what is stored says so already; not where the disk refused it. */
  #holds(values: Readonly<Record<string, unknown>>): boolean {
    const same = ([key, value]: [string, unknown]) => isDeepStrictEqual(this.#stored[key], value);
    return !this.#isRefused && Object.entries(values).every(same);
  }

  #keep(stored: Record<string, unknown>, mayWait = true): void {
    this.#stored = stored;
    const now = performance.now();
    this.#due = Math.min(this.#due, now + (mayWait ? longestWait : 0));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#writeNow(), Math.min(rest, this.#due - now));
  }

  async #writeNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = Infinity;
    await this.found;
    if (this.#sealed) return;
    try {
      const { SettingsStore } = await import('./settings-store');
      const { folder, version } = this.#place;
      this.#store ??= new SettingsStore(folder, version, (store) => this.#write(store));
      this.#store.store = this.#stored;
      await this.#writing;
    } catch (error) {
      this.#place.log.write('settings not written', { error });
    }
  }

  #write(store: Record<string, unknown>): void {
    const bytes = Buffer.from(`${JSON.stringify(store, null, 2)}\n`);
    const { fs, log } = this.#place;
    this.#writing = this.#writing
      .then(() => replaceFile(fs, this.#path, bytes))
      .then(() => {
        this.#isRefused = false;
      })
      .catch((error: unknown) => {
        this.#isRefused = true;
        log.write('settings not written', { error });
      });
  }
}

/** What lies on disk in the settings' folder. Throws what the disk says, and where it makes no sense. */
export function storedSettings(folder: string): Record<string, unknown> {
  const path = pathIn(folder);
  // A pipe or device would hold the start up for ever.
  if (!statSync(path).isFile()) throw new SyntaxError('no plain file');
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(json)) throw new SyntaxError('not an object');
  return json;
}

/** The folder that backups are copied to as well; null where the reader chose none. */
export function backupFolderIn(stored: Readonly<Record<string, unknown>>): string | null {
  const folder = stored['backupFolder'];
  return typeof folder === 'string' && isAbsolute(folder) ? folder : null;
}

const pathIn = (folder: string) => join(folder, 'settings.json');

const foundReset = (setAside: readonly string[]): FoundFile => ({
  file: 'settings.json',
  store: 'settings',
  title: null,
  happened: 'damaged',
  used: 'defaults',
  notes: 'untouched',
  setAside,
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function defined(patch: SettingsPatch): SettingsPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { ElectronApplication, JSHandle, Page } from 'playwright-core';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { launchElectron } from './launch-electron';
import { runningPages } from './running-pages';

/** A running app, and the folder it keeps its data in. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The reader's window, loaded. */
  readonly page: Page;
  /** The same as the main process has it; an import window may be there besides. */
  readonly window: JSHandle<BrowserWindow>;
  readonly userData: string;
  /** Quits as a reader would, by closing the window. */
  close(): Promise<void>;
  /** Ends the main process at once, as a power cut would. */
  kill(): Promise<void>;
}

/** A fresh folder for an app's data, which Electron's user may write. */
export function freshUserData(): string {
  return makeTemporaryFolder('meipi-app');
}

export function removeUserData(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** Starts the built app, or a copy of it in another folder, in real Electron; `files` are given to be opened. */
export async function launchApp(
  userData: string,
  appFolder?: string,
  files: readonly string[] = [],
): Promise<RunningApp> {
  const other = appFolder === undefined ? {} : { appFolder };
  const { electron, gone } = await launchElectron({ userData, args: files, ...other });
  const page = await readerPage(electron);
  runningPages.add(page);
  page.once('close', () => runningPages.delete(page));
  // The frame that the page comes with hears no keys. A page that ends before is told by what comes next.
  const drawn = page.locator('#root > :not(.window-bar)').first();
  await drawn.waitFor({ state: 'attached' }).catch(() => undefined);
  const window = await electron.evaluateHandle(({ BrowserWindow }) => {
    const isReader = ({ webContents }: BrowserWindow) =>
      webContents.getURL().startsWith('meipi://app/');
    const found = BrowserWindow.getAllWindows().find(isReader);
    if (found === undefined) throw new Error('no window of the reader');
    return found;
  });
  return {
    electron,
    page,
    window,
    userData,
    async close() {
      await window.evaluate((own) => {
        own.close();
      });
      await gone();
    },
    async kill() {
      electron.process().kill('SIGKILL');
      await gone();
    },
  };
}

/** The log's entries named `what`. */
export function logged(userData: string, what: string): readonly Record<string, unknown>[] {
  const path = join(userData, 'logs', 'meipi.log');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
    .filter(
      (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
    )
    .filter((entry) => entry['what'] === what);
}

async function readerPage(electron: ElectronApplication): Promise<Page> {
  const isReader = (page: Page) => page.url().startsWith('meipi://app/');
  for (;;) {
    const page = electron.windows().find(isReader);
    if (page !== undefined) {
      await page.waitForLoadState('load');
      return page;
    }
    await electron.waitForEvent('window', { timeout: 60_000 });
  }
}

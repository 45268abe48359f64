import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

/** A running app, and the folder it keeps its data in. */
export interface RunningApp {
  readonly electron: ElectronApplication;
  /** The reader's window, loaded. */
  readonly page: Page;
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

/** Starts the built app, or a copy of it in another folder, in real Electron. */
export async function launchApp(userData: string, appFolder?: string): Promise<RunningApp> {
  const other = appFolder === undefined ? {} : { appFolder };
  const { dispose, ...launch } = await prepareLaunch({ userData, ...other });
  const electron = await _electron.launch({ ...launch, timeout: 30_000 });
  const ended = new Promise<void>((resolve) => {
    electron.process().once('exit', () => resolve());
  });
  const page = await readerPage(electron);
  return {
    electron,
    page,
    userData,
    async close() {
      await electron.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
      dispose();
    },
    async kill() {
      electron.process().kill('SIGKILL');
      await ended;
      dispose();
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
    await electron.waitForEvent('window', { timeout: 15_000 });
  }
}

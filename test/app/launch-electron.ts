import { copyFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { _electron } from 'playwright-core';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

/** A started Electron, and what resolves when it has ended and what was made for it is gone. */
export interface LaunchedElectron {
  readonly electron: ElectronApplication;
  readonly gone: () => Promise<void>;
}

/** Starts an app, ours where no folder is named, as a user for whom the sandbox works. */
export async function launchElectron(
  options: Parameters<typeof prepareLaunch>[0],
): Promise<LaunchedElectron> {
  const { dispose, args, ...launch } = await prepareLaunch(options);
  const loader = readableLoader();
  const electron = await _electron.launch({
    ...launch,
    args: ['-r', join(loader, 'loader.js'), ...args],
    timeout: 60_000,
  });
  const ended = new Promise<void>((resolve) => {
    electron.process().once('exit', () => resolve());
  });
  return {
    electron,
    async gone() {
      await ended;
      dispose();
      await rm(loader, { recursive: true, force: true });
    },
  };
}

/**
 * A folder with Playwright's loader, where Electron's user can read it. It holds "ready" back until
 * Playwright is connected; without it a window that comes and goes meanwhile hangs the launch.
 */
function readableLoader(): string {
  const playwright = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const folder = makeTemporaryFolder('meipi-loader');
  const loader = join(dirname(playwright), 'lib', 'server', 'electron', 'loader.js');
  copyFileSync(loader, join(folder, 'loader.js'));
  return folder;
}

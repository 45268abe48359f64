import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { launchElectron } from '../app/launch-electron';
import type { Engine, WindowOptions } from './engine';

/** Bare Electron: a window of it with a session of its own stands for a browser's context. */
export async function electronEngine(): Promise<Engine> {
  const shell = makeShell();
  const { electron, gone } = await launchElectron({
    appFolder: shell,
    userData: join(shell, 'data'),
  });
  let opened = 0;
  return {
    async open(options, script) {
      opened += 1;
      const page = await newWindow(electron, `test-${opened}`, options);
      await setUp(page, options);
      await page.addInitScript(script);
      return page;
    },
    clear: () =>
      electron.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
      }),
    async close() {
      await electron.close();
      await gone();
      await rm(shell, { recursive: true, force: true });
    },
  };
}

/** An app that does nothing: its windows are opened and closed from here. */
function makeShell(): string {
  const shell = makeTemporaryFolder('meipi-shell');
  const about = { name: 'meipi-shell', version: '0.0.0', main: 'shell.js' };
  const files = {
    'package.json': JSON.stringify(about),
    'shell.js': "require('electron').app.on('window-all-closed', () => undefined);",
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(shell, name), text);
    giveToAccount(join(shell, name));
  }
  return shell;
}

async function newWindow(
  electron: ElectronApplication,
  partition: string,
  { viewport }: WindowOptions,
): Promise<Page> {
  const [page] = await Promise.all([
    electron.waitForEvent('window'),
    electron.evaluate(
      ({ BrowserWindow }, { width, height, name }) =>
        new BrowserWindow({
          width,
          height,
          useContentSize: true,
          webPreferences: { partition: name, sandbox: true, backgroundThrottling: false },
        }).loadURL('about:blank'),
      { ...viewport, name: partition },
    ),
  ]);
  return page;
}

/** What a browser's context would be made with. */
async function setUp(page: Page, options: WindowOptions): Promise<void> {
  // Electron grants what it is not told to refuse, and knows no contexts that could be asked.
  Object.assign(page.context(), { grantPermissions: () => Promise.resolve() });
  const { viewport, colorScheme, reducedMotion, forcedColors, contrast } = options;
  await page.setViewportSize(viewport);
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? null,
    forcedColors: forcedColors ?? null,
    contrast: contrast ?? null,
  });
  const { timezoneId, deviceScaleFactor } = options;
  if (timezoneId === undefined && deviceScaleFactor === undefined) return;
  const debug = await page.context().newCDPSession(page);
  if (timezoneId !== undefined) {
    await debug.send('Emulation.setTimezoneOverride', { timezoneId });
  }
  if (deviceScaleFactor !== undefined) {
    await debug.send('Emulation.setDeviceMetricsOverride', {
      ...viewport,
      deviceScaleFactor,
      mobile: false,
    });
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hints } from '../../core/settings';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { bundledText } from '../page/bundled-text';
import type { PicturedState } from '../page/pictured-states';
import { picturedStates } from '../page/pictured-states';
import { takePicture, worstTile } from '../page/small-picture';
import { mostDiffering, storedPicture } from '../page/stored-picture';
import { bundledTwin, builtRenderer } from '../ui/page-parts';
import type { Served } from '../ui/serve-renderer';
import { serve } from '../ui/serve-renderer';
import type { LaunchedElectron } from './launch-electron';
import { launchElectron } from './launch-electron';
import { removeUserData } from './launch-app';

/** An app that is nothing but Electron, so that the page has the states of its twin's library. */
const bare = `const { app } = require('electron');
app.on('window-all-closed', () => {});`;

let folder: string;
let userData: string;
let launched: LaunchedElectron;
let served: Served;
let twin: string;
let text: string;

beforeAll(async () => {
  folder = makeTemporaryFolder('meipi-bare');
  userData = makeTemporaryFolder('meipi-looks');
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ main: 'out/main.js' }));
  writeFileSync(join(folder, 'out', 'main.js'), bare);
  served = await serve(await builtRenderer());
  [twin, text] = await Promise.all([bundledTwin(), bundledText()]);
  launched = await launchElectron({ appFolder: folder, userData });
  // Of all windows: a later one could not set it before it has a page.
  await (await blankWindow()).clock.setFixedTime('2026-03-05T10:00:00');
});

afterAll(async () => {
  await launched.electron.close();
  await launched.gone();
  await served.close();
  await Promise.all([removeUserData(folder), removeUserData(userData)]);
});

/** They stay open: Playwright ends Electron with a window that it closes. */
async function blankWindow(): Promise<Page> {
  const { electron } = launched;
  const [page] = await Promise.all([
    electron.waitForEvent('window'),
    electron.evaluate(({ BrowserWindow }) => {
      void new BrowserWindow({ width: 1440, height: 900, frame: false }).loadURL('about:blank');
    }),
  ]);
  return page;
}

/** Opens the page in a window of its own, with a library of its own. */
async function openWindow({ width, height, options }: PicturedState): Promise<Page> {
  const page = await blankWindow();
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const asked = JSON.stringify({
    text,
    ...options,
    settings: { hintsSeen: hints, ...options.settings },
  });
  await page.addInitScript(`if (location.protocol === 'http:') {
    if (sessionStorage.length === 0) { localStorage.clear(); sessionStorage.setItem('begun', ''); }
    window.twinOptions = ${asked};
    ${twin}
  }`);
  await page.goto(served.address);
  await page.locator('[data-region="bar"]').waitFor();
  return page;
}

test.each(picturedStates)('$name looks as in its picture', async (state) => {
  const page = await openWindow(state);
  await state.enter(page);
  const stored = storedPicture('electron', state.name, await takePicture(page));
  await expect
    .poll(async () => worstTile(await takePicture(page), stored))
    .toBeLessThan(mostDiffering);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsIn } from '../../core/words/words';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

const userData = freshUserData();
let app: RunningApp;
beforeAll(async () => {
  app = await launchApp(userData);
  await catalogOf(app.page, 10);
});
afterAll(async () => {
  await app.close();
  await removeUserData(userData);
});

test('the page comes in the theme and the language that the reader chose', async () => {
  const served = () =>
    app.electron.evaluate(async ({ net }) =>
      (await net.fetch('meipi://app/index.html')).text().then((html) => html.slice(0, 120)),
    );
  expect(await served()).toContain('<html lang="zh-CN" data-theme="light"');
  await askFor(app.page, 'settings.change', { theme: 'dark', language: 'en' });
  expect(await served()).toContain('<html lang="en" data-theme="dark"');
  await askFor(app.page, 'settings.change', { theme: 'light', language: 'zh-CN' });
});

test('a page hears what it was told before its script was there', async () => {
  await app.electron.evaluate(({ app: electron }) => {
    electron.once('browser-window-created', (_event, window) => {
      window.webContents.once('dom-ready', () => {
        window.webContents.send('notice.raised', { kind: 'notes-rewritten' });
      });
    });
  });
  const opened = app.electron.waitForEvent('window');
  await askFor(app.page, 'window.open', null);
  const page = await opened;
  await page.getByText(wordsIn('zh-CN').failures.notesRewritten).first().waitFor();
  const closed = page.waitForEvent('close');
  await (
    await app.electron.browserWindow(page)
  ).evaluate((window: Electron.BrowserWindow) => window.close());
  await closed;
});

test('main begins without the parts that are read later', () => {
  const main = readFileSync(resolve(import.meta.dirname, '../../out/main/main.js'), 'utf8');
  const begin = main.split('\n').filter((line) => /^\S.*\brequire\("\.\//u.test(line));
  expect(begin).toEqual([]);
  expect(main).toContain('require("./settings-store.js")');
});

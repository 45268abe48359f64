import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { JSHandle, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clickOn, dragOver, still } from '../page/select-text';
import { choose } from './app-menu';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';
import { runningPages } from './running-pages';

// Each of these starts several pages, and some start the app twice.
vi.setConfig({ testTimeout: 300_000 });

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const other = '高校基层党组织';

async function startReading(): Promise<RunningApp> {
  const app = await launchApp(userData);
  await catalogOf(app.page, 10);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
  return app;
}

const isReader = (page: Page) => page.url().startsWith('meipi://app/');
const readers = (app: RunningApp) => app.electron.windows().filter(isReader);

/** The window that comes when something is done, its essay on show. */
async function further(app: RunningApp, doing: () => Promise<unknown>): Promise<Page> {
  const before = new Set(app.electron.windows());
  await doing();
  const found = () => readers(app).find((page) => !before.has(page));
  await expect.poll(() => found() !== undefined, { timeout: 60_000 }).toBe(true);
  const page = found();
  if (page === undefined) throw new Error('no window came');
  runningPages.add(page);
  page.once('close', () => runningPages.delete(page));
  await page.locator('article').waitFor({ timeout: 90_000 });
  return page;
}

/** The window of a page, as the main process has it. */
const windowOf = async (app: RunningApp, page: Page) =>
  (await app.electron.browserWindow(page)) as JSHandle<BrowserWindow>;

const boundsOf = async (app: RunningApp, page: Page) =>
  (await windowOf(app, page)).evaluate((own) => own.getBounds());

/** px of the article's top in the view; negative where it is scrolled. */
const topOf = async (page: Page): Promise<number> =>
  Number(await page.evaluate(`document.querySelector('article').getBoundingClientRect().top`));

/** Where the window used last is read in, as it is kept for the next start. */
function keptPlace(): number {
  const path = join(userData, 'settings.json');
  if (!existsSync(path)) return 0;
  const kept = JSON.parse(readFileSync(path, 'utf8')) as {
    place?: { position: { offset: number } };
  };
  return kept.place?.position.offset ?? 0;
}

const card = (page: Page, text: string) =>
  page.locator('[role="comment"]').filter({ hasText: text });
const titleOn = (page: Page) => page.locator('article h1').first();

async function comment(page: Page, on: string, text: string): Promise<void> {
  await dragOver(page, on);
  await page.keyboard.press('c');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await card(page, text).waitFor();
}

const ended = (app: RunningApp) =>
  new Promise((resolve) => {
    app.electron.process().once('exit', resolve);
  });

describe('a second window', () => {
  test('keeps in step with the first, each taking back its own edits, and goes alone', async () => {
    const app = await startReading();
    const first = app.page;
    const second = await further(app, () => choose(app, '新窗口'));
    expect(await titleOn(second).textContent()).toBe(await titleOn(first).textContent());
    // The system tells them apart, and says what the new one shows, by the essay's name.
    const named = async (page: Page) =>
      (await windowOf(app, page)).evaluate((own) => own.getTitle());
    await expect.poll(() => named(second)).toBe(`${await titleOn(first).textContent()} — 眉批`);
    const [one, two] = [await boundsOf(app, first), await boundsOf(app, second)];
    expect([two.x, two.y]).not.toEqual([one.x, one.y]);

    // Notes, both ways.
    await comment(first, passage, '第一扇窗写的');
    await card(second, '第一扇窗写的').waitFor();
    await comment(second, other, '第二扇窗写的');
    await card(first, '第二扇窗写的').waitFor();

    // Undo in the first takes back its own comment, though the other came after it.
    await clickOn(first, '摘要');
    await first.keyboard.press('Control+z');
    await expect.poll(() => card(second, '第一扇窗写的').count()).toBe(0);
    await expect.poll(() => card(second, '第二扇窗写的').count()).toBe(1);
    await first.keyboard.press('Control+Shift+z');
    await card(second, '第一扇窗写的').waitFor();

    // One comment written in both: the last one stands, and the other is among its earlier versions.
    await card(second, '第一扇窗写的').dblclick();
    await second.locator('textarea').first().fill('换成第二扇窗的话');
    await second.keyboard.press('Escape');
    await card(first, '换成第二扇窗的话').waitFor();
    const notes = await askFor(first, 'app.start', undefined);
    const [essay] = notes.ok ? notes.value.catalog.entries : [];
    if (essay === undefined) throw new Error('no essay');
    const book = await askFor(first, 'notes.open', essay.id);
    const target = book.ok
      ? (book.value.annotations.find(({ comment: text }) => text.startsWith('换成'))?.id ?? null)
      : null;
    const past = await askFor(first, 'past.versions', { essay: essay.id, target });
    expect(past.ok && past.value.map(({ text }) => text)).toContain('第一扇窗写的');

    // Settings that all windows share; panels are each window's own.
    await first.keyboard.press('n');
    await first.getByRole('textbox', { name: '我的心得' }).waitFor();
    expect(await second.getByRole('textbox', { name: '我的心得' }).count()).toBe(0);
    await choose(app, '夜墨');
    for (const page of [first, second]) {
      await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    }

    // The essay that one takes out of the library is no longer shown by the other, and comes back.
    const title = (await titleOn(first).textContent()) ?? '';
    await second.getByRole('navigation').locator('[data-essay] [data-rove]').first().focus();
    await second.keyboard.press('Delete');
    await expect.poll(() => titleOn(first).textContent()).not.toBe(title);
    await second.getByRole('button', { name: '撤销' }).first().click();
    await expect.poll(() => titleOn(first).textContent()).toBe(title);

    // A page that crashes leaves the other alone.
    const crashing = await windowOf(app, second);
    await crashing.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer());
    await expect.poll(() => logged(userData, 'window crashed').length).toBe(1);
    expect(await titleOn(first).textContent()).toBe(title);
    await first.keyboard.press('n');
    await comment(first, '高校是汇聚和培养人才的基地', '还在');

    // Closing one leaves the other, and closing that ends the app.
    const gone = ended(app);
    const own = await app.window.evaluate(({ id }) => id);
    await app.electron.evaluate(({ BrowserWindow: all }, id) => {
      all
        .getAllWindows()
        .find((window) => window.id !== id && window.webContents.getURL().includes('//app/'))
        ?.close();
    }, own);
    await expect.poll(() => readers(app).length, { timeout: 30_000 }).toBe(1);
    await card(first, '还在').waitFor();
    await app.close();
    expect(await gone).toBe(0);
  });

  test('comes back at the next start with its essay, its place and its bounds', async () => {
    const app = await startReading();
    const row = (page: Page, index: number) =>
      page.getByRole('navigation').locator('[data-essay] [data-rove]').nth(index);
    const second = await further(app, () => row(app.page, 1).click({ button: 'middle' }));
    const title = (await titleOn(app.page).textContent()) ?? '';
    expect(await titleOn(second).textContent()).not.toBe(title);
    // On the same essay, elsewhere in it.
    await row(second, 0).click();
    await expect.poll(() => titleOn(second).textContent()).toBe(title);
    await second.evaluate(`
      for (let one = document.querySelector('article'); one !== null; one = one.parentElement)
        if (/auto|scroll/u.test(getComputedStyle(one).overflowY)) one.scrollTop = 2500;
    `);
    await expect.poll(() => topOf(second)).toBeLessThan(-500);
    await expect.poll(() => keptPlace()).toBeGreaterThan(0);
    const bounds = { x: 20, y: 10, width: 900, height: 600 };
    const window = await windowOf(app, second);
    await window.evaluate((own, wanted) => own.setBounds(wanted), bounds);
    await expect.poll(() => boundsOf(app, second)).toEqual(bounds);
    await expect.poll(() => second.evaluate('innerWidth')).toBe(bounds.width);
    // The page lays itself out for its new width, and holds its place.
    await still(second);
    const top = await topOf(second);
    const gone = ended(app);
    await choose(app, '退出眉批').catch(() => undefined);
    expect(await gone).toBe(0);

    const again = await launchApp(userData);
    await expect.poll(() => readers(again).length, { timeout: 60_000 }).toBe(2);
    for (const page of readers(again)) {
      await page.locator('article').waitFor({ timeout: 90_000 });
      expect(await titleOn(page).textContent()).toBe(title);
    }
    const places = await Promise.all(readers(again).map((page) => boundsOf(again, page)));
    const index = places.findIndex(({ x, width }) => x === bounds.x && width === bounds.width);
    expect(places[index]).toEqual(bounds);
    const back = readers(again)[index];
    if (back === undefined) throw new Error('no such window');
    // The same line, though the whole text is laid out anew.
    await expect.poll(async () => Math.abs((await topOf(back)) - top)).toBeLessThan(40);
    const atTop = readers(again).find((page) => page !== back);
    expect(atTop === undefined ? null : await topOf(atTop)).toBeGreaterThan(0);
    const end = ended(again);
    await choose(again, '退出眉批').catch(() => undefined);
    expect(await end).toBe(0);
  });
});

test('quitting waits for every window, and ends all of them or none', async () => {
  const app = await startReading();
  const second = await further(app, () => choose(app, '新窗口'));
  const journal = join(userData, 'journal');
  await expect.poll(() => existsSync(journal)).toBe(true);
  chmodSync(journal, 0o555);
  await second.keyboard.press('n');
  await second.getByRole('textbox', { name: '我的心得' }).fill('存不下的心得');
  await second.getByText('批注暂时无法保存').first().waitFor();
  await app.electron.evaluate(({ dialog }) => {
    const asked: number[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: (window: Electron.BrowserWindow, box: { buttons: string[] }) => {
        asked.push(window.id);
        return Promise.resolve({ response: box.buttons.indexOf('取消'), checkboxChecked: false });
      },
    });
  });
  const asked = () => app.electron.evaluate(() => Reflect.get(globalThis, 'asked') as number[]);
  await choose(app, '退出眉批');
  const window = await windowOf(app, second);
  await expect.poll(asked).toEqual([await window.evaluate((own) => own.id)]);
  expect(readers(app)).toHaveLength(2);

  chmodSync(journal, 0o700);
  const gone = ended(app);
  await choose(app, '退出眉批').catch(() => undefined);
  expect(await gone).toBe(0);
  const again = await launchApp(userData);
  await expect.poll(() => readers(again).length, { timeout: 60_000 }).toBe(2);
  const [entry] = (await catalogOf(again.page, 10)).entries;
  expect(entry?.reflected).toBe(true);
  const end = ended(again);
  await choose(again, '退出眉批').catch(() => undefined);
  expect(await end).toBe(0);
});

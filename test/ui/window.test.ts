import { expect, test } from 'vitest';
import { axeFindings } from './axe';
import { foundSettings } from '../bridge/found-files';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';
import { dragOver } from '../page/select-text';

const themes = ['light', 'sepia', 'dark'] as const;

test.each(themes)('axe-core finds nothing in %s', async (theme) => {
  const { page, complaints } = await openPage({ settings: { theme } });
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').nth(2).click();
  await page.locator('main footer').waitFor();
  const folds = page.getByRole('button', { name: '展开' });
  while ((await folds.count()) > 0) await folds.first().click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('tab', { name: '目录' }).click();
  await page.getByRole('button', { name: '阅读外观' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each([
  [640, 400, 'zh-CN'],
  [640, 400, 'en'],
  [1024, 700, 'en'],
  [1280, 800, 'en'],
] as const)(
  'nothing is cut off or scrolls sideways at %i×%i in %s',
  async (width, height, language) => {
    const { page } = await openPage({ width, height, settings: { language, sidebarOpen: true } });
    const sideways = () =>
      page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('header, main, nav, main *, nav *')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
          .filter((element) => getComputedStyle(element).display !== 'inline')
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
      );
    await expect.poll(() => sideways()).toEqual([]);
    await page.keyboard.press('l');
    await page.getByRole('tab').first().waitFor();
    await expect.poll(() => sideways()).toEqual([]);
  },
);

test('no dialog is cut off in English', async () => {
  const settings = { language: 'en', sidebarOpen: true } as const;
  const { page } = await openPage({ width: 1024, height: 700, settings });
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').nth(2).click();
  await page.locator('main footer').waitFor();
  const wide = () =>
    page.getByRole('dialog').evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll('*')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => element.clientWidth > 1)
        .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`),
    );
  for (const key of ['Control+e', 'Control+,']) {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => wide()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
});

test('the apostrophe of English is as narrow as its letters', async () => {
  const { page } = await openPage({ settings: { language: 'en' } });
  const width = await page.evaluate(() => {
    const one = document.createElement('span');
    one.textContent = '’';
    document.body.append(one);
    return one.getBoundingClientRect().width;
  });
  expect(width).toBeLessThan(8);
});

test('the language changes while the window is open, and essays stay Chinese', async () => {
  const { page } = await openPage();
  await page.evaluate(async () => {
    await (await window.twin).request('settings.change', { language: 'en' });
  });
  await page.getByRole('tab', { name: 'Library' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en');
  const item = page.getByRole('navigation').locator('[data-essay] [data-rove]').first();
  await expect.poll(() => item.innerText()).toContain('试论新时期高校基层党组织的建设');
  await expect.poll(() => item.innerText()).toMatch(/chars\s+Unread/u);
  await expect.poll(() => item.locator('[lang="zh-CN"]').count()).toBe(2);
});

test('in a narrow window the sidebar covers the page until Esc, the scrim or a choice', async () => {
  const { page } = await openPage({ width: 640, height: 400 });
  const tabs = page.getByRole('tab');
  const main = page.locator('main');
  await expect.poll(() => tabs.count()).toBe(0);
  await page.getByRole('button', { name: '侧栏' }).click();
  await tabs.first().waitFor();
  await expect.poll(() => main.getAttribute('inert')).not.toBeNull();
  await page.keyboard.press('Escape');
  await tabs.first().waitFor({ state: 'detached' });
  await expect.poll(() => main.getAttribute('inert')).toBeNull();
  await page.keyboard.press('b');
  await tabs.first().waitFor();
  await page.mouse.click(620, 300);
  await tabs.first().waitFor({ state: 'detached' });
  await page.keyboard.press('l');
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').first().click();
  await tabs.first().waitFor({ state: 'detached' });
  await page.locator('main footer').waitFor();
});

test('the panels follow the width of the window though no event tells of it', async () => {
  const { page } = await openPage({ width: 800, height: 600 });
  // Heard before the page hears anything, and kept from it.
  await page.addInitScript(() =>
    window.addEventListener('resize', (event) => event.stopImmediatePropagation(), true),
  );
  await page.reload();
  await page.locator('[data-region="bar"]').waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('tab').first().waitFor();
});

test('single keys act in the reading area only, and never while composing', async () => {
  const { page } = await openPage();
  const tabs = page.getByRole('tab');
  await page.keyboard.press('b');
  await tabs.first().waitFor({ state: 'detached' });
  for (const init of [{ isComposing: true }, { keyCode: 229 }]) {
    await page.evaluate(
      (more) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'KeyB', bubbles: true, ...more }),
        ),
      init,
    );
  }
  await expect.poll(() => tabs.count()).toBe(0);
  await page.keyboard.press('b');
  await tabs.first().waitFor();
  await tabs.first().focus();
  await page.keyboard.press('b');
  await expect.poll(() => tabs.count()).toBe(2);
});

test('F6 goes from bar to sidebar to text and round', async () => {
  const { page } = await openPage();
  const region = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-region') ?? null);
  const seen: (string | null)[] = [];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('F6');
    seen.push(await region());
  }
  expect(seen).toEqual(['bar', 'sidebar', 'text', 'bar']);
});

test('☰ opens the menu under itself, by F10 too; macOS has none', async () => {
  const { page } = await openPage({ platform: 'windows' });
  await page.getByRole('button', { name: '菜单' }).click();
  const asked = await page.evaluate(async () => (await window.twin).asked.at(-1));
  expect(asked).toMatchObject({ name: 'menu.popup', argument: { y: 38 } });
  await page.keyboard.press('F10');
  const twice = () => page.evaluate(async () => (await window.twin).asked.slice(-2));
  await expect.poll(twice).toEqual([asked, asked]);
  const mac = await openPage({ platform: 'mac' });
  await expect.poll(() => mac.page.getByRole('button', { name: '菜单' }).count()).toBe(0);
});

test('☰ leaves the focus where the reader was', async () => {
  const page = await firstEssay();
  await page.locator('[data-region="text"]').focus();
  await page.getByRole('button', { name: '菜单' }).click();
  await expect
    .poll(() => page.evaluate(async () => (await window.twin).asked.map(({ name }) => name)))
    .toContain('menu.popup');
  expect(await page.evaluate('document.activeElement.dataset.region')).toBe('text');
});

test('a start that fails shows a sentence', async () => {
  const { page } = await openPage({ startFailure: { kind: 'disk', reason: 'no-access' } });
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('没有读写的权限');
});

test('what happened to files at the start is said and stays', async () => {
  const { page } = await openPage({ notices: [{ kind: 'settings-reset', found: foundSettings }] });
  const alert = page.getByRole('alert');
  await expect.poll(() => alert.innerText()).toContain('设置文件损坏了');
  await alert.getByRole('button', { name: '关闭' }).click();
  await alert.waitFor({ state: 'detached' });
});

test('before the window closes what is held is written', async () => {
  const { page } = await openPage();
  await page.evaluate(async () => (await window.twin).tell('window.closing', null));
  const answer = await page.waitForFunction(async () =>
    (await window.twin).asked.find((request) => request.name === 'window.flushed'),
  );
  expect(await answer.jsonValue()).toMatchObject({ argument: { saved: true } });
});

test('the window is named by the essay on show, in the script that it is shown in', async () => {
  const { page } = await openPage({ settings: { language: 'en', sidebarOpen: true } });
  await expect.poll(() => page.title()).toBe('Meipi');
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').first().click();
  await expect.poll(() => page.title()).toBe('试论新时期高校基层党组织的建设 — Meipi');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('raditional');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toBe('試論新時期高校基層黨組織的建設 — Meipi');
});

test('tips of the bar and the toolbar name what a button does and its key as it is now', async () => {
  const settings = { sidebarOpen: true, ownKeys: { 'mark-carmine': [{ code: 'KeyR' }] } };
  const { page } = await openPage({ settings });
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').first().click();
  await page.getByRole('banner').getByTitle('查找（Ctrl+F）').waitFor();
  await page.getByRole('banner').getByTitle('学习笔记（N）').waitFor();
  await page.getByRole('banner').getByTitle('导出（Ctrl+E）').waitFor();
  await dragOver(page, '始终处于教学');
  for (const [name, tip] of [
    ['要点', '要点（1）'],
    ['疑问', '疑问（R）'],
  ] as const) {
    await page.getByRole('toolbar').getByRole('button', { name }).hover();
    await page.getByText(tip, { exact: true }).waitFor();
  }
});

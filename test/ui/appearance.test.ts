import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OpenOptions, OpenPage } from './open-page';
import { openPage } from './open-page';

/** A property of the essay's column as the page has it. */
const shown = (page: Page, name: string) =>
  page.evaluate(
    (wanted) =>
      getComputedStyle(document.querySelector('article') ?? document.body)[wanted as 'color'],
    name,
  );
/** The width of a line of so many characters; pieces of a line are each rounded up (reader.module.css). */
const roomFor = (characters: number, size: number) => `${characters * size + 0.25}px`;
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('each theme is put on at once and kept over a restart', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: '阅读外观' }).click();
  for (const [name, look, paper] of [
    ['夜墨', 'dark', 'rgb(29, 27, 25)'],
    ['米黄', 'sepia', 'rgb(244, 234, 213)'],
    ['纸白', 'light', 'rgb(252, 251, 247)'],
    ['夜墨', 'dark', 'rgb(29, 27, 25)'],
  ] as const) {
    await page.getByRole('radio', { name }).click();
    await expect.poll(() => theme(page)).toBe(look);
    await expect.poll(() => background(page)).toBe(paper);
  }
  await page.reload();
  await page.getByRole('banner').waitFor();
  await expect.poll(() => theme(page)).toBe('dark');
});

test('跟随系统 follows the system, also while it changes', async () => {
  const { page } = await openPage({
    settings: { theme: 'system' },
    context: { colorScheme: 'dark' },
  });
  await expect.poll(() => theme(page)).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme="light"]').waitFor();
});

async function openFirst(options: OpenOptions = {}): Promise<OpenPage> {
  const opened = await openPage(options);
  await opened.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await opened.page.getByRole('article').waitFor();
  return opened;
}

test('阅读外观 is used with the keyboard alone', async () => {
  const { page, complaints } = await openFirst({ width: 1440, height: 900 });
  await page.keyboard.press('Control+Shift+Comma');
  const dialog = page.getByRole('dialog', { name: '阅读外观' });
  await dialog.waitFor();
  const radio = (name: string) => dialog.getByRole('radio', { name, exact: true });
  await radio('纸白').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => theme(page)).toBe('sepia');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown(page, 'fontFamily')).toMatch(/^"Noto Sans CJK SC"/u);
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.activeElement?.textContent === '本机字体…');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown(page, 'fontSize')).toBe('19px');
  await page.keyboard.press('Home');
  await expect.poll(() => shown(page, 'fontSize')).toBe('14px');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => shown(page, 'inlineSize')).toBe(roomFor(32, 14));
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown(page, 'lineHeight')).toBe(`${2 * 14}px`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown(page, 'textAlign')).toBe('start');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.locator('main [data-mode="rail"]').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => dialog.getByRole('switch', { name: '规范标点' }).isChecked()).toBe(false);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.closest('main') !== null);
  expect(complaints).toEqual([]);
});

test('每行字数 says how many there are where the window has no room for them', async () => {
  const { page } = await openFirst({ settings: { textSize: 21 } });
  await page.getByRole('button', { name: '阅读外观' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读外观' });
  const choose = (name: string) => dialog.getByRole('radio', { name, exact: true }).click();
  const group = dialog.getByRole('radiogroup', { name: '每行字数' });
  const said = group.locator('..').getByRole('status');
  const row = () => group.evaluate((it) => it.getBoundingClientRect().top);
  await expect.poll(() => said.innerText()).toBe('现为 32，窗口较窄');
  const before = await row();
  await choose('40');
  await expect.poll(() => said.innerText()).toBe('现为 32，窗口较窄');
  await choose('28');
  await said.waitFor({ state: 'detached' });
  await expect.poll(() => shown(page, 'inlineSize')).toBe(roomFor(28, 21));
  expect(await row()).toBe(before);
  await choose('40');
  await said.waitFor();
  await page.setViewportSize({ width: 1600, height: 800 });
  await said.waitFor({ state: 'detached' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '设置…' }).click();
  await page.getByRole('dialog', { name: '设置' }).getByText('现为 32，窗口较窄').waitFor();
});

test('in a low window the popover stays under its button and scrolls inside', async () => {
  const { page } = await openPage({ width: 640, height: 400 });
  await page.getByRole('button', { name: '阅读外观' }).click();
  const dialog = page.getByRole('dialog', { name: '阅读外观' });
  const box = await dialog.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
  const last = dialog.getByRole('switch', { name: '规范标点' });
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect.poll(() => last.isChecked()).toBe(false);
});

test('size keys work without the popover and stop at the ends', async () => {
  const { page } = await openFirst({ settings: { textSize: 27 } });
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Control+Equal');
  await expect.poll(() => shown(page, 'fontSize')).toBe('28px');
  await page.keyboard.press('Control+Digit0');
  await expect.poll(() => shown(page, 'fontSize')).toBe('18px');
});

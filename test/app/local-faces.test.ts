import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

/** The families of the essay's text, without quotes. */
const faces = ({ page }: RunningApp) =>
  page
    .locator('article')
    .evaluate((it) => getComputedStyle(it).fontFamily.replaceAll('"', '').split(', '));

const listed = ({ page }: RunningApp) => page.getByRole('option').allInnerTexts();

const openAppearance = async ({ page }: RunningApp) => {
  await page.keyboard.press('Control+Shift+Comma');
  await page.getByRole('dialog', { name: '阅读外观' }).waitFor();
};

test('a typeface that the computer tells of is chosen, in effect and kept', async () => {
  const first = await launchApp(userData);
  const { page } = first;
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await openAppearance(first);
  await page.getByRole('button', { name: '本机字体…' }).click();
  await expect.poll(async () => (await listed(first)).length).toBeGreaterThan(0);
  // Whichever the page itself lists: each computer has others.
  const [family = ''] = await listed(first);
  await page.getByRole('option').first().click();
  await expect.poll(() => faces(first)).toContain(family);
  await page.getByRole('button', { name: `本机字体：${family}` }).waitFor();
  await expect.poll(() => page.getByText('此电脑没有这个字体').count()).toBe(0);
  await first.close();

  const again = await launchApp(userData);
  await again.page.locator('article').waitFor();
  await expect.poll(() => faces(again)).toContain(family);
  await openAppearance(again);
  await again.page.getByRole('button', { name: `本机字体：${family}` }).waitFor();
  await again.close();
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

/** The words that stand out, and how many characters step back around them. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const wordsOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])]
        .map((range) => (range instanceof Range ? range.toString() : ''))
        .join('');
    return { read: wordsOf('read-sentence').trim(), others: wordsOf('stepped-back').length };
  });
const read = async (page: Page) => (await standing(page)).read;

test('sentences are read one by one: with J and K, at a click, until Esc', async () => {
  const page = await firstEssay();
  await clickOn(page, '始终处于教学');
  await page.keyboard.press('f');
  await expect.poll(() => read(page)).toMatch(/^高校的基层党组织始终处于.*。$/su);
  const first = await standing(page);
  expect(first.others).toBeGreaterThan(2000);
  await page.getByText('逐句阅读').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('j');
  await expect.poll(() => read(page)).not.toBe(first.read);
  await page.keyboard.press('k');
  await expect.poll(() => read(page)).toBe(first.read);
  // Marked words are new elements; the sentence stays.
  await page.keyboard.press('s');
  await expect
    .poll(() => page.evaluate('document.getSelection().toString().trim()'))
    .toBe(first.read);
  await page.keyboard.press('1');
  await page.locator('mark').first().waitFor();
  await expect.poll(() => read(page)).toBe(first.read);
  await clickOn(page, '新时期，面对高校');
  await expect.poll(() => read(page)).toMatch(/^新时期/u);
  await page.keyboard.press('Escape');
  await expect.poll(() => standing(page)).toEqual({ read: '', others: 0 });
});

test('what steps back stays legible where it is marked or found', async () => {
  const page = await firstEssay({ settings: { theme: 'dark' } });
  await dragOver(page, '战斗堡垒');
  await page.keyboard.press('1');
  await page.locator('article mark').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect.poll(async () => (await standing(page)).others).toBeGreaterThan(0);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('组织');
  await page.locator('[data-find="current"]').first().waitFor();
  const inks = (which: string) =>
    page
      .locator(`article ${which}`)
      .first()
      .evaluate((one) => {
        const ink = (pseudo?: string) => getComputedStyle(one, pseudo).color;
        return [ink(), ink('::highlight(read-sentence)'), ink('::highlight(stepped-back)')];
      });
  const [own, ...others] = await inks('[data-find="current"]');
  // On the ink of the word that find has gone to.
  expect(others).toEqual([own, own]);
  const [ink, read, back] = await inks('mark');
  expect(read).toBe(ink);
  expect(await inks('[data-find]:not([data-find="current"])')).toEqual([ink, ink, back]);
});

test('on a full screen there is the text alone; bar and panels come when they are wanted', async () => {
  const page = await firstEssay();
  const bar = page.getByRole('banner');
  const tell = (on: boolean) =>
    page.evaluate(async (told) => (await window.twin).tell('window.full-screen', told), on);
  const barBottom = () => bar.evaluate((one) => one.getBoundingClientRect().bottom);
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('F11');
  await expect
    .poll(() => page.evaluate(async () => (await window.twin).asked.map(({ name }) => name)))
    .toContain('window.full-screen');
  await tell(true);
  await page.getByText('全屏阅读，按 F11 退出').first().waitFor();
  await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
  await page.mouse.move(400, 400);
  await expect.poll(barBottom).toBeLessThanOrEqual(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.mouse.move(400, 2);
  await expect.poll(barBottom).toBe(44);
  await page.mouse.move(400, 400);
  await expect.poll(barBottom).toBeLessThanOrEqual(0);
  await page.keyboard.press('b');
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('b');
  await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
  await tell(false);
  // As it was left, whatever was done meanwhile.
  await page.getByRole('navigation').waitFor();
  await expect.poll(barBottom).toBe(44);
});

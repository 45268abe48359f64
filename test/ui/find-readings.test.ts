import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { file } from '../main/library/imports-contract';
import { findOn } from '../page/find-page';
import { wordsOnPage } from '../page/select-text';
import { openPage } from './open-page';

const read = (character: string, reading: string) => `<ruby>${character}<rt>${reading}</rt></ruby>`;
const html = `<h1>注音读物</h1><p>冬天过去，${read('春', 'chūn')}${read('天', 'tiān')}来了。</p><p>春天好。</p>`;

const current = (page: Page) => page.locator('[data-find="current"]').allInnerTexts();

async function opened(): Promise<Page> {
  const { page } = await openPage({ choices: [[file('注音.html', html)]] });
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: '打开：注音.html' }).click();
  await page.getByRole('main', { name: '注音读物' }).waitFor();
  return page;
}

test('words under readings are found in the essay, and so are the readings', async () => {
  const page = await opened();
  await page.keyboard.press('Control+f');
  const find = findOn(page);
  await find.field.fill('天过去，春天来');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
  await expect.poll(async () => (await current(page)).join('')).toContain('天过去，春');
  await find.field.fill('春天');
  await expect.poll(() => find.outcome()).toMatch(/^\d \/ 2$/u);
  await find.field.fill('tian');
  await expect.poll(() => find.outcome()).toBe('没有找到');
  await find.field.fill('tiān');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
  await expect.poll(() => current(page)).toEqual(['tiān']);
});

test('words under readings are found in the library, and find goes on with them', async () => {
  const page = await opened();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('textbox', { name: '在书库中搜索' }).fill('春天来了');
  const hit = page.getByRole('region', { name: '搜索结果' }).locator('li button');
  await hit.first().click();
  await page.locator('[data-find="current"]').first().waitFor();
  await page.keyboard.press('Control+f');
  const find = findOn(page);
  await expect.poll(() => find.field.inputValue()).toBe('春天来了');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
});

test('words are found with their readings in brackets, as they are copied', async () => {
  const page = await opened();
  await page.keyboard.press('Control+f');
  const find = findOn(page);
  await find.field.fill('春（chūn）天(tiān)来');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
  await find.field.fill('（chūn）');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
});

test('find takes the selected words without their readings', async () => {
  const page = await opened();
  const [first, last] = [await wordsOnPage(page, '过去'), await wordsOnPage(page, '来了')];
  await page.mouse.move(first.from.x, first.from.y);
  await page.mouse.down();
  await page.mouse.move(last.to.x, last.to.y, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('Control+f');
  const find = findOn(page);
  await expect.poll(() => find.field.inputValue()).toBe('过去，春天来了');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
});

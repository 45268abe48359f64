import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { essay, file } from '../main/library/imports-contract';
import { clickOn, dragOver } from '../page/select-text';
import { openPage } from './open-page';

const panel = (page: Page) => page.getByRole('region', { name: '导入' });
const row = (page: Page, name: string) =>
  panel(page).getByRole('listitem').filter({ hasText: name });

const good = [file('读书.txt', `${essay('读《师说》有感')}书是思想的战斗堡垒。\n`)];
const failing = [...good, file('扫描.pdf', '%PDF-1.7')];

test('the panel goes with what is opened from it, and stays for what is still to be read in it', async () => {
  const { page } = await openPage({ choices: [good, failing] });
  for (const stays of [false, true]) {
    await page.keyboard.press('Control+o');
    await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
    const way = row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' });
    await way.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
    await expect.poll(() => panel(page).count()).toBe(stays ? 1 : 0);
    // What had the focus is gone with the panel, or still there.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-region]') !== null))
      .toBe(true);
  }
});

test.each(['F6', 'Tab'])('%s leads from the text to the panel at once', async (key) => {
  const { page } = await openPage({ width: 1024, height: 700, choices: [good] });
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  await page.locator('main [data-region="text"]').focus();
  await page.keyboard.press(key);
  await expect
    .poll(() => panel(page).evaluate((one) => one.contains(document.activeElement)))
    .toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
});

test('the panel makes room for the card that one turns to, once all is in and nothing asked', async () => {
  const { page } = await openPage({ choices: [good, failing] });
  for (const [words, stays] of [
    ['说的是读书', false],
    ['说的是写作', true],
  ] as const) {
    await page.keyboard.press('Control+o');
    await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
    await row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' }).click();
    await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
    await dragOver(page, words);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await expect.poll(() => panel(page).count()).toBe(stays ? 1 : 0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});

test('the panel tells what has come in while a card is open, which it makes no room for', async () => {
  const { page } = await openPage({ choices: [good] });
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await dragOver(page, '战斗堡垒');
  await page.keyboard.press('c');
  await page.keyboard.type('批注');
  await page.keyboard.press('Escape');
  await page.locator('[data-card] [data-active]').waitFor();
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已导入').waitFor();
  await page.locator('[data-card] [data-active]').waitFor();
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  // The next card that one turns to has room.
  await page.locator('[data-region="text"]').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-card] [data-active]').count()).toBe(0);
  await expect.poll(() => panel(page).count()).toBe(1);
  await clickOn(page, '战斗堡垒');
  await expect.poll(() => panel(page).count()).toBe(0);
});

test('what is searched stays while documents come in, and has what came; what is opened is in the list', async () => {
  const { page } = await openPage({ choices: [good] });
  const field = page.getByRole('textbox', { name: '在书库中搜索' });
  await field.fill('战斗堡垒');
  const results = page.getByRole('region', { name: '搜索结果' });
  await results.waitFor();
  await expect.poll(() => results.innerText()).not.toContain('读《师说》有感');
  await page.keyboard.press('Control+o');
  const way = row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' });
  await way.waitFor();
  await expect.poll(() => results.innerText()).toContain('读《师说》有感');
  expect(await field.inputValue()).toBe('战斗堡垒');
  await way.click();
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
  await expect.poll(() => field.inputValue()).toBe('');
  await page.locator('[data-essay] [aria-current]', { hasText: '读《师说》有感' }).waitFor();
});

const onText = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-region') === 'text');

test('Enter opens what has just come in, and nothing once something else was done', async () => {
  const { page } = await openPage({ choices: [good, good] });
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  const title = await page.getByRole('main').getAttribute('aria-label');
  await expect.poll(() => onText(page)).toBe(true);
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  await expect.poll(() => onText(page)).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.locator('[data-region="text"]').focus();
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已在书库中').waitFor();
  expect(await page.getByRole('main').getAttribute('aria-label')).toBe(title);
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
  await expect.poll(() => onText(page)).toBe(true);
});

test('F6 leads to the panel, where Enter opens what has come in', async () => {
  const { page } = await openPage({ choices: [failing] });
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  await page.keyboard.press('Shift+F6');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-region')))
    .toBe('imports');
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
});

test.each([
  [1400, 800],
  [1024, 700],
  [700, 600],
  [640, 400],
])('a message stands clear of the panel at %i×%i', async (width, height) => {
  const { page } = await openPage({ choices: [failing], width, height });
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  await row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' }).click();
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
  await page.keyboard.press('Control+PageDown');
  const message = page.locator('[role="status"][aria-live="off"]');
  await message.waitFor();
  const [over, under] = [await message.boundingBox(), await panel(page).boundingBox()];
  if (over === null || under === null) throw new Error('nothing on show');
  expect(over.x + over.width <= under.x || over.y + over.height <= under.y).toBe(true);
  expect(over.x).toBeGreaterThanOrEqual(0);
  expect(over.y).toBeGreaterThanOrEqual(44);
});

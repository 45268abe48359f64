import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findWords, occurrences, textOnPage, typeQuery } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

async function findBy(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: '查找方式' }).click();
  await page.getByRole('menuitemradio', { name: way }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function comment(page: Page, passage: string, words: string): Promise<void> {
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
}

describe('what find does not tell apart', () => {
  test('is chosen in the bar, sought at once, and remembered', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '最前沿是高校');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    await findBy(page, '标点也不算');
    await expect.poll(() => find.outcome()).toBe('1 / 1');
    await expect.poll(() => find.current()).toBe('最前沿，是高校');
    await expect
      .poll(() => find.field.evaluate((field) => field === document.activeElement))
      .toBe(true);
    await find.field.fill('戰鬥堡壘');
    await expect.poll(() => find.current()).toBe('战斗堡垒');
    await findBy(page, '一字不差');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    await page.reload();
    await page.locator('article').waitFor();
    const again = await findWords(page, '戰鬥堡壘');
    await expect.poll(() => again.outcome()).toBe('没有找到');
    await again.field.fill('最前沿，是');
    await expect.poll(() => again.current()).toBe('最前沿，是');
  });

  test('is told apart by keys alone, and Esc leaves the menu before the bar', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '高校');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio').and(page.locator(':focus')).waitFor();
    await page.getByRole('menuitemradio', { name: '正则表达式' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menuitemradio').count()).toBe(0);
    await expect.poll(() => find.bar.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => find.bar.count()).toBe(0);
  });
});

describe('a regular expression', () => {
  test('finds line by line what the page shows', async () => {
    const page = await firstEssay({ settings: { findBy: 'pattern' } });
    const text = await textOnPage(page);
    const all = [...text.matchAll(/高校|党.织/gu)].length;
    const find = await findWords(page, '高校|党.织');
    await expect.poll(() => find.outcome()).toBe(`1 / ${all}`);
    await expect.poll(async () => (await find.painted()).length).toBeGreaterThan(5);
    const painted = new Set(await find.painted());
    expect(painted).toEqual(new Set(['高校', '党组织']));
    await find.field.fill('，是');
    await expect.poll(() => find.current()).toBe('，是');
    await page.keyboard.press('Enter');
    await expect.poll(() => find.outcome()).toMatch(/^2 \//u);
  });

  test('that is not complete is said, below the field', async () => {
    const page = await firstEssay({ settings: { findBy: 'pattern' } });
    const find = await typeQuery(page, '(高校');
    await find.bar.getByText('这个正则表达式没有写完整').waitFor();
    await expect.poll(() => find.field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => page.locator('[data-find]').count()).toBe(0);
    await find.field.fill('(高校)');
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
    await expect.poll(() => find.bar.getByText('这个正则表达式没有写完整').count()).toBe(0);
  });
});

describe('the notes on the essay', () => {
  test('are sought too, counted, and walked through', async () => {
    const page = await firstEssay();
    await comment(page, '战斗堡垒', '与最前沿互证');
    await comment(page, '最前沿', '此处可与**战斗堡垒**对看');
    const find = await findWords(page, '戰鬥堡壘');
    const all = occurrences(await textOnPage(page), '战斗堡垒');
    await expect.poll(() => find.outcome()).toBe(`1 / ${all}`);
    await find.bar.getByText('批注和心得里 1 处').waitFor();
    await page.getByText(`第 1 处，共 ${all} 处；批注和心得里 1 处`).waitFor({ state: 'attached' });
    await find.bar.getByRole('button', { name: '批注里的下一处' }).click();
    await find.bar.getByText('第 1 处，共 1 处').waitFor();
    const card = page.locator(
      '[data-card][data-active="true"], [data-active="true"][role="comment"]',
    );
    await expect.poll(() => card.first().innerText()).toContain('此处可与战斗堡垒对看');
    const painted = card.first().locator('[data-current]');
    await expect.poll(() => painted.allInnerTexts()).toEqual(['战斗堡垒']);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('are stepped through with Enter where the text has no match', async () => {
    const page = await firstEssay();
    await comment(page, '最前沿', '绝无此语');
    const find = await findWords(page, '绝无此语');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    await page.getByText('正文里没有找到，批注和心得里 1 处').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await find.bar.getByText('第 1 处，共 1 处').waitFor();
    const painted = page.locator('[data-current]', { hasText: '绝无此语' });
    await expect.poll(() => painted.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => painted.count()).toBe(0);
  });

  test('are painted in 我的心得, which opens for writing where it is pressed', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    const reflection = page.getByRole('textbox', { name: '我的心得' });
    await reflection.fill('读到最前沿，想起最前沿的人');
    const find = await findWords(page, '最前沿');
    await find.bar.getByText('批注和心得里 2 处').waitFor();
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    const painted = notebook.locator('[data-piece] span span');
    await expect.poll(() => painted.allInnerTexts()).toEqual(['最前沿', '最前沿']);
    await page.getByRole('button', { name: '批注里的下一处' }).click();
    const current = notebook.locator('[data-current]');
    await expect.poll(() => current.allInnerTexts()).toEqual(['最前沿']);
    const before = await painted.nth(1).boundingBox();
    if (before === null) throw new Error('nothing is painted');
    await page.mouse.click(before.x + before.width + 1, before.y + before.height / 2);
    await reflection.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('啊');
    await expect.poll(() => reflection.inputValue()).toBe('读到最前沿，想起最前沿啊的人');
    await find.field.focus();
    await expect.poll(() => painted.count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => painted.count()).toBe(0);
    await expect.poll(() => reflection.inputValue()).toBe('读到最前沿，想起最前沿啊的人');
  });

  test('are painted among quotations too', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    const reflection = page.getByRole('textbox', { name: '我的心得' });
    await reflection.fill('> 最前沿\n> 又最前沿\n\n说最前沿');
    await findWords(page, '最前沿');
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    await expect.poll(() => notebook.locator('blockquote').innerText()).toBe('最前沿\n又最前沿');
    await expect.poll(() => notebook.locator('blockquote span').count()).toBe(2);
    await expect.poll(() => notebook.locator('[data-piece] span span').count()).toBe(1);
  });

  test('are counted anew while they change, and the text’s matches stay', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    const find = await findWords(page, '最前沿');
    const before = await find.painted();
    const reflection = page.getByRole('textbox', { name: '我的心得' });
    await reflection.fill('最前沿，又一处最前沿');
    await find.bar.getByText('批注和心得里 2 处').waitFor();
    await expect.poll(() => find.painted()).toEqual(before);
    await reflection.fill('最前沿');
    await find.bar.getByText('批注和心得里 1 处').waitFor();
    await reflection.fill('');
    await expect.poll(() => find.bar.getByText('批注和心得里').count()).toBe(0);
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
  });
});

test('the library is searched for the same words from the bar', async () => {
  const page = await firstEssay();
  await findWords(page, '战斗堡垒');
  await page.getByRole('button', { name: '查找方式' }).click();
  await page.getByRole('menuitem', { name: '在书库中搜索' }).click();
  const field = page.getByRole('textbox', { name: '在书库中搜索' });
  await page.getByRole('region', { name: '搜索结果' }).waitFor();
  await expect.poll(() => field.inputValue()).toBe('战斗堡垒');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const inside = '教学、科研';

const menus = (page: Page) => page.getByRole('menu');
const mark = (page: Page) => page.locator('article mark');

async function rightClick(page: Page): Promise<void> {
  const { from } = await wordsOnPage(page, inside);
  await page.mouse.click(from.x + 4, from.y, { button: 'right' });
  await menus(page).waitFor();
}

describe('a key that stands in an open menu', () => {
  test('marks and comments selected words as its item does', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await rightClick(page);
    await page.keyboard.press('4');
    await menus(page).waitFor({ state: 'detached' });
    await expect.poll(() => mark(page).first().getAttribute('data-pigment')).toBe('carmine');
    await rightClick(page);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await page.keyboard.type('好');
    await page.keyboard.press('Escape');
    await page.locator('[role="comment"]', { hasText: '好' }).waitFor();
  });

  test('recolours the mark whose menu it is', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await rightClick(page);
    await page.keyboard.press('2');
    await menus(page).waitFor({ state: 'detached' });
    await expect.poll(() => mark(page).first().getAttribute('data-pigment')).toBe('azurite');
  });

  test('is heard in a part of a menu as well', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await rightClick(page);
    await page.getByRole('menuitem', { name: '标注样式' }).click();
    await page.getByRole('menuitem', { name: /波浪线/u }).waitFor();
    await page.keyboard.press('w');
    await menus(page).first().waitFor({ state: 'detached' });
    await expect
      .poll(() => page.locator('article mark [data-kind="wavy"]').count())
      .toBeGreaterThan(0);
  });

  test('copies no letter into the comment that it begins', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await rightClick(page);
    await page.keyboard.press('c');
    const field = page.getByRole('textbox', { name: '批注' });
    await expect.poll(() => field.inputValue()).toBe('');
  });

  test('is left to the menu where it moves in it', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await rightClick(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menus(page).waitFor({ state: 'detached' });
    await expect.poll(() => mark(page).first().getAttribute('data-pigment')).toBe('azurite');
  });

  test('takes nothing back behind the menu', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await rightClick(page);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(await mark(page).count()).toBe(1);
    await menus(page).waitFor();
    await page.keyboard.press('Escape');
    await menus(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => mark(page).count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findOn } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const results = (page: Page) => page.getByRole('region', { name: '搜索结果' });
const hits = (page: Page) => results(page).locator('li button');

async function searchFor(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await page.getByRole('textbox', { name: '在书库中搜索' }).fill(words);
  await hits(page).first().waitFor();
}

/** The number of the match that is painted as the current one, and how many there are. */
async function standing(page: Page): Promise<string> {
  await page.locator('[data-find="current"]').first().waitFor({ state: 'attached' });
  return findOn(page).outcome();
}

describe('find after the search of the library', () => {
  test('comes with the searched words, at the match that was opened, and goes on from there', async () => {
    const page = await firstEssay();
    await searchFor(page, '戰鬥堡壘');
    const [, second] = await hits(page).filter({ hasText: '战斗堡垒' }).all();
    await second?.click();
    const opened = page.locator('[data-find="current"]');
    await expect.poll(() => opened.allInnerTexts()).toEqual(['战斗堡垒']);
    const place = await opened.boundingBox();
    await page.keyboard.press('ControlOrMeta+f');
    const find = findOn(page);
    await expect.poll(() => find.field.inputValue()).toBe('战斗堡垒');
    await expect.poll(() => standing(page)).toMatch(/^2 \/ \d+$/u);
    expect(await opened.boundingBox()).toEqual(place);
    await page.keyboard.press('Enter');
    await expect.poll(() => find.outcome()).toMatch(/^3 \//u);
    await page.keyboard.press('Shift+F3');
    await page.keyboard.press('Shift+F3');
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
  });

  test('comes with the word of several that was opened', async () => {
    const page = await firstEssay();
    await searchFor(page, '党组织 战斗堡垒');
    await hits(page).filter({ hasText: '战斗堡垒' }).first().click();
    await page.locator('[data-find="current"]').waitFor();
    const words = await page.locator('[data-find="current"]').innerText();
    await page.keyboard.press('ControlOrMeta+f');
    await expect.poll(() => findOn(page).field.inputValue()).toBe(words);
  });

  test('begins below the top of the view once the reader has gone elsewhere', async () => {
    const page = await firstEssay();
    await searchFor(page, '党组织');
    await hits(page).filter({ hasText: '党组织' }).first().click();
    await page.locator('[data-find="current"]').waitFor();
    const view = page.locator('[data-region="text"]');
    await view.evaluate((one) => one.scrollBy(0, 2000));
    const top = await findOn(page).scrollTop();
    await page.keyboard.press('ControlOrMeta+f');
    await expect.poll(async () => Number((await standing(page)).split(' ')[0])).toBeGreaterThan(5);
    expect(await findOn(page).scrollTop()).toBe(top);
  });

  test('begins there too within the frame in which the page has scrolled', async () => {
    const page = await firstEssay();
    await searchFor(page, '党组织');
    await hits(page).filter({ hasText: '党组织' }).first().click();
    await page.locator('[data-find="current"]').waitFor();
    await page.locator('[data-region="text"]').evaluate((view) => {
      view.scrollBy(0, 2000);
      const keys = { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true, cancelable: true };
      view.dispatchEvent(new KeyboardEvent('keydown', keys));
    });
    await expect.poll(async () => Number((await standing(page)).split(' ')[0])).toBeGreaterThan(5);
  });

  test('offers to mark the words that were found, where they are asked about', async () => {
    const page = await firstEssay();
    await searchFor(page, '党组织');
    await hits(page).filter({ hasText: '党组织' }).first().click();
    const found = page.locator('[data-find="current"]');
    await found.waitFor();
    // Until then they stay painted whatever the reader does.
    await page.waitForTimeout(1700);
    await found.click({ button: 'right' });
    await page.getByRole('menuitem', { name: '标为疑问' }).click();
    await expect
      .poll(() => page.locator('article mark').allInnerTexts())
      .toEqual([expect.stringContaining('党组织')]);
  });

  test('stands at the note that was opened', async () => {
    const page = await firstEssay();
    await dragOver(page, '战斗堡垒');
    await page.keyboard.press('c');
    await page.keyboard.type('課堂互證，再說課堂互證');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await searchFor(page, '课堂互证');
    await hits(page).nth(1).click();
    await page.locator('span[data-current]').first().waitFor();
    await page.keyboard.press('ControlOrMeta+f');
    await expect.poll(() => findOn(page).field.inputValue()).toBe('課堂互證');
    await expect.poll(() => findOn(page).bar.innerText()).toContain('第 2 处，共 2 处');
  });
});

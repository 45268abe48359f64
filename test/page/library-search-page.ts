import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const fieldOf = (page: Page) => page.getByRole('textbox', { name: '在书库中搜索' });
export const results = (page: Page) => page.getByRole('region', { name: '搜索结果' });
export const hits = (page: Page) => results(page).locator('li button');

/** Opens the search by key and types a query; settles once its answer is on show. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const answer = results(page).or(page.locator('p', { hasText: /^没有找到/u }));
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await fieldOf(page).and(page.locator(':focus')).waitFor();
  await fieldOf(page).fill('');
  await expect.poll(() => answer.count()).toBe(0);
  await fieldOf(page).fill(words);
  await answer.waitFor();
}

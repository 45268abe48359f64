import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a test of find sees of the page. */
export interface FindPage {
  readonly bar: Locator;
  readonly field: Locator;
  /** 「9 / 21」 or 「没有找到」; '' where nothing was asked. */
  outcome(): Promise<string>;
  /** The words of each painted stretch on the page, in order, and of the current one. */
  painted(): Promise<readonly string[]>;
  current(): Promise<string>;
  scrollTop(): Promise<number>;
}

export function findOn(page: Page): FindPage {
  const bar = page.getByRole('search', { name: '在本文中查找' });
  return {
    bar,
    field: bar.getByRole('textbox'),
    outcome: async () => (await bar.locator('span').allInnerTexts())[0] ?? '',
    painted: () => page.locator('article [data-find]').allInnerTexts(),
    current: async () => (await page.locator('[data-find="current"]').allInnerTexts()).join(''),
    scrollTop: () => page.locator('[data-region="text"]').evaluate((view) => view.scrollTop),
  };
}

/** Opens the bar by key and types a query; settles once it has run, and its match is painted. */
export async function findWords(page: Page, query: string): Promise<FindPage> {
  const find = await typeQuery(page, query);
  await expect.poll(() => find.outcome()).not.toBe('');
  if ((await find.outcome()) !== '没有找到') {
    await page.locator('[data-find="current"]').first().waitFor({ state: 'attached' });
  }
  return find;
}

/** Opens the bar by key and types a query, after what was found before is gone. */
export async function typeQuery(page: Page, query: string): Promise<FindPage> {
  await page.keyboard.press('ControlOrMeta+f');
  const find = findOn(page);
  await find.field.and(page.locator(':focus')).waitFor();
  if ((await find.outcome()) !== '') {
    await find.field.fill('');
    await expect.poll(() => find.outcome()).toBe('');
  }
  await find.field.fill(query);
  return find;
}

/** The essay as its page shows it, a line for each block, without spoken labels and ways back. */
export function textOnPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article [data-block]')]
      .map((block) => [...block.querySelectorAll('[data-at]')].map((leaf) => leaf.textContent))
      .map((leaves) => leaves.join(''))
      .join('\n'),
  );
}

/** How often words occur in a text, one behind the other. */
export const occurrences = (text: string, words: string): number => text.split(words).length - 1;

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';

import type { OpenOptions } from './open-page';
import { openPage } from './open-page';

let complaints: readonly string[] = [];
afterEach(() => expect(complaints).toEqual([]));

async function firstEssay(options: OpenOptions = {}): Promise<Page> {
  const opened = await openPage(options);
  complaints = opened.complaints;
  await opened.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await opened.page.locator('article').waitFor();
  return opened.page;
}

const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');

describe('keys of the page', () => {
  test('ask for a paragraph and a sentence once, not again when the essay is opened again', async () => {
    const page = await firstEssay();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect.poll(() => selected(page)).not.toBe('');
    const title = await page.locator('main').getAttribute('aria-label');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(() => page.locator('main').getAttribute('aria-label')).not.toBe(title);
    expect(await selected(page)).toBe('');
    await page.keyboard.press('Control+PageUp');
    await expect.poll(() => page.locator('main').getAttribute('aria-label')).toBe(title);
    await page.waitForTimeout(100);
    expect(await selected(page)).toBe('');
    expect(await page.evaluate(() => document.activeElement?.closest('article') ?? null)).toBe(
      null,
    );
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, still } from '../page/select-text';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const passage = '教学、科研、管理';

/** The first essay with two commented marks in it, the focus in its text. */
async function withComments(options: OpenOptions): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, [
    { words: '不断开创高校党建的新局面', kind: 'highlight', comment: '前面的一条' },
    { words: passage, kind: 'highlight', comment: '后面的一条' },
  ]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await page.locator('[data-region="text"]').focus();
  return page;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    return one?.getAttribute('data-region') ?? one?.getAttribute('aria-label') ?? one?.textContent;
  });

/** The words of the card or note that holds the focus. */
const around = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest('[data-card], [data-index]')?.textContent ?? '',
  );

const scrolled = (page: Page) =>
  page.locator('[data-region="text"]').evaluate((one) => one.scrollTop);

describe('Tab in the text', () => {
  test.each([
    ['beside it', { width: 1280, height: 800 }],
    ['under its line', { width: 1024, height: 700, settings: { sidebarOpen: true } }],
  ])('goes into the open card %s, and Shift+Tab back', async (_, options) => {
    const page = await withComments(options);
    for (const key of [']', ']']) await page.keyboard.press(key);
    await page.locator('[role="comment"][data-active]').getByText('后面的一条').waitFor();
    await still(page);
    const before = await scrolled(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('追加');
    expect(await around(page)).toContain('后面的一条');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).not.toBe('追加');
    expect(await around(page)).toContain('后面的一条');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('追加');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('text');
    expect(await page.locator('[role="comment"][data-active]').count()).toBe(1);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-card] textarea').waitFor();
  });

  test('goes into the card of a mark that was clicked', async () => {
    const page = await withComments({ width: 1024, height: 700, settings: { sidebarOpen: true } });
    await clickOn(page, passage);
    await page.locator('[role="comment"][data-active]').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('追加');
  });

  test('goes to the note where the notebook alone shows the comment', async () => {
    const page = await withComments({
      width: 1440,
      height: 900,
      settings: { sidebarOpen: true, notebookOpen: true },
    });
    await page.locator('[data-region="notebook"] [data-rove]').first().waitFor();
    for (const key of [']', ']']) await page.keyboard.press(key);
    const note = page.locator('[data-region="notebook"] [data-current]');
    await note.getByText('后面的一条').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => around(page)).toContain('后面的一条');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('追加');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('text');
  });

  test('stays where one reads, and goes on behind the text where nothing in view can be used', async () => {
    const page = await firstEssay({ width: 1024, height: 700 });
    const text = page.locator('main [data-region="text"]');
    await text.focus();
    await text.evaluate((one) => (one.scrollTop = 1800));
    await still(page);
    const before = await scrolled(page);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('main article')))
      .toBe(null);
    expect(await focused(page)).not.toBe('text');
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe('text');
    expect(await scrolled(page)).toBe(before);
  });

  test('goes on as ever where no card is open', async () => {
    const page = await withComments({ width: 1280, height: 800 });
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toContain('展开');
    await page.locator('[data-region="text"]').focus();
    for (const key of [']', ']', 'Escape', 'Tab']) await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toContain('展开');
  });
});

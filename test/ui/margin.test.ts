import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { marginBoxes, offLine, overlaps } from '../page/margin-page';
import { commentInOneParagraph } from '../page/random-marks';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const folds = (page: Page) => page.getByText(/^另有 \d+ 条批注$/);
const active = (page: Page) => page.locator('[role="comment"][data-active]');

async function withForty(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await commentInOneParagraph(page, 40);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await folds(page).first().waitFor();
  return page;
}

describe('forty comments on one paragraph at the top of an essay', () => {
  test.each([
    [1280, 800],
    [1440, 900],
  ])('stand apart, each on its line while it is active, at %i×%i', async (width, height) => {
    const page = await withForty({ width, height });
    expect((await marginBoxes(page)).length).toBeGreaterThan(3);
    expect(await overlaps(page)).toBe(0);
    for (let card = 1; card <= 40; card += 1) {
      await page.keyboard.press(']');
      await expect.poll(() => active(page).innerText()).toContain(`第 ${card} 条`);
      if (![1, 2, 7, 20, 21, 33, 40].includes(card)) continue;
      expect(await offLine(page)).toBeLessThanOrEqual(2);
      expect(await overlaps(page)).toBe(0);
      expect((await marginBoxes(page)).length).toBeGreaterThan(3);
    }
    await page.keyboard.press('Escape');
    expect(await overlaps(page)).toBe(0);
  });

  test('show the cards of a fold when its pill is pressed, and fold them when they are left', async () => {
    const page = await withForty();
    const tops = async () => {
      const boxes = await marginBoxes(page);
      return boxes.map(({ top }) => Math.round(top - (boxes[0]?.top ?? 0)));
    };
    const shown = await tops();
    const fold = folds(page).first();
    const count = Number(/\d+/.exec(await fold.innerText())?.[0]);
    await fold.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await marginBoxes(page)).length).toBeGreaterThanOrEqual(count);
    expect(await overlaps(page)).toBe(0);
    expect(await offLine(page)).toBeLessThanOrEqual(2);
    expect(await active(page).evaluate((card) => card === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(tops).toEqual(shown);
  });

  test('leave the active card where it is while an input method composes in it', async () => {
    const page = await withForty();
    for (let at = 0; at < 20; at += 1) await page.keyboard.press(']');
    await page.keyboard.press('Enter');
    await active(page).locator('textarea').waitFor();
    // On the sheet: the view may follow the caret.
    const top = () =>
      page.locator('li[data-card]:has([data-active])').evaluate((card) => {
        const sheet = card.closest('aside')?.getBoundingClientRect();
        return Math.round(card.getBoundingClientRect().top - (sheet?.top ?? 0));
      });
    const before = await top();
    const debug = await page.context().newCDPSession(page);
    const long = 'ceshi'.repeat(40);
    for (const end of [20, 60, 120, 200]) {
      const text = long.slice(0, end);
      await debug.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
      expect(await top()).toBe(before);
    }
    // The page grows meanwhile, as when a figure comes in above the passage.
    await page.locator('article').evaluate((article) => (article.style.paddingTop = '300px'));
    await page.waitForTimeout(100);
    expect(await top()).toBe(before);
    await debug.send('Input.insertText', { text: '测试' });
    await page.keyboard.press('Escape');
    expect(await offLine(page)).toBeLessThanOrEqual(2);
    expect(await overlaps(page)).toBe(0);
  });
});

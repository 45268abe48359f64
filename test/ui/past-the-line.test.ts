import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver, still, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

/** Drags from where words begin along their line to an x of the window; what is selected then. */
async function dragTo(page: Page, words: string, x: number): Promise<string> {
  const { from } = await wordsOnPage(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(x, from.y, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('toolbar').waitFor();
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '');
  // The next one begins among words that are selected now, which would be dragged away.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  return selected;
}

const rightOf = (page: Page) =>
  page.evaluate(() => document.querySelector('article')?.getBoundingClientRect().right ?? 0);

describe.each([
  ['a margin', 1280],
  ['a rail', 900],
])('words dragged over past the end of their line, beside %s,', (_, width) => {
  test('end with the line, wherever the pointer is', async () => {
    const page = await firstEssay({ width, settings: { sidebarOpen: false } });
    await dragOver(page, '继续发挥战斗堡垒作用');
    await page.keyboard.press('c');
    await page.keyboard.type('批注');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('article mark').first().waitFor();
    const right = await rightOf(page);
    for (const words of ['党组织的正确领导', '继续发挥', '世界经济全球化']) {
      const line = await dragTo(page, words, right - 2);
      expect(line.length).toBeLessThan(60);
      for (const x of [right + 3, right + 12, right + 30, right + 90, width - 4]) {
        expect(await dragTo(page, words, Math.min(x, width - 2)), `${words} to ${x}`).toBe(line);
      }
    }
  });
});

test('words dragged over into what stands beside the page end, or begin, with the line', async () => {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await page.getByRole('complementary', { name: '学习笔记' }).waitFor();
  await still(page);
  const words = '党组织的正确领导';
  const { left, right } = await page.evaluate(() => {
    const { left, right } = document.querySelector('article')?.getBoundingClientRect() ?? {};
    return { left: left ?? 0, right: right ?? 0 };
  });
  expect(await dragTo(page, words, 1200)).toBe(await dragTo(page, words, right - 2));
  expect(await dragTo(page, words, 100)).toBe(await dragTo(page, words, left + 2));
});

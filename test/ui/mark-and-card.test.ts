import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

describe('a mark and its card', () => {
  const fill = (page: Page) =>
    page
      .locator('[role="comment"]')
      .first()
      .evaluate((card) => getComputedStyle(card).backgroundColor);
  const faded = (page: Page) => page.waitForFunction(() => document.getAnimations().length === 0);
  const edge = (page: Page) =>
    page
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).boxShadow);

  test('are both seen when either is pointed at, and neither when the pointer goes', async () => {
    const page = await firstEssay();
    await annotatePassages(page, [
      { words: '教学、科研', kind: 'highlight', comment: '一' },
      { words: '都是党的基层组织', kind: 'highlight', comment: '二' },
    ]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    const [filled, edged] = [await fill(page), await edge(page)];
    const { from } = await wordsOnPage(page, '教学、科研');
    await page.mouse.move(from.x + 4, from.y);
    await expect.poll(() => fill(page)).not.toBe(filled);
    await faded(page);
    const seen = [await fill(page), await edge(page)];
    expect(seen[1]).not.toBe(edged);
    await page.mouse.move(from.x + 4, from.y + 300);
    await expect.poll(() => fill(page)).toBe(filled);
    await expect.poll(() => edge(page)).toBe(edged);
    await page.locator('[role="comment"]').first().hover();
    await faded(page);
    expect([await fill(page), await edge(page)]).toEqual(seen);
    await page.locator('nav').first().hover();
    await expect.poll(() => edge(page)).toBe(edged);
    await page.mouse.move(from.x + 4, from.y);
    await expect.poll(() => edge(page)).not.toBe(edged);
    await page.locator('nav').first().hover();
    await expect.poll(() => edge(page)).toBe(edged);
  });

  test('are joined by a line through the dot of that very mark', async () => {
    const page = await firstEssay();
    await annotatePassages(page, [
      { words: '教学、科研', kind: 'highlight', pigment: 'carmine', comment: '前' },
      { words: '管理、服务育人', kind: 'highlight', pigment: 'malachite', comment: '后' },
    ]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    await page.keyboard.press(']');
    await page.locator('[role="comment"][data-active]').waitFor();
    const dots = await page.locator('[aria-hidden="true"] > i[data-pigment]').evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().width === 7)
        .map(
          (dot) =>
            [dot.getAttribute('data-pigment'), Number(getComputedStyle(dot).zIndex)] as const,
        )
        .toSorted(([, one], [, other]) => one - other),
    );
    expect(dots.map(([pigment]) => pigment)).toEqual(['malachite', 'carmine']);
  });
});

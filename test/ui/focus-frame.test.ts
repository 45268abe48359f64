import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const isTextFocused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-region') === 'text');

/** What is drawn around the text that has the focus: px of the frame's four sides, none where there is none. */
const sides = (page: Page) =>
  page.locator('[data-region="text"]').evaluate((text) => {
    const frame = getComputedStyle(text.parentElement ?? text, '::after');
    const { boxShadow, outlineStyle } = getComputedStyle(text);
    return [
      ...[boxShadow, outlineStyle].filter((drawn) => drawn !== 'none'),
      ...(frame.content === 'none'
        ? []
        : [
            frame.borderTopWidth,
            frame.borderRightWidth,
            frame.borderBottomWidth,
            frame.borderLeftWidth,
          ]),
    ];
  });

/** From the text through the other regions, back to it. */
async function walkAround(page: Page): Promise<void> {
  await expect.poll(() => isTextFocused(page)).toBe(true);
  await page.keyboard.press('F6');
  await expect.poll(() => isTextFocused(page)).toBe(false);
  await page.keyboard.press('Shift+F6');
  await expect.poll(() => isTextFocused(page)).toBe(true);
}

const whole = ['2px', '2px', '2px', '2px'];

test.each(['light', 'sepia', 'dark'] as const)(
  'the text has a whole frame when keys bring the focus there, until the pointer is used: %s',
  async (theme) => {
    const page = await firstEssay({ settings: { theme } });
    await walkAround(page);
    await expect.poll(() => sides(page)).toEqual(whole);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('article h1').click();
    await expect.poll(() => sides(page)).toEqual([]);
  },
);

test('the frame is there in forced colours too', async () => {
  const page = await firstEssay({ context: { forcedColors: 'active' } });
  await walkAround(page);
  await expect.poll(() => sides(page)).toEqual(whole);
});

test('Esc out of what the pointer opened draws none', async () => {
  const page = await firstEssay();
  await page.getByRole('banner').getByRole('button', { name: '查找' }).click();
  await page.getByRole('main').getByRole('search').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => isTextFocused(page)).toBe(true);
  expect(await sides(page)).toEqual([]);
});

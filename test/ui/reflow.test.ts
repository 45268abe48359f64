import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { markKinds } from '../../core/annotation/mark-kind';
import { characterBoxes, markAtRandom, movedCharacters, spokenNames } from '../page/random-marks';
import { still } from '../page/select-text';
import type { OpenOptions } from './open-page';
import { openPage } from './open-page';

/** What random marks move of the first essay, once the page that they are on shows them. */
async function movedBy(
  options: OpenOptions,
  mark: (page: Page) => Promise<void>,
  shown: (page: Page) => Promise<void>,
): Promise<ReturnType<typeof movedCharacters>> {
  const { page, complaints } = await openPage(options);
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await inItsFonts(page);
  const before = await characterBoxes(page);
  await mark(page);
  await page.reload();
  await shown(page);
  await inItsFonts(page);
  const found = movedCharacters(before, await characterBoxes(page));
  expect(found.compared).toBeGreaterThan(5000);
  expect(complaints).toEqual([]);
  return found;
}

/** Resolves when the essay stands in its fonts: laying it out asks for those. */
async function inItsFonts(page: Page): Promise<void> {
  await still(page);
  await page.evaluate(() => document.fonts.ready);
  await still(page);
}

const someMarks = (page: Page) => markAtRandom(page, 300);

async function namesShown(page: Page): Promise<void> {
  await page.locator('mark').first().waitFor();
  // Two names a mark; a mark that begins or ends in text the page does not show has one.
  await expect.poll(() => spokenNames(page)).toBeGreaterThan(590);
}

test('moves no character by more than 1 px for 300 random marks with spoken labels', async () => {
  const { moved } = await movedBy({ width: 1280, height: 800 }, someMarks, namesShown);
  expect(moved).toBe(0);
});

test.each([false, true])(
  'moves no character for 400 marks of every kind, with line patterns %s',
  async (linePatterns) => {
    const allKinds = (page: Page) => markAtRandom(page, 400, markKinds);
    const { moved } = await movedBy({ settings: { linePatterns } }, allKinds, async (page) => {
      await page.locator('[data-sign="point"]').first().waitFor();
      for (const kind of ['underline', 'wavy', 'strike']) {
        await expect
          .poll(() => page.locator(`mark [data-kind="${kind}"]`).count())
          .toBeGreaterThan(60);
      }
      await expect.poll(() => page.locator('[data-sign="paragraph"]').count()).toBeGreaterThan(30);
    });
    expect(moved).toBe(0);
  },
);

// Of some sizes the widths of a line's pieces come to more than the line, by less than anybody sees: all
// lines behind it broke anew. What may is a line in which a mark parts digits or two punctuation marks.
test.each([
  [21, 32],
  [22, 28],
  [22, 32],
] as const)('breaks next to no line anew at %i px and %i a line', async (textSize, measure) => {
  const options = { settings: { textSize, measure }, width: 1440 };
  const { moved, compared } = await movedBy(options, someMarks, namesShown);
  expect(moved / compared).toBeLessThan(0.02);
});

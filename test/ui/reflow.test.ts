import { expect, test } from 'vitest';
import { markKinds } from '../../core/annotation/mark-kind';
import { characterBoxes, markAtRandom, movedCharacters, spokenNames } from '../page/random-marks';
import { openPage } from './open-page';

test('moves no character by more than 1 px for 300 random marks with spoken labels', async () => {
  const { page, complaints } = await openPage({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  const before = await characterBoxes(page);
  await markAtRandom(page, 300);
  await page.reload();
  await page.locator('mark').first().waitFor();
  // Two names a mark; a mark that begins or ends in text the page does not show has one.
  await expect.poll(() => spokenNames(page)).toBeGreaterThan(590);
  const { moved, compared } = movedCharacters(before, await characterBoxes(page));
  expect(compared).toBeGreaterThan(5000);
  expect(moved).toBe(0);
  expect(complaints).toEqual([]);
});

test.each([false, true])(
  'moves no character for 400 marks of every kind, with line patterns %s',
  async (linePatterns) => {
    const { page, complaints } = await openPage({ settings: { linePatterns } });
    await page.getByRole('button', { name: '从第一篇开始读' }).click();
    await page.locator('article').waitFor();
    const before = await characterBoxes(page);
    await markAtRandom(page, 400, markKinds);
    await page.reload();
    await page.locator('[data-sign="point"]').first().waitFor();
    for (const kind of ['underline', 'wavy', 'strike']) {
      await expect
        .poll(() => page.locator(`mark [data-kind="${kind}"]`).count())
        .toBeGreaterThan(60);
    }
    await expect.poll(() => page.locator('[data-sign="paragraph"]').count()).toBeGreaterThan(30);
    const { moved, compared } = movedCharacters(before, await characterBoxes(page));
    expect(compared).toBeGreaterThan(5000);
    expect(moved).toBe(0);
    expect(complaints).toEqual([]);
  },
);

// Of some sizes the widths of a line's pieces come to more than the line, by less than anybody sees: all
// lines behind it broke anew. What may is a line in which a mark parts digits or two punctuation marks.
test.each([
  [21, 32],
  [22, 28],
  [22, 32],
] as const)('breaks next to no line anew at %i px and %i a line', async (textSize, measure) => {
  const { page, complaints } = await openPage({ settings: { textSize, measure }, width: 1440 });
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  const before = await characterBoxes(page);
  await markAtRandom(page, 300);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await expect.poll(() => spokenNames(page)).toBeGreaterThan(590);
  const { moved, compared } = movedCharacters(before, await characterBoxes(page));
  expect(compared).toBeGreaterThan(5000);
  expect(moved / compared).toBeLessThan(0.02);
  expect(complaints).toEqual([]);
});

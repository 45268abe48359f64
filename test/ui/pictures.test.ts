import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PicturedState } from '../page/pictured-states';
import { picturedStates } from '../page/pictured-states';
import { takePicture, worstTile } from '../page/small-picture';
import { mostDiffering, storedPicture } from '../page/stored-picture';
import { openPage } from './open-page';

async function arrive({ width, height, options, enter }: PicturedState): Promise<Page> {
  const { page } = await openPage({ width, height, ...options });
  await page.clock.setFixedTime('2026-03-05T10:00:00');
  await enter(page);
  return page;
}

test.each(picturedStates)('$name looks as in its picture', async (state) => {
  const page = await arrive(state);
  const stored = storedPicture('chromium', state.name, await takePicture(page));
  await expect
    .poll(async () => worstTile(await takePicture(page), stored))
    .toBeLessThan(mostDiffering);
});

describe('a picture tells', () => {
  test.each([
    ['a colour that is missing', 'margin', 'article mark', 'background', 'none'],
    ['a card that is not there', 'margin', '[role="comment"]', 'visibility', 'hidden'],
    ['a panel that moved', 'notebook', '[data-region="notebook"]', 'transform', 'translateX(8px)'],
    ['text of another size', 'essay', 'article p', 'font-size', '19px'],
  ])('%s', async (_what, name, selector, property, value) => {
    const state = picturedStates.find((one) => one.name === name);
    if (state === undefined) throw new Error(name);
    const page = await arrive(state);
    const before = await takePicture(page);
    await page
      .locator(selector)
      .first()
      .evaluate(
        (element: HTMLElement, [of, to]) => element.style.setProperty(of, to, 'important'),
        [property, value] as const,
      );
    expect(worstTile(await takePicture(page), before)).toBeGreaterThan(mostDiffering);
  });
});

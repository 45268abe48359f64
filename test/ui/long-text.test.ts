import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { madeText } from '../bench/made-text';
import { findWords, textOnPage } from '../page/find-page';
import { offLine } from '../page/margin-page';
import { restart } from '../page/restart';
import { dragOver, still, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

/** 200,000 characters; from 50,000 on a text is drawn in parts. */
const landmark = '此处乃全文之末的一个记号。';
const body = madeText(200_000, 5);
const cut = body.lastIndexOf('\n', 180_000);
const text = `长文\n${body.slice(0, cut)}\n${landmark}${body.slice(cut + 1)}`;

const open = () => firstEssay({ text, settings: { standardPunctuation: false } });
const parts = (page: Page) => page.locator('article > [data-from]');
const undrawn = (page: Page) => page.locator('article > [data-from]:empty');
const whole = (page: Page) => expect.poll(() => undrawn(page).count()).toBe(0);
const scrollTop = (page: Page) =>
  page.locator('[data-region="text"]').evaluate((view) => Math.round(view.scrollTop));

/** px from the view's top at which words of the essay stand. */
async function heightOf(page: Page, words: string): Promise<number> {
  const { from } = await wordsOnPage(page, words, { scroll: false });
  const view = await page.locator('[data-region="text"]').boundingBox();
  return from.y - (view?.y ?? 0);
}

test('a long text shows its beginning first, and is all there in the end', async () => {
  const page = await open();
  await expect.poll(() => parts(page).count()).toBeGreaterThan(10);
  await expect.poll(() => heightOf(page, body.slice(0, 12))).toBeLessThan(400);
  await whole(page);
  const shown = await textOnPage(page);
  expect(shown.length).toBe(text.length);
  // A difference would be 200,000 characters to read.
  expect(shown === text).toBe(true);
});

test('a jump into a part that is not drawn yet lands on its line and stays there', async () => {
  const page = await open();
  const find = await findWords(page, landmark.slice(0, 10));
  await page.keyboard.press('Enter');
  await expect.poll(() => find.current()).toBe(landmark.slice(0, 10));
  await expect.poll(() => heightOf(page, landmark)).toBeGreaterThan(150);
  await expect.poll(() => heightOf(page, landmark)).toBeLessThan(450);
  const landed = await heightOf(page, landmark);
  await whole(page);
  await page.waitForTimeout(300);
  expect(Math.abs((await heightOf(page, landmark)) - landed)).toBeLessThan(3);
});

test('far down, a card stands on the line of its passage, and the place is kept', async () => {
  const page = await open();
  await findWords(page, landmark.slice(0, 10));
  await page.keyboard.press('Enter');
  await expect.poll(() => heightOf(page, landmark).catch(() => 0)).toBeGreaterThan(150);
  await page.keyboard.press('Escape');
  await dragOver(page, landmark.slice(2, 9));
  await page.keyboard.press('c');
  await page.keyboard.type('批注');
  await page.keyboard.press('Escape');
  await expect.poll(() => offLine(page)).toBeLessThan(2);
  await still(page);
  const before = await heightOf(page, landmark);
  await restart(page);
  await page.locator('article').waitFor();
  await expect.poll(() => heightOf(page, landmark).catch(() => 0)).toBeGreaterThan(0);
  expect(Math.abs((await heightOf(page, landmark)) - before)).toBeLessThan(3);
  await expect.poll(() => page.locator('mark[data-annotations]').count()).toBe(1);
  await whole(page);
  expect(Math.abs((await heightOf(page, landmark)) - before)).toBeLessThan(3);
});

test('scrolling through a long text by the wheel shows text everywhere', async () => {
  const page = await open();
  await page.mouse.move(400, 400);
  for (let screen = 0; screen < 12; screen += 1) {
    const before = await scrollTop(page);
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => scrollTop(page)).toBeGreaterThan(before);
    await expect
      .poll(() =>
        page.evaluate(
          () => document.caretRangeFromPoint(450, 400)?.startContainer.textContent?.length ?? 0,
        ),
      )
      .toBeGreaterThan(0);
  }
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(40_000);
});

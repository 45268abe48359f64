import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { marginBoxes, offLine, overlaps, topOnSheet } from '../page/margin-page';
import { annotatePassages, commentInOneParagraph, commentThroughout } from '../page/random-marks';
import { clickOn, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
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
    await expect.poll(() => overlaps(page)).toBe(0);
    for (let card = 1; card <= 40; card += 1) {
      await page.keyboard.press(']');
      await expect.poll(() => active(page).innerText()).toContain(`第 ${card} 条`);
      if (![1, 2, 7, 20, 21, 33, 40].includes(card)) continue;
      await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
      await expect.poll(() => overlaps(page)).toBe(0);
      expect((await marginBoxes(page)).length).toBeGreaterThan(3);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => overlaps(page)).toBe(0);
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
    await expect.poll(() => overlaps(page)).toBe(0);
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect
      .poll(() => active(page).evaluate((card) => card === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(tops).toEqual(shown);
  });

  test('leave the active card where it is while one types in it', async () => {
    const page = await withForty();
    for (let at = 0; at < 27; at += 1) await page.keyboard.press(']');
    await page.keyboard.press('Enter');
    await active(page).locator('textarea').waitFor();
    const before = await topOnSheet(page);
    for (const letter of '写下去，\n一行又一行，\n\n卡片越来越长。'.repeat(3)) {
      await page.keyboard.insertText(letter);
      await expect.poll(() => topOnSheet(page)).toBe(before);
    }
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect.poll(() => overlaps(page)).toBe(0);
  });

  test('leave the active card where it is while an input method composes in it', async () => {
    const page = await withForty();
    for (let at = 0; at < 20; at += 1) await page.keyboard.press(']');
    await page.keyboard.press('Enter');
    await active(page).locator('textarea').waitFor();
    const before = await topOnSheet(page);
    const debug = await page.context().newCDPSession(page);
    const long = 'ceshi'.repeat(40);
    for (const end of [20, 60, 120, 200]) {
      const text = long.slice(0, end);
      await debug.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
      await expect.poll(() => topOnSheet(page)).toBe(before);
    }
    // The page grows meanwhile, as when a figure comes in above the passage.
    await page.locator('article').evaluate((article) => (article.style.paddingTop = '300px'));
    await page.waitForTimeout(100);
    await expect.poll(() => topOnSheet(page)).toBe(before);
    await debug.send('Input.insertText', { text: '测试' });
    await page.keyboard.press('Escape');
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect.poll(() => overlaps(page)).toBe(0);
  });
});

test('cards stay with their lines when something opens above the text', async () => {
  const page = await withForty();
  for (let at = 0; at < 5; at += 1) await page.keyboard.press(']');
  await page.locator('[data-region="text"]').evaluate((view) => (view.scrollTop = 0));
  await page.locator('main').getByRole('button', { name: '展开' }).click();
  await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
  await expect.poll(() => overlaps(page)).toBe(0);
});

describe('the active card among forty', () => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['the window narrows', (page) => page.setViewportSize({ width: 1280, height: 700 })],
    ['the text is made larger', (page) => page.keyboard.press('Control+Equal')],
    [
      'a figure comes in above it',
      (page) =>
        page
          .locator('article [data-block]')
          .first()
          .evaluate((block) => (block.style.paddingBottom = '180px')),
    ],
  ])('stands on its line again once %s', async (_, change) => {
    const page = await withForty({ width: 1440, height: 900 });
    for (let at = 0; at < 12; at += 1) await page.keyboard.press(']');
    await active(page).waitFor();
    await change(page);
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect.poll(() => overlaps(page)).toBe(0);
    expect((await marginBoxes(page)).length).toBeGreaterThan(3);
  });
});

describe('a card low in the view', () => {
  /** px from the active card's bottom to the view's lower edge; negative where it is cut off. */
  const roomBelow = (page: Page) =>
    page.evaluate(() => {
      const card = document.querySelector('[data-card]:has([data-active])');
      const view = document.querySelector('[data-region="text"]');
      if (card === null || view === null) return null;
      return view.getBoundingClientRect().bottom - card.getBoundingClientRect().bottom;
    });

  /** Scrolls so that words stand this many px above the view's lower edge. */
  async function low(page: Page, words: string, above: number): Promise<void> {
    const { from } = await wordsOnPage(page, words);
    await page.locator('[data-region="text"]').evaluate(
      (view, { y, rest }) => {
        view.scrollTop += y - (view.getBoundingClientRect().bottom - rest);
      },
      { y: from.y, rest: above },
    );
  }

  const words = '落实党的路线';
  const comment = '看看结论是否站得住。'.repeat(8);

  async function withOne(options: OpenOptions = {}): Promise<Page> {
    const page = await firstEssay(options);
    await annotatePassages(page, [{ words, kind: 'highlight', comment }]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    return page;
  }

  test.each([
    ['beside the text', 1280, 800],
    ['under its line', 800, 700],
  ])('comes fully into view as it opens %s', async (_, width, height) => {
    const page = await withOne({ width, height });
    await low(page, words, 40);
    await page.locator('mark').first().click();
    await active(page).waitFor();
    await expect.poll(() => roomBelow(page)).toBeGreaterThanOrEqual(8);
  });

  test('comes fully into view as a new comment is begun', async () => {
    const page = await firstEssay();
    await low(page, words, 40);
    const { from, to } = await wordsOnPage(page, words, { scroll: false });
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('c');
    await active(page).locator('textarea').waitFor();
    await expect.poll(() => roomBelow(page)).toBeGreaterThanOrEqual(8);
  });

  test('stays as it is where it stands in view already, and while one composes', async () => {
    const page = await withOne();
    await low(page, words, 500);
    const top = () =>
      page.locator('[data-region="text"]').evaluate((view) => Math.round(view.scrollTop));
    const before = await top();
    await page.locator('mark').first().click();
    await active(page).waitFor();
    await page.keyboard.press('Enter');
    await active(page).locator('textarea').waitFor();
    await page.waitForTimeout(400);
    await expect.poll(() => top()).toBe(before);
    await low(page, words, 200);
    const moved = await top();
    const debug = await page.context().newCDPSession(page);
    const text = 'ceshi'.repeat(30);
    await debug.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 });
    await page.waitForTimeout(400);
    await expect.poll(() => top()).toBe(moved);
  });
});

describe('three hundred comments in an essay', () => {
  test.each([
    [1280, 800],
    [1024, 700],
  ])('stand apart, each on its line while it is active, at %i×%i', async (width, height) => {
    const page = await firstEssay({ width, height });
    await commentThroughout(page, 300);
    await page.reload();
    await page.locator('mark').first().waitFor();
    await expect.poll(() => overlaps(page)).toBe(0);
    for (const card of [0, 1, 43, 86, 150, 211, 298, 299]) {
      await page.locator(`mark[data-annotations="made-for-a-test-${card}"]`).first().click();
      await expect.poll(() => active(page).innerText()).toContain(`第 ${card + 1} 条`);
      await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
      await expect.poll(() => overlaps(page)).toBe(0);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => overlaps(page)).toBe(0);
    await page.keyboard.press('Control+Equal');
    await expect.poll(() => overlaps(page)).toBe(0);
  });
});

describe('a comment of 5,000 characters', () => {
  const sentence = '读到这里我又想了一遍，觉得前面的话还可以说得更准一些。';
  const long = sentence.repeat(Math.ceil(5000 / sentence.length)).slice(0, 5000);

  async function withLong(): Promise<Page> {
    const page = await firstEssay();
    await annotatePassages(page, [
      { words: '始终处于教学、科研', kind: 'highlight', comment: '在它前面' },
      { words: '落实党的路线', kind: 'highlight', comment: long },
      { words: '都是党的基层组织', kind: 'highlight', comment: '在它后面' },
    ]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    return page;
  }

  test('is cut to six lines at rest, and whole on its line while it is active', async () => {
    const page = await withLong();
    const [, cut] = await marginBoxes(page);
    expect((cut?.bottom ?? 0) - (cut?.top ?? 0)).toBeLessThan(200);
    await clickOn(page, '落实党的路线');
    await expect.poll(() => active(page).innerText()).toContain(long);
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect.poll(() => overlaps(page)).toBe(0);
    await expect.poll(() => marginBoxes(page)).toHaveLength(3);
  });

  test('does not move while one types at its end', async () => {
    const page = await withLong();
    await clickOn(page, '落实党的路线');
    await page.keyboard.press('Enter');
    await active(page).locator('textarea').waitFor();
    const before = await topOnSheet(page);
    for (const letter of sentence) {
      await page.keyboard.insertText(letter);
      await expect.poll(() => topOnSheet(page)).toBe(before);
    }
    await expect.poll(() => overlaps(page)).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    await expect.poll(() => active(page).innerText()).toContain(long + sentence);
  });
});

test.each(['light', 'sepia', 'dark'] as const)(
  'axe finds nothing in a crowded margin in %s',
  async (theme) => {
    const page = await withForty({ settings: { theme } });
    expect(await axeFindings(page)).toEqual([]);
    for (let at = 0; at < 20; at += 1) await page.keyboard.press(']');
    expect(await axeFindings(page)).toEqual([]);
  },
);

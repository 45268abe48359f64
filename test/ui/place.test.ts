import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { restart } from '../page/restart';
import { still, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

const view = '[data-region="text"]';
const scrollTo = async (page: Page, top: number) => {
  await page.locator(view).evaluate((element, to) => (element.scrollTop = to), top);
  await still(page);
};
const topOf = (page: Page) => page.locator(view).evaluate((element) => element.scrollTop);

/** The text of the first line in view, from its first character on, and how far its top is from the view's. */
const firstLine = (page: Page) =>
  page.locator(view).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    const column = document.querySelector('article')?.getBoundingClientRect();
    const caret = document.caretRangeFromPoint((column?.left ?? 0) + 40, top + 22);
    const box = caret?.getBoundingClientRect();
    const node = caret?.startContainer;
    const text =
      node instanceof Text
        ? node.data.slice(caret?.startOffset, (caret?.startOffset ?? 0) + 8)
        : '';
    return { text, drop: Math.round((box?.top ?? 0) - top) };
  });

describe('the reader’s place', () => {
  test('stays at the very top when the window changes after a visit further down', async () => {
    const page = await firstEssay();
    await scrollTo(page, 900);
    await scrollTo(page, 0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.waitForTimeout(150);
    await expect.poll(() => topOf(page)).toBe(0);
  });

  test('is the same line at the same height after a restart, in the first frame that shows it', async () => {
    const page = await firstEssay();
    await scrollTo(page, 1733);
    const before = await firstLine(page);
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { seenTops: seen });
      const look = () => {
        const element = document.querySelector('[data-region="text"]');
        if (element !== null) seen.push(Math.round(element.scrollTop));
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await restart(page);
    await page.locator('article').waitFor();
    await still(page);
    await expect.poll(() => firstLine(page)).toEqual(before);
    const seen = () => page.evaluate(() => Reflect.get(window, 'seenTops') as number[]);
    await expect.poll(async () => (await seen()).length).toBeGreaterThan(20);
    const tops = await seen();
    expect(new Set(tops).size).toBe(1);
    expect(tops[0]).toBe(1733);
  });

  test.each([
    ['the text grows', (page: Page) => page.keyboard.press('Control+=')],
    ['the text shrinks', (page: Page) => page.keyboard.press('Control+-')],
    ['the window narrows', (page: Page) => page.setViewportSize({ width: 1024, height: 700 })],
    ['the sidebar closes', (page: Page) => page.keyboard.press('b')],
  ])('keeps the first visible character within a line when %s', async (_case, change) => {
    const page = await firstEssay();
    await scrollTo(page, 2100);
    const { text } = await firstLine(page);
    await change(page);
    await page.waitForTimeout(300);
    const top = async () => (await wordsOnPage(page, text, { scroll: false })).from.y;
    await expect.poll(top).toBeGreaterThan(44 - 20);
    await expect.poll(top).toBeLessThan(44 + 22 + 45);
  });

  test('comes back to the same height when a change is taken back', async () => {
    const page = await firstEssay();
    await scrollTo(page, 2100);
    const before = await firstLine(page);
    for (const key of ['Control+=', 'Control+=', 'Control+-', 'Control+-', 'b', 'b']) {
      await page.keyboard.press(key);
      await still(page);
    }
    await expect.poll(() => firstLine(page)).toEqual(before);
  });

  test('goes back after a jump, and forward again', async () => {
    const page = await firstEssay();
    await scrollTo(page, 300);
    await page.keyboard.press('o');
    await page.getByRole('link', { name: /三、加强和改进/ }).click();
    await expect.poll(() => topOf(page)).toBeGreaterThan(1500);
    const there = await topOf(page);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => topOf(page)).toBeLessThan(500);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => Math.abs((await topOf(page)) - there)).toBeLessThan(120);
  });

  test('goes back to the essay that was left for another, where it was, and forward again', async () => {
    const page = await firstEssay();
    await scrollTo(page, 900);
    const before = await firstLine(page);
    const second = page.getByRole('main', { name: '街道基层党组织建设总结' });
    const essays = page.getByRole('navigation').locator('[data-essay] [data-rove]');
    await essays.nth(1).click();
    await second.waitFor();
    await essays.nth(3).click();
    await page.getByRole('main', { name: '街道基层党组织建设经验交流' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await second.waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
    await expect.poll(async () => (await firstLine(page)).text).toBe(before.text);
    await page.keyboard.press('Alt+ArrowRight');
    await second.waitFor();
    const top = await topOf(page);
    await page.keyboard.press('PageDown');
    await expect.poll(() => topOf(page)).toBeGreaterThan(top + 100);
  });

  test('lands a heading of the outline 60 px from the top', async () => {
    const page = await firstEssay();
    await page.keyboard.press('o');
    await page.getByRole('link', { name: /二、高校基层/ }).click();
    const heading = page.getByRole('heading', { name: /二、高校基层/ });
    await expect.poll(async () => Math.round((await heading.boundingBox())?.y ?? 0)).toBe(44 + 60);
  });

  test('counts as read by scrolling only: not by opening, nor by coming back', async () => {
    const page = await firstEssay();
    const told = page.locator('main footer').getByText(/^已读 \d+%$/u);
    const listed = page.locator('[data-essay] [aria-current="true"]');
    await page.waitForTimeout(700);
    await expect.poll(() => told.innerText()).toBe('已读 0%');
    await expect.poll(() => listed.innerText()).toContain('未读');
    await scrollTo(page, 900);
    await told.filter({ hasNotText: ' 0%' }).waitFor();
    const share = await told.innerText();
    await restart(page);
    await page.locator('article').waitFor();
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.waitForTimeout(700);
    await expect.poll(() => told.innerText()).toBe(share);
  });

  test('counts nothing as read where a jump led, until one reads on from there', async () => {
    const page = await firstEssay();
    const footer = page.locator('main footer');
    await page.keyboard.press('o');
    await page.getByRole('link', { name: /三、加强和改进/ }).click();
    await expect.poll(() => topOf(page)).toBeGreaterThan(1500);
    await page.waitForTimeout(2500);
    await footer.getByText('已读 0%').waitFor();
    await page.locator(view).focus();
    await page.keyboard.press('PageDown');
    await footer.getByText('已读 0%').waitFor({ state: 'detached' });
  });

  test('is remembered as 已读完 once the last line was in view for two seconds', async () => {
    const page = await firstEssay();
    await page.keyboard.press('l');
    await page.keyboard.press('Control+PageDown');
    await page.getByRole('heading', { level: 1, name: '街道基层党组织建设总结' }).waitFor();
    await page.locator(view).focus();
    await page.keyboard.press('End');
    const footer = page.locator('main footer').getByText('已读完');
    await footer.waitFor();
    await restart(page);
    await footer.waitFor();
    await page.getByRole('tabpanel', { name: '书库' }).getByText('已读完').waitFor();
  });
});

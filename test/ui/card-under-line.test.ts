import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, dragOver, still, wordsOnPage } from '../page/select-text';
import { handle } from './active-mark';
import { firstEssay } from './first-essay';

/** Longer than a line of a narrow window; and how it begins, which is shown as it is. */
const passage =
  '始终处于教学、科研、管理、服务育人的最前沿,是高校宣传、贯彻、落实党的路线、方针、政策';
const begun = '始终处于教学、科研';
const other = '汇聚和培养人才';

const card = (page: Page) => page.locator('div[data-card] [role="comment"]');
const field = (page: Page) => page.getByRole('textbox', { name: '批注' });

async function narrowEssay(comment = '论点'): Promise<Page> {
  const page = await firstEssay({ width: 820, height: 640 });
  await annotatePassages(page, [{ words: passage, kind: 'highlight', comment }]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

/** Scrolls until the passage begins so far below the window's upper edge, in px. */
async function bringTo(page: Page, top: number): Promise<void> {
  const { from } = await wordsOnPage(page, begun);
  await page
    .locator('[data-region="text"]')
    .first()
    .evaluate((view, by) => view.scrollBy({ top: by, behavior: 'instant' }), from.y - top);
  await still(page);
}

async function boxOf(page: Page, what: 'card' | 'start' | 'end') {
  const box = await (what === 'card' ? card(page) : handle(page, what)).boundingBox();
  if (box === null) throw new Error(`no ${what} on the page`);
  return { top: box.y, bottom: box.y + box.height };
}

const placeOf = async (page: Page) => {
  const { from } = await wordsOnPage(page, begun, { scroll: false });
  return Math.round(from.y);
};

/** Whether the card begins under the window's bar. */
async function cutOff(page: Page): Promise<boolean> {
  const view = await page.locator('[data-region="text"]').first().boundingBox();
  return view === null || (await boxOf(page, 'card')).top < view.y;
}

/** On which side of its line the card has opened. */
async function sideOf(page: Page): Promise<'above' | 'below'> {
  await card(page).waitFor();
  return (await boxOf(page, 'card')).top > (await placeOf(page)) ? 'below' : 'above';
}

/** Goes to the only mark by keys, be it before or behind where one reads. */
async function walkToMark(page: Page): Promise<void> {
  await page.locator('[data-region="text"]').first().focus();
  await page.keyboard.press(']');
  await page.waitForTimeout(50);
  if ((await card(page).count()) === 0) await page.keyboard.press('[');
}

describe('the card of a mark in a narrow window', () => {
  test.each([
    ['below the mark’s last line', 250],
    ['above its first where there is no room below', 560],
  ])('stands %s, clear of both handles, and moves nothing', async (where, top) => {
    const page = await narrowEssay();
    await bringTo(page, top);
    const before = await placeOf(page);
    const { from } = await wordsOnPage(page, begun, { scroll: false });
    await page.mouse.click(from.x + 2, from.y);
    await handle(page, 'end').waitFor();
    await card(page).waitFor();
    await still(page);
    expect(await placeOf(page)).toBe(before);
    const [shown, start, end] = [
      await boxOf(page, 'card'),
      await boxOf(page, 'start'),
      await boxOf(page, 'end'),
    ];
    if (where.startsWith('below')) expect(shown.top).toBeGreaterThanOrEqual(end.bottom);
    else expect(shown.bottom).toBeLessThanOrEqual(start.top);
    const bar = await page.getByRole('toolbar', { name: '处理这处标注' }).boundingBox();
    const beside = (bar?.y ?? 0) >= shown.bottom || (bar?.y ?? 0) + (bar?.height ?? 0) <= shown.top;
    expect(beside).toBe(true);
  });

  test('opens from its badge while words are selected, and these are let go', async () => {
    const page = await narrowEssay();
    await dragOver(page, other);
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
    await page.getByRole('button', { name: /批注/u }).and(page.locator('[data-pigment]')).click();
    await card(page).waitFor();
    await still(page);
    expect(await card(page).count()).toBe(1);
    expect(await page.evaluate(() => document.getSelection()?.toString() ?? '')).toBe('');
  });

  test('goes when other words are selected beside it', async () => {
    const page = await narrowEssay();
    await clickOn(page, begun);
    await card(page).waitFor();
    await dragOver(page, other);
    await expect.poll(() => card(page).count()).toBe(0);
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
  });

  test('goes when other words are selected as it is written in, with all that was written', async () => {
    const page = await narrowEssay();
    await clickOn(page, begun);
    await card(page).waitFor();
    await page.keyboard.press('Enter');
    await field(page).pressSequentially('，很重要');
    await dragOver(page, other);
    await expect.poll(() => card(page).count()).toBe(0);
    await clickOn(page, begun);
    await expect.poll(() => card(page).innerText()).toContain('论点，很重要');
  });

  test.each([110, 250, 500])(
    'leaves room for the toolbar that comes back when an end was dragged, %i px down',
    async (top) => {
      const page = await narrowEssay();
      await bringTo(page, top);
      const { from } = await wordsOnPage(page, begun, { scroll: false });
      await page.mouse.click(from.x + 2, from.y);
      const grip = await handle(page, 'end').boundingBox();
      if (grip === null) throw new Error('no handle');
      await page.mouse.move(grip.x + 12, grip.y + 12);
      await page.mouse.down();
      await page.mouse.move(grip.x - 60, grip.y + 8, { steps: 5 });
      await page.mouse.up();
      const bar = page.getByRole('toolbar', { name: '处理这处标注' });
      await bar.waitFor();
      await still(page);
      const over = await bar.boundingBox();
      const shown = await boxOf(page, 'card');
      if (over === null) throw new Error('no toolbar');
      const isApart = over.y + over.height <= shown.top || over.y >= shown.bottom;
      expect(isApart).toBe(true);
    },
  );

  test.each(['追加', '编辑'])(
    'above its line is not cut off by the bar where %s makes it higher',
    async (name) => {
      const page = await narrowEssay('一句写在眉上的话，再说一遍。'.repeat(14));
      await bringTo(page, 560);
      const { from } = await wordsOnPage(page, begun, { scroll: false });
      await page.mouse.click(from.x + 2, from.y);
      expect(await sideOf(page)).toBe('above');
      expect(await cutOff(page)).toBe(false);
      await card(page).getByRole('button', { name }).click();
      await page.locator('[data-card] textarea').waitFor();
      for (let line = 0; line < 4; line += 1) {
        await still(page);
        expect(await cutOff(page)).toBe(false);
        await page.keyboard.press('Enter');
      }
    },
  );

  test('stands on the same side whether a key or a click has opened it', async () => {
    const page = await narrowEssay('一句写在眉上的话，再说一遍。'.repeat(3));
    const sides: string[] = [];
    for (let top = 80; top <= 560; top += 60) {
      const seen: string[] = [];
      for (const way of ['click', 'key', 'jump'] as const) {
        await bringTo(page, way === 'jump' ? top + 900 : top);
        const { from } = await wordsOnPage(page, begun, { scroll: false });
        if (way === 'click') await page.mouse.click(from.x + 2, from.y);
        else await walkToMark(page);
        await still(page);
        if (way !== 'jump') seen.push(await sideOf(page));
        else {
          // There it stands as it does for a click where the jump has led.
          const led = await sideOf(page);
          const at = await placeOf(page);
          await page.keyboard.press('Escape');
          await bringTo(page, at);
          const there = await wordsOnPage(page, begun, { scroll: false });
          await page.mouse.click(there.from.x + 2, there.from.y);
          await still(page);
          expect(led).toBe(await sideOf(page));
        }
        for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
        await card(page).waitFor({ state: 'detached' });
      }
      expect(seen[1], `${top} px down`).toBe(seen[0]);
      sides.push(...seen);
    }
    expect(new Set(sides).size).toBe(2);
  });
});

import { describe, expect, test } from 'vitest';
import { findOn, findWords } from '../page/find-page';
import { annotatePassages } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

describe('the bar of find', () => {
  test('stands at the top right of the reading area, 384 by 44, with the caret in it', async () => {
    const page = await firstEssay();
    await page.keyboard.press('ControlOrMeta+f');
    const find = findOn(page);
    const box = await find.bar.boundingBox();
    const main = await page.locator('main').boundingBox();
    expect([box?.width, box?.height]).toEqual([384, 44]);
    const right = (main?.x ?? 0) + (main?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0);
    expect(right).toBe(26);
    expect((box?.y ?? 0) - (main?.y ?? 0)).toBe(12);
    await expect
      .poll(() => find.field.evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  test('fits the smallest window', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    const find = await findWords(page, '的');
    await page.keyboard.press('Shift+Enter');
    const box = await find.bar.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(12);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640 - 14);
    const inside = await find.bar.evaluate((bar) => bar.scrollWidth <= bar.clientWidth);
    expect(inside).toBe(true);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  });

  test.each([
    [1280, 800],
    [1024, 700],
    [640, 400],
  ])('leaves the title in sight beside the notebook, at %i × %i', async (width, height) => {
    const page = await firstEssay({ width, height });
    const title = page.locator('article h1');
    if (width > 900) await page.keyboard.press('n');
    if (width > 900) await page.getByRole('complementary', { name: '学习笔记' }).waitFor();
    const before = await title.boundingBox();
    const find = await findWords(page, '建设');
    const isClear = async () => {
      const [bar, box] = [await find.bar.boundingBox(), await title.boundingBox()];
      return bar !== null && box !== null && box.y >= bar.y + bar.height;
    };
    await expect.poll(isClear).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => title.boundingBox()).toEqual(before);
  });

  test('moves the text once, as it opens, and covers neither the title nor the folded lines', async () => {
    const page = await firstEssay({ width: 820, height: 640 });
    await annotatePassages(page, [
      { words: '教学、科研', kind: 'highlight', comment: '只在批注里' },
    ]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    const title = page.locator('article h1');
    const folded = page.getByText('已收起正文以外的');
    const find = await findWords(page, '建设');
    const placed = await title.boundingBox();
    for (const words of ['哪里也没有的话', '只在批注里', '建设']) {
      await find.field.fill(words);
      await expect
        .poll(() => find.bar.innerText())
        .toMatch(words === '建设' ? /\d \/ / : /没有找到|批注/u);
      expect(await title.boundingBox()).toEqual(placed);
      const bar = await find.bar.boundingBox();
      const below = (bar?.y ?? 0) + (bar?.height ?? 0);
      expect((await folded.boundingBox())?.y).toBeGreaterThanOrEqual(below);
    }
  });

  test('comes out from under a panel that covers the page', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await page.keyboard.press('b');
    await page.getByRole('tab', { name: '书库' }).waitFor();
    const find = await findWords(page, '高校');
    await expect.poll(() => page.getByRole('tab', { name: '书库' }).count()).toBe(0);
    await expect
      .poll(() => find.field.evaluate((field) => field === document.activeElement))
      .toBe(true);
    await expect.poll(() => find.current()).toBe('高校');
  });

  test('opens from the title bar, before 字, and goes back into the field', async () => {
    const page = await firstEssay();
    const button = page.locator('header').getByRole('button', { name: '查找' });
    const box = await button.boundingBox();
    expect([box?.width, box?.height]).toEqual([32, 32]);
    const appearance = await page.getByRole('button', { name: '阅读外观' }).boundingBox();
    expect(box?.x).toBeLessThan(appearance?.x ?? 0);
    await button.click();
    const find = findOn(page);
    await find.field.fill('党');
    await page.locator('article').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('ControlOrMeta+f');
    await page.keyboard.type('高校');
    await expect.poll(() => find.field.inputValue()).toBe('高校');
  });

  test('takes the selected words as its query, as the page shows them', async () => {
    const page = await firstEssay();
    await dragOver(page, '最前沿，是高校');
    await page.keyboard.press('ControlOrMeta+f');
    const find = findOn(page);
    await expect.poll(() => find.field.inputValue()).toBe('最前沿，是高校');
    await expect.poll(() => find.outcome()).toBe('1 / 1');
    await expect.poll(() => page.locator('[data-toolbar]').count()).toBe(0);
  });

  test('opens with the selected words from the toolbar', async () => {
    const page = await firstEssay();
    await dragOver(page, '战斗堡垒');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '查找此词' }).click();
    const find = findOn(page);
    await expect.poll(() => find.current()).toBe('战斗堡垒');
    await expect.poll(() => find.field.inputValue()).toBe('战斗堡垒');
    await page.waitForTimeout(300);
    await expect
      .poll(() => find.field.evaluate((field) => field === document.activeElement))
      .toBe(true);
  });

  test('closes with the match selected and the focus in the text', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '战斗堡垒');
    await page.keyboard.press('Escape');
    await expect.poll(() => find.bar.count()).toBe(0);
    await expect.poll(() => page.locator('[data-find], [data-markjs]').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toBe('战斗堡垒');
    await page.keyboard.press('2');
    await expect.poll(() => page.locator('mark').allInnerTexts()).toHaveLength(1);
    await expect.poll(() => page.locator('mark [data-at]').innerText()).toBe('战斗堡垒');
  });

  test('leaves with the essay it was opened on', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '高校');
    await page.keyboard.press('ControlOrMeta+PageDown');
    await expect.poll(() => find.bar.count()).toBe(0);
    await expect.poll(() => page.locator('[data-find]').count()).toBe(0);
  });
});

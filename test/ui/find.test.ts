import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findOn, findWords, occurrences, textOnPage, typeQuery } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const scrollTo = (page: Page, top: number) =>
  page.locator('[data-region="text"]').evaluate(async (view, to) => {
    view.scrollTop = to;
    await new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)));
  }, top);

describe('the bar', () => {
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

describe('finding', () => {
  test('counts every match of the text on the page and paints those near the view', async () => {
    const page = await firstEssay();
    const all = occurrences(await textOnPage(page), '党组织');
    const find = await findWords(page, '党组织');
    await expect.poll(() => find.outcome()).toBe(`1 / ${all}`);
    await expect.poll(async () => (await find.painted()).length).toBeGreaterThan(5);
    const painted = await find.painted();
    expect(new Set(painted)).toEqual(new Set(['党组织']));
    expect(painted.length).toBeLessThan(all);
    await expect.poll(() => page.locator('[data-find="current"]').count()).toBe(1);
    const parts = await page
      .locator('[data-find]')
      .evaluateAll((spans) => [
        ...new Set(spans.map((one) => `${one.localName} ${one.getAttribute('role')}`)),
      ]);
    expect(parts).toEqual(['span null']);
    await page.getByText(`第 1 处，共 ${all} 处`).waitFor({ state: 'attached' });
  });

  test('paints what scrolls near, and takes the paint off what has gone', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '党组织');
    await scrollTo(page, 100_000);
    const last = page.locator('[data-block]').last();
    await expect.poll(() => last.locator('[data-find]').count()).toBeGreaterThan(0);
    const first = page.locator('[data-block]').first();
    await expect.poll(() => first.locator('[data-find]').count()).toBe(0);
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
  });

  test.each([
    ['最前沿,是', '最前沿，是'],
    ['最 前 沿', '最前沿'],
    ['（１９８５－）', '（1985-）'],
    ['[J]', '[J]'],
    ['［j］', '[J]'],
  ])('%s finds %s', async (query, words) => {
    const page = await firstEssay();
    const find = await findWords(page, query);
    await expect.poll(() => find.current()).toBe(words);
  });

  test('finds the same with punctuation as written', async () => {
    const page = await firstEssay({ settings: { standardPunctuation: false } });
    const find = await findWords(page, '最前沿，是');
    await expect.poll(() => find.current()).toBe('最前沿,是');
  });

  test.each(['a', '', ' ', '1'])('does not run for %j', async (query) => {
    const page = await firstEssay();
    const find = await typeQuery(page, query);
    await page.waitForTimeout(300);
    await expect.poll(() => find.outcome()).toBe('');
    await expect.poll(() => page.locator('[data-find]').count()).toBe(0);
  });

  test('leads on to the whole library where the essay has nothing', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '接地气');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    const on = page.getByRole('button', { name: '在书库中搜索' });
    // Past the ways to find and the button that closes; no step is to be made.
    for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
    await expect.poll(() => on.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').getByText('1 篇文章，1 处').waitFor();
    await page.keyboard.press('Control+f');
    await find.field.fill('高校');
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
    await expect.poll(() => on.count()).toBe(0);
    await find.field.fill('接地气');
    await on.waitFor();
    await find.field.press('Enter');
    await page.getByRole('textbox', { name: '在书库中搜索' }).and(page.locator(':focus')).waitFor();
    await expect.poll(() => find.bar.count()).toBe(0);
  });

  test('says where nothing is found; folded lines and hidden colons are not', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '收藏本文');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    await page.getByText('没有找到').nth(1).waitFor({ state: 'attached' });
    await find.field.fill('摘要：');
    await expect.poll(() => find.outcome()).toBe('没有找到');
    await find.field.fill('摘要');
    await expect.poll(() => find.outcome()).toMatch(/^1 \//u);
  });

  test('begins below the top of the view and does not scroll while a match is in view', async () => {
    const page = await firstEssay();
    await scrollTo(page, 900);
    const find = await findWords(page, '党组织');
    await expect.poll(() => find.current()).toBe('党组织');
    await expect.poll(() => find.scrollTop()).toBe(900);
    const box = await page.locator('[data-find="current"]').boundingBox();
    expect(box?.y).toBeGreaterThan(30);
    expect(Number((await find.outcome()).split(' ')[0])).toBeGreaterThan(1);
  });

  test('goes to the next match where none is in view', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '冯英豪');
    await expect.poll(() => page.locator('[data-find="current"]').isVisible()).toBe(true);
    await expect.poll(() => find.scrollTop()).toBeGreaterThan(1000);
    const box = await page.locator('[data-find="current"]').boundingBox();
    expect(box?.y).toBeGreaterThan(44);
    expect(box?.y).toBeLessThan(770);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => find.scrollTop()).toBeLessThan(200);
  });

  test('goes to its only match again without a word of an end', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '最前沿');
    await expect.poll(() => find.outcome()).toBe('1 / 1');
    await page.locator('[data-region="text"]').evaluate((view) => view.scrollTo(0, 3000));
    await expect.poll(() => find.scrollTop()).toBe(3000);
    await page.keyboard.press('Enter');
    await expect.poll(() => find.scrollTop()).toBeLessThan(1000);
    expect(await find.outcome()).toBe('1 / 1');
  });

  test('steps and wraps with Enter, F3 and Ctrl+G, and says so', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '党组织');
    const all = Number((await find.outcome()).split(' / ')[1]);
    await page.keyboard.press('Enter');
    await expect.poll(() => find.outcome()).toBe(`2 / ${all}`);
    await page.getByText(`第 2 处，共 ${all} 处`).waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+F3');
    await expect
      .poll(() => find.outcome())
      .toMatch(new RegExp(`已回到结尾\\s*${all} / ${all}`, 'u'));
    await page.getByText(`已回到结尾，第 ${all} 处，共 ${all} 处`).waitFor({ state: 'attached' });
    await page.keyboard.press('ControlOrMeta+g');
    await expect.poll(() => find.outcome()).toMatch(new RegExp(`已回到开头\\s*1 / ${all}`, 'u'));
    await page.keyboard.press('ControlOrMeta+Shift+g');
    await page.keyboard.press('F3');
    await page.keyboard.press('F3');
    await expect.poll(() => find.outcome()).toBe(`2 / ${all}`);
  });

  test('keeps the match it steps to clear of the bar', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    const find = await findWords(page, '基层');
    const isClear = async () => {
      const bar = await find.bar.boundingBox();
      const match = await page.locator('[data-find="current"]').first().boundingBox();
      if (bar === null || match === null) return false;
      return match.y >= bar.y + bar.height && match.y + match.height < 370;
    };
    for (let step = 2; step < 14; step += 1) {
      await page.keyboard.press('Enter');
      await expect.poll(() => find.outcome()).toMatch(new RegExp(`^${step} /`, 'u'));
      await expect.poll(isClear).toBe(true);
    }
  });

  test('does not run, step or close while a word is composed', async () => {
    const page = await firstEssay();
    const find = await findWords(page, '高校');
    const before = await find.outcome();
    const keys = await page.context().newCDPSession(page);
    await find.field.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 2));
    await keys.send('Input.imeSetComposition', { text: 'ji', selectionStart: 2, selectionEnd: 2 });
    await keys.send('Input.imeSetComposition', {
      text: 'jiceng',
      selectionStart: 6,
      selectionEnd: 6,
    });
    for (const key of ['Enter', 'Escape']) {
      await keys.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: 229,
      });
    }
    await page.waitForTimeout(300);
    await expect.poll(() => find.outcome()).toBe(before);
    await expect.poll(() => find.field.inputValue()).toBe('高校jiceng');
    await keys.send('Input.insertText', { text: '基层' });
    await expect.poll(() => find.field.inputValue()).toBe('高校基层');
    await expect.poll(() => find.outcome()).not.toBe(before);
    await expect.poll(() => find.current()).toBe('高校基层');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });

  test('types digits and letters into the field and marks nothing', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    const find = await typeQuery(page, '');
    await page.keyboard.type('12345hcnolb');
    await find.bar.getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press('1');
    await expect.poll(() => find.field.inputValue()).toBe('12345hcnolb');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });
});

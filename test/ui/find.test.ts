import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findWords, occurrences, textOnPage, typeQuery } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const scrollTo = (page: Page, top: number) =>
  page.locator('[data-region="text"]').evaluate(async (view, to) => {
    view.scrollTop = to;
    await new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)));
  }, top);

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

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusIn } from '../page/focus-in';
import { clickOn, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const caret = (page: Page) => page.locator('[data-caret]');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
const said = (page: Page) => page.getByRole('status').textContent();
const scrolled = (page: Page) =>
  page.locator('[data-region="text"]').evaluate((view) => view.scrollTop);
const press = async (page: Page, key: string, times = 1) => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
};

async function caretBox(page: Page) {
  const box = await caret(page).boundingBox();
  if (box === null) throw new Error('no caret');
  return { x: box.x + box.width / 2, top: box.y, bottom: box.y + box.height };
}

/** Turns the caret on and puts it in front of some words. */
async function caretBefore(page: Page, words: string): Promise<void> {
  await page.keyboard.press('F7');
  await caret(page).waitFor();
  await clickOn(page, words);
  await expect
    .poll(async () => {
      const { from } = await wordsOnPage(page, words);
      const { x, top, bottom } = await caretBox(page);
      return Math.abs(x - from.x) < 3 && from.y > top && from.y < bottom;
    })
    .toBe(true);
}

describe('the caret in the text', () => {
  test('comes and goes by F7 and Esc, and says so', async () => {
    const page = await firstEssay();
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    await expect.poll(() => said(page)).toContain('文中光标已打开');
    await expect.poll(() => page.locator('main footer').innerText()).toContain('文中光标');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => caret(page).count()).toBe(0);
    await expect.poll(() => said(page)).toBe('文中光标已关闭');
    await expect.poll(() => page.locator('main footer').innerText()).not.toContain('文中光标');
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    await page.keyboard.press('F7');
    await expect.poll(() => caret(page).count()).toBe(0);
  });

  test('comes from a list of the library too, and has the keys', async () => {
    const page = await firstEssay();
    await page.locator('[data-rove]').first().focus();
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.dataset.region')).toBe('text');
  });

  test('begins where the view does, without moving the page', async () => {
    const page = await firstEssay();
    await page.locator('[data-region="text"]').evaluate((view) => {
      view.scrollTop = 1500;
    });
    await page.waitForTimeout(200);
    const before = await scrolled(page);
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    await expect.poll(() => scrolled(page)).toBe(before);
    expect((await caretBox(page)).top).toBeLessThan(250);
  });

  test('selects by character and word, and marks as a drag would', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    await press(page, 'Shift+ArrowRight', 4);
    await expect.poll(() => selected(page)).toBe('始终处于');
    await expect.poll(() => said(page)).toBe('选中 4 字');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('mark').innerText()).toContain('始终处于');
    await expect.poll(() => page.locator('mark').getAttribute('data-pigment')).toBe('gamboge');
    await expect.poll(() => selected(page)).toBe('');
    // It goes on behind the mark.
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('教学');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('教学、科研');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('4');
    await expect.poll(() => page.locator('mark[data-pigment="carmine"]').count()).toBe(1);
    await expect
      .poll(() => page.locator('mark[data-pigment="carmine"]').innerText())
      .toContain('教学、科研');
  });

  test('opens by Enter the mark it stands on, and of several the one chosen', async () => {
    const page = await firstEssay();
    const writing = page.locator('[role="comment"] textarea');
    await caretBefore(page, '教学、科研、管理');
    await press(page, 'Shift+ArrowRight', 8);
    await page.keyboard.press('4');
    await page.locator('mark').waitFor();
    await press(page, 'ArrowLeft', 2);
    await page.keyboard.press('Enter');
    await writing.waitFor();
    await page.keyboard.insertText('外面的');
    await page.keyboard.press('Escape');
    await press(page, 'Shift+ArrowLeft', 2);
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    await menu.getByText('这里有 2 处标注').waitFor();
    await focusIn(menu);
    const [at, line] = await Promise.all([menu.boundingBox(), caretBox(page)]);
    expect(Math.abs((at?.y ?? 0) - line.bottom)).toBeLessThan(40);
    await press(page, 'ArrowDown', 2);
    await page.keyboard.press('Enter');
    await writing.waitFor();
    await expect.poll(() => writing.inputValue()).toBe('外面的');
  });

  test('selects back over its beginning to the other side', async () => {
    const page = await firstEssay();
    await caretBefore(page, '教学、科研、管理');
    await press(page, 'Shift+ArrowRight', 2);
    await press(page, 'Shift+ArrowLeft', 4);
    await expect.poll(() => selected(page)).toBe('处于');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => selected(page)).toBe('');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('教');
  });

  test('goes up and down by the lines as they are laid out, and keeps its track', async () => {
    const page = await firstEssay();
    await caretBefore(page, '服务育人的最前沿');
    const first = await caretBox(page);
    const before = await scrolled(page);
    await page.keyboard.press('ArrowDown');
    const second = await caretBox(page);
    expect(second.top).toBeGreaterThan(first.bottom);
    expect(second.top - first.bottom).toBeLessThan(40);
    expect(Math.abs(second.x - first.x)).toBeLessThan(12);
    await press(page, 'ArrowDown', 8);
    expect((await caretBox(page)).top).toBeGreaterThan(second.bottom);
    await press(page, 'ArrowUp', 9);
    const back = await caretBox(page);
    expect(back.x).toBe(first.x);
    expect(back.top + (await scrolled(page))).toBe(first.top + before);
  });

  test('goes to both edges of a line, and selects the line between', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    const { top } = await caretBox(page);
    await page.keyboard.press('End');
    const end = await caretBox(page);
    expect(end.top).toBe(top);
    await page.keyboard.press('Shift+Home');
    const start = await caretBox(page);
    expect(start.top).toBe(top);
    expect(end.x - start.x).toBeGreaterThan(500);
    const line = await selected(page);
    expect(line.length).toBeGreaterThan(30);
    expect(line).not.toContain('\n');
  });

  test('goes by sentence and paragraph, and S selects the sentence it stands in', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    await page.keyboard.press('s');
    const sentence = await selected(page);
    expect(sentence).toContain(passage);
    expect(sentence).toMatch(/[。；]$/u);
    await page.keyboard.press('s');
    expect((await selected(page)).length).toBeGreaterThan(sentence.length);
    await page.keyboard.press('Shift+S');
    expect((await selected(page)).trim()).toBe(sentence.trim());
    await page.keyboard.press('2');
    await page.keyboard.press('Alt+Shift+ArrowUp');
    expect((await selected(page)).trim()).toBe(sentence.trim());
    await page.keyboard.press('j');
    const { top } = await caretBox(page);
    await page.keyboard.press('k');
    expect((await caretBox(page)).top).toBeLessThan(top);
    await page.keyboard.press('Control+Shift+ArrowDown');
    await expect.poll(() => selected(page)).toContain(sentence.trim());
  });

  test('scrolls no further than it takes to be seen', async () => {
    const page = await firstEssay({ width: 1024, height: 700 });
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    const view = await page.locator('[data-region="text"]').boundingBox();
    const bottom = (view?.y ?? 0) + (view?.height ?? 0);
    let before = await scrolled(page);
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('ArrowDown');
      const now = await scrolled(page);
      const box = await caretBox(page);
      expect(box.bottom).toBeLessThanOrEqual(bottom - 23);
      if (now > before) expect(box.bottom).toBeGreaterThan(bottom - 26);
      before = now;
    }
    expect(before).toBeGreaterThan(100);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => scrolled(page)).toBeLessThan(before);
    await page.keyboard.press('PageDown');
    expect((await caretBox(page)).bottom).toBeLessThanOrEqual(bottom - 23);
  });

  test('never stands in lines that are folded, or outside the text', async () => {
    const page = await firstEssay();
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    await page.keyboard.press('Control+Home');
    const first = await caretBox(page);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => caretBox(page)).toEqual(first);
    await page.keyboard.press('Control+End');
    const last = await caretBox(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => caretBox(page)).toEqual(last);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => caretBox(page)).toEqual(last);
  });

  test('stays with its words when the lines above it unfold', async () => {
    const page = await firstEssay();
    await page.keyboard.press('F7');
    await caret(page).waitFor();
    const before = await caretBox(page);
    const title = await page.locator('h1').boundingBox();
    await page.getByRole('main').getByText('展开').click();
    const moved = async () => (await page.locator('h1').boundingBox())?.y ?? 0;
    await expect.poll(moved).not.toBe(title?.y);
    const by = (await moved()) - (title?.y ?? 0);
    await expect.poll(async () => (await caretBox(page)).top).toBeCloseTo(before.top + by, 0);
  });

  test('writes a comment on what it has selected, and is there again behind it', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    await press(page, 'Shift+ArrowRight', 3);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await expect.poll(() => caret(page).isVisible()).toBe(false);
    await page.keyboard.type('键盘写的');
    // The arrows are the field's here.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('也');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('[role="comment"]').innerText()).toContain('键盘写也的');
    await expect.poll(() => caret(page).isVisible()).toBe(true);
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('于');
  });

  test('goes along from mark to mark, which is said', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    await press(page, 'Shift+ArrowRight', 2);
    await page.keyboard.press('3');
    await page.keyboard.press('Control+ArrowDown');
    await press(page, 'Shift+ArrowRight', 2);
    await page.keyboard.press('5');
    await page.keyboard.press('BracketLeft');
    await expect.poll(() => said(page)).toContain('第 2 处，共 2 处');
    const { top } = await caretBox(page);
    await page.keyboard.press('BracketLeft');
    await expect.poll(() => said(page)).toContain('第 1 处，共 2 处');
    expect((await caretBox(page)).top).toBeLessThan(top);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('终');
  });

  test('moves by the pointer as well, and is off in the next essay', async () => {
    const page = await firstEssay();
    await caretBefore(page, passage);
    await caretBeforeBy(page, '服务育人');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => selected(page)).toBe('服');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(() => caret(page).count()).toBe(0);
  });
});

async function caretBeforeBy(page: Page, words: string): Promise<void> {
  const before = await caretBox(page);
  await clickOn(page, words);
  await expect.poll(() => caretBox(page)).not.toEqual(before);
}

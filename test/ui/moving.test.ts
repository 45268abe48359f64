import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../page/random-marks';
import { annotatePassages } from '../page/random-marks';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理';
const target = '都是党的基层组织';

const bar = (page: Page) => page.getByRole('group', { name: '移到另一段' });
const card = (page: Page) => page.locator('[role="comment"]').first();
const marked = (page: Page) =>
  page.locator('mark [data-at]').evaluateAll((all) => all.map((one) => one.textContent).join(''));
const announced = (page: Page, words: string) =>
  page.getByText(words).first().waitFor({ state: 'attached' });

async function withNote(note: Partial<Passage> = {}): Promise<Page> {
  const page = await firstEssay();
  await annotatePassages(page, [
    { words: passage, kind: 'highlight', comment: '放错了地方', ...note },
  ]);
  await page.reload();
  await page.locator('mark, [data-sign]').first().waitFor();
  await page.keyboard.press(']');
  await card(page).getByRole('button', { name: '编辑' }).waitFor();
  return page;
}

/** Selects words by dragging; whatever follows is the page's part. */
async function selectBy(page: Page, words: string): Promise<void> {
  const { from, to } = await wordsOnPage(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

describe('a comment that is moved', () => {
  test('goes to the words selected next with its mark, says so, and is back in one undo', async () => {
    const page = await withNote();
    await card(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '移到另一段' }).click();
    await bar(page).waitFor();
    await announced(page, '选中要移到的文字，用键盘选的按 Enter，按 Esc 取消');
    expect(await axeFindings(page)).toEqual([]);
    await selectBy(page, target);
    await expect.poll(() => marked(page)).toBe(target);
    await announced(page, `已移到“${target}”`);
    await expect.poll(() => bar(page).count()).toBe(0);
    await expect.poll(() => card(page).innerText()).toContain('放错了地方');
    await expect.poll(() => card(page).getAttribute('data-active')).toBe('true');
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe(passage);
    await page.reload();
    await expect.poll(() => marked(page)).toBe(passage);
  });

  test('goes to what keys select, once Enter is pressed', async () => {
    const page = await withNote();
    await page.keyboard.press('Shift+m');
    await bar(page).waitFor();
    await page.keyboard.press('Enter');
    await announced(page, '选中要移到的文字，用键盘选的按 Enter');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.waitForTimeout(400);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await expect.poll(() => marked(page)).toBe(passage);
    const sentence = await page.evaluate(() => document.getSelection()?.toString() ?? '');
    expect(sentence.length).toBeGreaterThan(5);
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toBe(sentence);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect.poll(() => marked(page)).toBe(passage);
    await expect.poll(() => card(page).innerText()).toContain('放错了地方');
  });

  test('stays where it is by Esc, by its button, and when the reader writes instead', async () => {
    const page = await withNote();
    await page.keyboard.press('Shift+m');
    await bar(page).waitFor();
    await page.keyboard.press('Escape');
    await announced(page, '没有移动');
    await expect.poll(() => bar(page).count()).toBe(0);
    await expect.poll(() => card(page).getAttribute('data-active')).toBe('true');
    await page.keyboard.press('Shift+m');
    await bar(page).getByRole('button', { name: '取消' }).click();
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.keyboard.press('Shift+m');
    await card(page).dblclick();
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dragOver(page, target);
    await expect.poll(() => marked(page)).toBe(passage);
  });

  test('leaves other marks alone that are clicked on the way', async () => {
    const page = await withNote();
    await dragOver(page, target);
    await page.keyboard.press('2');
    await clickOn(page, passage);
    await page.keyboard.press('Shift+m');
    await bar(page).waitFor();
    await clickOn(page, target);
    await page.waitForTimeout(100);
    await expect.poll(() => bar(page).count()).toBe(1);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
  });
});

describe('a note on a place that is moved', () => {
  const sign = (page: Page, kind: 'point' | 'paragraph') => page.locator(`[data-sign="${kind}"]`);

  test('goes where one clicks', async () => {
    const page = await withNote({ kind: 'point' });
    await page.keyboard.press('Shift+m');
    await announced(page, '点一下要移到的位置，或走到那里按 Enter，按 Esc 取消');
    await clickOn(page, target);
    await expect
      .poll(async () => {
        const { from } = await wordsOnPage(page, target, { scroll: false });
        const box = await sign(page, 'point').boundingBox();
        return Math.abs((box?.y ?? 0) - from.y);
      })
      .toBeLessThan(30);
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => {
        const { from } = await wordsOnPage(page, passage, { scroll: false });
        const box = await sign(page, 'point').boundingBox();
        return Math.abs((box?.y ?? 0) - from.y);
      })
      .toBeLessThan(30);
  });

  test('goes to the caret by Enter, one on a paragraph to the paragraph', async () => {
    const page = await withNote({ kind: 'paragraph' });
    const before = await sign(page, 'paragraph').boundingBox();
    await page.keyboard.press('F7');
    await page.keyboard.press('Shift+m');
    await bar(page).waitFor();
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await sign(page, 'paragraph').boundingBox())?.y ?? 0)
      .not.toBe(before?.y);
    await expect.poll(() => bar(page).count()).toBe(0);
  });
});

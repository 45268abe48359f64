import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver, still, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const field = (page: Page) => page.getByRole('textbox', { name: '批注' });
const active = (page: Page) => page.locator('mark[data-active]');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString());

/** The first essay with one mark, in colour 1. */
async function markedEssay(): Promise<Page> {
  const page = await firstEssay();
  await dragOver(page, passage);
  await page.keyboard.press('1');
  await page.locator('mark').waitFor();
  return page;
}

describe('a click on a mark', () => {
  test.each(['with the toolbar', 'after Esc'])(
    'lets go of the words that are selected there and is at the mark at once, %s',
    async (when) => {
      const page = await markedEssay();
      await dragOver(page, passage);
      if (when === 'after Esc') {
        await page.keyboard.press('Escape');
        await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
      }
      await clickOn(page, passage);
      await active(page).waitFor();
      expect(await selected(page)).toBe('');
      await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
    },
  );

  test('does the same where other words are selected', async () => {
    const page = await markedEssay();
    await dragOver(page, '办好人民满意的教育');
    await page.keyboard.press('Escape');
    await clickOn(page, passage);
    await active(page).waitFor();
    expect(await selected(page)).toBe('');
  });

  test('is none where the press selects words of the mark', async () => {
    const page = await markedEssay();
    await dragOver(page, '教学、科研');
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
    expect(await active(page).count()).toBe(0);
    const { to } = await wordsOnPage(page, '管理、服务育人');
    await page.keyboard.down('Shift');
    await page.mouse.click(to.x, to.y);
    await page.keyboard.up('Shift');
    await expect.poll(() => selected(page)).toBe('教学、科研、管理、服务育人');
    expect(await active(page).count()).toBe(0);
  });
});

describe('a double click on a mark', () => {
  const doubleClickOn = async (page: Page, words: string) => {
    const { from } = await wordsOnPage(page, words);
    await page.mouse.dblclick(from.x + 10, from.y);
  };

  test.each(['the toolbar', 'its key', 'the menu'])(
    'selects the word, and 批注 by %s writes the comment of the mark',
    async (by) => {
      const page = await markedEssay();
      await doubleClickOn(page, '教学、科研');
      await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
      expect(await selected(page)).toBe('教学');
      if (by === 'its key') await page.keyboard.press('c');
      else if (by === 'the toolbar') await page.getByRole('button', { name: '批注 C' }).click();
      else {
        const { from } = await wordsOnPage(page, '教学、科研');
        await page.mouse.click(from.x + 10, from.y, { button: 'right' });
        await page.getByRole('menuitem', { name: '批注 C' }).click();
      }
      await field(page).pressSequentially('都在前沿？');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('[role="comment"]').count()).toBe(1);
      await expect.poll(() => page.locator('mark').count()).toBe(1);
    },
  );

  test('is let go by Esc, first its toolbar and then the words', async () => {
    const page = await markedEssay();
    await doubleClickOn(page, '教学、科研');
    const toolbar = page.getByRole('toolbar', { name: '标注选中的文字' });
    await toolbar.waitFor();
    await page.keyboard.press('Escape');
    await toolbar.waitFor({ state: 'detached' });
    expect(await selected(page)).toBe('教学');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).toBe('');
  });

  test('leaves no toolbar where Delete takes the mark away', async () => {
    const page = await markedEssay();
    await doubleClickOn(page, '教学、科研');
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    expect(await selected(page)).toBe('');
  });

  test('still lets a colour mark the word, as dragging over it lets 批注', async () => {
    const page = await markedEssay();
    await doubleClickOn(page, '教学、科研');
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
    await page.keyboard.press('5');
    await expect.poll(() => page.locator('mark[data-second]').innerText()).toContain('教学');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark').count()).toBe(1);
    await doubleClickOn(page, '教学、科研');
    await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
    await page.keyboard.press('Escape');
    await dragOver(page, '教学');
    await page.keyboard.press('c');
    await field(page).waitFor();
    await expect.poll(() => page.locator('mark[data-second]').count()).toBe(1);
  });
});

describe('a click on nothing', () => {
  test.each([
    ['left of the text', -16, 100],
    ['right of the text, where comments have their place', 180, 300],
  ])('leaves the mark that one was at: %s', async (_, beside, y) => {
    const page = await markedEssay();
    await clickOn(page, passage);
    await active(page).first().waitFor();
    const { left, right } = await columnOf(page);
    await page.mouse.click(beside < 0 ? left + beside : right + beside, y);
    await expect.poll(() => active(page).count()).toBe(0);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
  });

  test('lets go of selected words, and of their toolbar', async () => {
    const page = await markedEssay();
    await dragOver(page, '都是党的基层组织');
    await page.getByRole('toolbar').waitFor();
    const { right } = await columnOf(page);
    await page.mouse.click(right + 180, 300);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await expect.poll(() => selected(page)).toBe('');
  });

  test('leaves the mark that one was at below the end of the text', async () => {
    const page = await markedEssay();
    await page.keyboard.press('Escape');
    await page.locator('main [data-region="text"]').press('Control+End');
    await still(page);
    const { left, bottom } = await columnOf(page);
    expect(bottom).toBeLessThan(740);
    const last = await page.locator('article [data-block]').last().innerText();
    await dragOver(page, last.slice(-12, -2));
    await page.keyboard.press('2');
    await clickOn(page, last.slice(-12, -2));
    await active(page).first().waitFor();
    await page.mouse.click(left + 200, bottom + 20);
    await expect.poll(() => active(page).count()).toBe(0);
  });

  test('keeps the mark whose end was dragged there', async () => {
    const page = await markedEssay();
    await clickOn(page, passage);
    const end = await page.locator('[data-handle]').last().boundingBox();
    if (end === null) throw new Error('no handle');
    const { right } = await columnOf(page);
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
    await page.mouse.down();
    await page.mouse.move(right + 60, end.y + 4, { steps: 5 });
    await page.mouse.up();
    await page.waitForTimeout(300);
    expect(await active(page).count()).toBeGreaterThan(0);
  });
});

/** Where the text stands, in client px. */
const columnOf = (page: Page) =>
  page.locator('article').evaluate((it) => {
    const { left, right, bottom } = it.getBoundingClientRect();
    return { left, right, bottom };
  });

test('a drag over words ends the comment that is being written, and selects them', async () => {
  const page = await markedEssay();
  await clickOn(page, passage);
  await page.keyboard.press('c');
  await field(page).pressSequentially('论点');
  await dragOver(page, '办好人民满意的教育');
  expect(await selected(page)).toBe('办好人民满意的教育');
  await expect.poll(() => field(page).count()).toBe(0);
  await page.locator('[role="comment"]').getByText('论点').waitFor();
});

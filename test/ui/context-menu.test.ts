import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusIn } from '../page/focus-in';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const inside = '教学、科研';
const elsewhere = '新时期，面对高校改革和发展';

const menu = (page: Page) => page.getByRole('menu');
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });
const mark = (page: Page) => page.locator('mark');
const card = (page: Page) => page.locator('[role="comment"]');
const closed = (page: Page) => menu(page).first().waitFor({ state: 'detached' });

async function rightClick(page: Page, words: string): Promise<void> {
  const { from } = await wordsOnPage(page, words);
  await page.mouse.click(from.x + 4, from.y, { button: 'right' });
  await menu(page).waitFor();
}

/** Where a box lies to the menu; beside it less than a character away. */
async function besideMenu(page: Page, box: Box | null): Promise<'under' | 'beside' | 'far'> {
  const menuBox = await menu(page).first().boundingBox();
  if (menuBox === null || box === null) throw new Error('nothing on show');
  const across = gapOf(box.x, box.width, menuBox.x, menuBox.width);
  const along = gapOf(box.y, box.height, menuBox.y, menuBox.height);
  const gap = Math.max(across, along);
  if (gap < 0) return 'under';
  return gap < 20 ? 'beside' : 'far';
}

/** px between two stretches; less than 0 where they overlap. */
const gapOf = (a: number, aLength: number, b: number, bLength: number) =>
  Math.max(b - (a + aLength), a - (b + bLength));

describe('the menu of the other button', () => {
  test('parts a mark where it was asked for, not where one clicked last', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('4');
    await mark(page).first().waitFor();
    await clickOn(page, '服务育人');
    await rightClick(page, inside);
    await item(page, '在这里拆成两处标注').click();
    await page.getByText('已拆成两处标注').first().waitFor();
    const shown = () =>
      mark(page).evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll('[data-at]')].map((leaf) => leaf.textContent).join(''),
        ),
      );
    await expect.poll(shown).toEqual(['始终处于', passage.slice('始终处于'.length)]);
  });

  test('offers to part a mark only where a place in it was asked for', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).pressSequentially('一问');
    await page.keyboard.press('Escape');
    await clickOn(page, '服务育人');
    const offered = async () => {
      await item(page, '移到另一段').first().waitFor();
      const count = await item(page, '在这里拆成两处标注').count();
      await page.keyboard.press('Escape');
      await closed(page);
      return count;
    };
    await page.getByRole('toolbar').getByRole('button', { name: '更多' }).click();
    expect(await offered()).toBe(0);
    await card(page).getByText('一问').click({ button: 'right' });
    expect(await offered()).toBe(0);
    await page.locator('[data-handle="end"]').click({ button: 'right' });
    expect(await offered()).toBe(0);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Shift+F10');
    expect(await offered()).toBe(0);
    await rightClick(page, inside);
    expect(await offered()).toBe(1);
    await page.keyboard.press('F7');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    expect(await offered()).toBe(1);
  });

  test('is of the selected words, which stay selected, and of the mark they become', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await rightClick(page, inside);
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await closed(page);
    await expect.poll(() => page.evaluate('document.getSelection().toString()')).toBe(passage);
    await rightClick(page, inside);
    await item(page, '标为疑问').click();
    await expect.poll(() => mark(page).first().getAttribute('data-pigment')).toBe('carmine');

    await rightClick(page, inside);
    await page.getByRole('menuitemradio', { name: '疑问', checked: true }).waitFor();
    await page.getByRole('menuitemradio', { name: '要点' }).click();
    await expect.poll(() => mark(page).first().getAttribute('data-pigment')).toBe('gamboge');
    await closed(page);

    await rightClick(page, inside);
    await item(page, '删除标注').click();
    await expect.poll(() => mark(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => mark(page).count()).toBeGreaterThan(0);
  });

  test('of a card takes it as its words’ own: tags, a star, more words', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).pressSequentially('一问');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: '批注' }).waitFor({ state: 'detached' });
    await clickOn(page, elsewhere);
    await card(page).getByText('一问').click({ button: 'right' });
    await page.getByRole('menuitemcheckbox', { name: '星标' }).click();
    await closed(page);
    await expect
      .poll(() => page.getByRole('button', { name: '星标' }).getAttribute('aria-pressed'))
      .toBe('true');

    await card(page).getByText('一问').click({ button: 'right' });
    await item(page, '标签').click();
    await item(page, '加标签').click();
    const field = page.getByRole('combobox', { name: '加标签' });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('待查');
    await page.keyboard.press('Enter');
    await expect.poll(() => card(page).innerText()).toContain('#待查');

    await page.keyboard.press('Escape');
    await card(page).getByText('一问').click({ button: 'right' });
    await item(page, '追加').click();
    await page.getByRole('textbox', { name: '续批' }).waitFor();
  });

  test('goes as a whole with Esc, from its part too', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await rightClick(page, inside);
    await item(page, '标签').hover();
    await item(page, '加标签').waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
  });

  test('comes by key for the mark one has gone to, with the focus on the text', async () => {
    const page = await firstEssay();
    await dragOver(page, '始终处于教学、科研');
    await page.keyboard.press('1');
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press(']');
    await page.locator('mark[data-active]').first().waitFor();
    await page.keyboard.press('Shift+F10');
    // It begins at its first choice.
    await menu(page).getByRole('menuitemradio').first().and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await closed(page);
    await focusIn(page.locator('[data-region="text"]'));
  });

  test('comes by key where one is, and gives the focus back', async () => {
    const page = await firstEssay();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect.poll(() => page.evaluate('document.getSelection().toString()')).not.toBe('');
    const from = await page.evaluate(
      'document.getSelection().getRangeAt(0).getBoundingClientRect().toJSON()',
    );
    await page.keyboard.press('Shift+F10');
    await menu(page).waitFor();
    // Beside the words, not where the focused text begins.
    const { left, right } = from as { left: number; right: number };
    await expect
      .poll(async () => {
        const x = (await menu(page).boundingBox())?.x ?? 0;
        return left - 8 <= x && x <= right + 8;
      })
      .toBe(true);
    await item(page, '标为要点').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await closed(page);
    await expect.poll(() => mark(page).count()).toBeGreaterThan(0);
    // The keys of the text act at once.
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await page.keyboard.type('再想');
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: '批注' }).waitFor({ state: 'detached' });
    await page.keyboard.press('F6');
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("role")'))
      .toBe('comment');
    await page.keyboard.press('ContextMenu');
    await page.getByRole('menuitemradio').first().waitFor();
    await focusIn(menu(page));
    await page.keyboard.press('Escape');
    await closed(page);
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("role")'))
      .toBe('comment');
  });

  test('comes by key for the mark that was picked, at the mark', async () => {
    const page = await firstEssay();
    await dragOver(page, inside);
    await page.keyboard.press('1');
    await clickOn(page, inside);
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitemradio', { name: '要点', checked: true }).waitFor();
    expect(await besideMenu(page, await mark(page).first().boundingBox())).toBe('beside');
  });

  test.each([
    ['high up', 800, '都是党的基层组织'],
    ['in the middle of a low window', 560, '都是党的基层组织'],
  ])('comes by key beside the selected words and not over them: %s', async (_, height, words) => {
    const page = await firstEssay({ width: 1280, height });
    await dragOver(page, words);
    await page.keyboard.press('Shift+F10');
    await item(page, '标为要点').and(page.locator(':focus')).waitFor();
    const box = await page.evaluate(() => {
      const selected = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      if (selected === undefined) throw new Error('nothing selected');
      const { x, y, width, height } = selected;
      return { x, y, width, height };
    });
    expect(await besideMenu(page, box)).toBe('beside');
  });

  test('comes by key inside the window where all of the text is selected', async () => {
    const page = await firstEssay({ width: 640, height: 560 });
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Shift+F10');
    await item(page, '标为要点').and(page.locator(':focus')).waitFor();
    const { y = -1, height = 0 } = (await menu(page).boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(560);
  });

  test('leaves fields to the system', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    const isTaken = await page.getByRole('textbox', { name: '批注' }).evaluate((field) => {
      const asked = new PointerEvent('contextmenu', { bubbles: true, cancelable: true });
      return !field.dispatchEvent(asked);
    });
    expect(isTaken).toBe(false);
    expect(await menu(page).count()).toBe(0);
  });

  test('of a note does with the chosen ones what it does with one', async () => {
    const page = await firstEssay();
    for (const [words, key] of [
      [passage, '1'],
      [elsewhere, '2'],
    ] as const) {
      await dragOver(page, words);
      await page.keyboard.press(key);
      await page.getByRole('toolbar').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('n');
    const notes = page.getByRole('complementary', { name: '学习笔记' }).locator('[data-rove]');
    await notes.first().click({ button: 'right' });
    await page.getByRole('menuitemradio', { name: '感悟' }).click();
    await closed(page);
    await expect.poll(() => notes.first().innerText()).toContain('感悟');
    await notes.first().focus();
    await page.keyboard.press('Control+a');
    await notes.nth(1).click({ button: 'right' });
    await item(page, '疑问').click();
    await expect.poll(async () => (await notes.allInnerTexts()).join()).toMatch(/疑问.*疑问/su);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusIn } from '../page/focus-in';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const other = '新时期，面对高校改革和发展中凸显的新情况';

const marks = (page: Page) => page.locator('mark');
const cards = (page: Page) => page.locator('[role="comment"]');
const toast = (page: Page) =>
  page.getByText('已删除 1 处标注，在回收站保留 30 天', { exact: true });

describe('marking', () => {
  test('colours the selected words with a key and says so', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('4');
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('carmine');
    await expect.poll(() => marks(page).innerText()).toContain(passage);
    await page.getByText('已标为疑问').waitFor({ state: 'attached' });
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
  });

  test('recolours the same words, and takes the mark away with its own colour', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await dragOver(page, passage);
    await page.keyboard.press('2');
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('azurite');
    await dragOver(page, passage);
    await page.keyboard.press('2');
    await expect.poll(() => marks(page).count()).toBe(0);
  });

  test('writes a comment in a card level with its line', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).pressSequentially('教学在前？');
    await page.getByText('已自动保存').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page).count()).toBe(1);
    await expect.poll(() => cards(page).innerText()).toContain('教学在前？');
    const { from } = await wordsOnPage(page, passage);
    const head = await cards(page).locator('header').boundingBox();
    expect(head).not.toBeNull();
    expect(Math.abs((head?.y ?? 0) + (head?.height ?? 0) / 2 - from.y)).toBeLessThan(2);
  });

  test('writes beside words that were coloured a moment ago, until another place is clicked', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('2');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).pressSequentially('先标再写');
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page).count()).toBe(1);
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('azurite');
    await dragOver(page, other);
    await page.keyboard.press('3');
    await expect.poll(() => marks(page).count()).toBe(2);
    await clickOn(page, '办好人民满意的教育');
    await page.keyboard.press('c');
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).count()).toBe(0);
  });

  test('keeps the highlight and drops the card when nothing was written', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => cards(page).count()).toBe(0);
    await expect.poll(() => marks(page).count()).toBe(1);
  });

  test('brings back a deleted annotation from the toast, and by key', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('留着');
    await page.keyboard.press('Escape');
    await clickOn(page, passage);
    await page.keyboard.press('Delete');
    await toast(page).waitFor();
    await expect.poll(() => marks(page).count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => cards(page).innerText()).toContain('留着');
    await clickOn(page, passage);
    await page.keyboard.press('Backspace');
    await expect.poll(() => marks(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => marks(page).count()).toBe(0);
  });

  test('takes a run of letters back in one step', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('一二三四五');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cards(page).count()).toBe(0);
    await expect.poll(() => marks(page).count()).toBe(1);
  });

  test('spans paragraphs with one annotation and shows overlaps', async () => {
    const page = await firstEssay();
    const { from } = await wordsOnPage(page, '具有十分重要的意义');
    const { to } = await wordsOnPage(page, '一、新时期高校基层');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('3');
    await expect.poll(() => page.locator('[data-block]:has(mark)').count()).toBe(2);
    const ids = await marks(page).evaluateAll((all) =>
      all.map((one) => one.getAttribute('data-annotations')),
    );
    expect(new Set(ids).size).toBe(1);
    await dragOver(page, '十分重要的意义');
    await page.keyboard.press('5');
    await expect.poll(() => page.locator('mark[data-second]').count()).toBe(1);
  });

  test('does nothing on keys while a comment is written', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('1 2 3 h j o l b c');
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page).innerText()).toContain('1 2 3 h j o l b c');
    await expect.poll(() => marks(page).first().getAttribute('data-pigment')).toBe('gamboge');
  });

  test('copies the words as shown, without spoken labels', async () => {
    const page = await firstEssay();
    await dragOver(page, '教学、科研');
    await page.keyboard.press('1');
    await dragOver(page, passage);
    const copied = await page.evaluate(() => {
      let text = '';
      document.addEventListener('copy', () => (text = document.getSelection()?.toString() ?? ''), {
        once: true,
      });
      document.execCommand('copy');
      return text;
    });
    expect(copied).toBe(passage);
  });

  test('selects a whole sentence with Alt and a click', async () => {
    const page = await firstEssay();
    const { from } = await wordsOnPage(page, passage);
    await page.keyboard.down('Alt');
    await page.mouse.click(from.x + 4, from.y);
    await page.keyboard.up('Alt');
    await page.getByRole('toolbar').waitFor();
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toMatch(/^高校的基层党组织始终处于.*。$/u);
  });

  test('opens a comment under its line where the window has no margin', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await dragOver(page, other);
    await page.keyboard.press('c');
    await page.keyboard.type('窄窗口');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const badge = page.getByRole('button', { name: '要点，1 条批注' });
    await badge.waitFor();
    await page.locator('article').click({ position: { x: 5, y: 5 } });
    await expect.poll(() => cards(page).count()).toBe(0);
    await badge.click();
    await expect.poll(() => cards(page).innerText()).toContain('窄窗口');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  });

  test('shows the notes again after a restart', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('明天再看');
    await page.getByText('已自动保存').waitFor();
    // A comment that is still being written would be open in its field again.
    await page.keyboard.press('Escape');
    await page.reload();
    await expect.poll(() => cards(page).innerText()).toContain('明天再看');
    await expect.poll(() => marks(page).innerText()).toContain(passage);
  });

  test('asks which one is meant where several lie on the same words, shortest first', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await dragOver(page, '教学、科研');
    await page.keyboard.press('5');
    await clickOn(page, '教学、科研');
    await page.getByText('这里有 2 处标注').waitFor();
    // The choice in it says where the focus is, and not a frame around all of it.
    const frame = await page
      .getByRole('menu')
      .evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(frame).toBe('none');
    await focusIn(page.getByRole('menu'));
    const choices = await page.getByRole('menuitem').allInnerTexts();
    expect(choices.map((choice) => choice.split(/\s+/)[0])).toEqual(['教学、科研', passage]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await toast(page).waitFor();
    await expect.poll(() => marks(page).count()).toBe(1);
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('violet');
  });

  test('carries two annotations on the very same words', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '复制为引文', exact: true }).waitFor();
    expect(await page.getByRole('menuitem', { name: '另加一条' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await dragOver(page, passage);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '另加一条' }).click();
    await expect
      .poll(async () => (await marks(page).getAttribute('data-annotations'))?.split(' ').length)
      .toBe(2);
  });

  test('the menu of a mark’s bar goes when the mark scrolls out of sight, and stays away', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await clickOn(page, passage);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menu').waitFor();
    const view = page.locator('[data-region="text"]').first();
    await view.evaluate((one) => one.scrollBy({ top: 600, behavior: 'instant' }));
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await view.evaluate((one) => one.scrollBy({ top: -600, behavior: 'instant' }));
    await page.getByRole('toolbar').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  test('copies a passage as a quotation with author and title', async () => {
    const page = await firstEssay();
    const context = page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dragOver(page, '教学、科研');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '复制为引文', exact: true }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('“教学、科研”——党生焕《试论新时期高校基层党组织的建设》');
  });

  test('copies the words of a mark without their source', async () => {
    const page = await firstEssay();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dragOver(page, '教学、科研');
    await page.keyboard.press('1');
    await marks(page).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: '复制', exact: true }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('教学、科研');
  });

  test('copies a marked passage with a reference, as text and as HTML', async () => {
    const page = await firstEssay();
    await dragOver(page, '教学、科研');
    await page.keyboard.press('1');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await marks(page).first().click();
    await page.getByRole('button', { name: '更多' }).first().click();
    await page.getByRole('menuitem', { name: '复制为引文（GB/T 7714）' }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    const forms = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const of = async (type: string) => (await (await item?.getType(type))?.text()) ?? '';
      return [await of('text/plain'), await of('text/html')];
    });
    expect(forms[0]).toBe('“教学、科研”\n党生焕. 试论新时期高校基层党组织的建设[Z].');
    expect(forms[1]).toContain('—— 党生焕. 试论新时期高校基层党组织的建设[Z].');
  });
});

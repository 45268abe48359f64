import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, dragOver, still } from '../page/select-text';

import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const marks = (page: Page) => page.locator('mark');
const cards = (page: Page) => page.locator('[role="comment"]');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');

const region = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? null,
  );

async function mark(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
}

async function commentOn(page: Page, words: string, comment: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press('c');
  await page.keyboard.type(comment);
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '批注' }).waitFor({ state: 'detached' });
}

describe('keys of the page', () => {
  test('select the sentence that was clicked on, and one more', async () => {
    const page = await firstEssay();
    await clickOn(page, '战斗力的基础。新时期');
    await page.keyboard.press('s');
    await expect.poll(() => selected(page)).toMatch(/^(?:高校的基层党组织始终|新时期)/u);
    const one = (await selected(page)).length;
    await page.keyboard.press('s');
    await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(one);
  });

  test('show no reading cursor where one has gone on by pointer, and go on from there', async () => {
    const page = await firstEssay();
    const cursor = page.locator('[data-cursor]');
    await page.keyboard.press('j');
    await cursor.waitFor();
    const clicked = page.locator('[data-block]').filter({ hasText: '战斗力的基础' }).first();
    const at = Number(await clicked.getAttribute('data-block'));
    await clickOn(page, '战斗力的基础。新时期');
    await expect.poll(() => cursor.count()).toBe(0);
    await page.keyboard.press('j');
    await expect
      .poll(async () => Number(await cursor.getAttribute('data-block')))
      .toBeGreaterThan(at);
  });

  test('ask for a paragraph and a sentence once, not again when the essay is opened again', async () => {
    const page = await firstEssay();
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await expect.poll(() => selected(page)).not.toBe('');
    const title = await page.locator('main').getAttribute('aria-label');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(() => page.locator('main').getAttribute('aria-label')).not.toBe(title);
    await expect.poll(() => selected(page)).toBe('');
    await page.keyboard.press('Control+PageUp');
    await expect.poll(() => page.locator('main').getAttribute('aria-label')).toBe(title);
    await page.waitForTimeout(100);
    await expect.poll(() => selected(page)).toBe('');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article') ?? null))
      .toBe(null);
  });

  test('lead to a mark from words that were left selected, which are let go', async () => {
    const page = await firstEssay();
    await mark(page, '教学、科研', '1');
    await dragOver(page, '服务育人的最前沿');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).not.toBe('');
    await page.keyboard.press('[');
    await page.locator('[data-handle="end"]').waitFor();
    expect(await selected(page)).toBe('');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('4');
    await expect.poll(() => marks(page).allInnerTexts()).toEqual(['教学、科研、']);
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('carmine');
  });

  test('go on from the mark that was made or left last', async () => {
    const page = await firstEssay();
    const active = () => page.locator('mark[data-active]').first().getAttribute('data-pigment');
    await mark(page, '教学、科研', '1');
    await mark(page, '服务育人', '2');
    await page.keyboard.press('[');
    await expect.poll(active).toBe('gamboge');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('mark[data-active]').count()).toBe(0);
    await page.keyboard.press(']');
    await expect.poll(active).toBe('gamboge');
    await page.keyboard.press(']');
    await expect.poll(active).toBe('azurite');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('mark[data-active]').count()).toBe(0);
    await page.keyboard.press('[');
    await expect.poll(active).toBe('gamboge');
  });

  test('select no heading where S begins, but the first sentence behind it', async () => {
    const page = await firstEssay();
    const heading = page.getByRole('heading', { name: /二、高校基层/ });
    const view = page.locator('[data-region="text"]');
    const top = async () => (await heading.boundingBox())?.y ?? 0;
    const by = (await top()) - 44 - 50;
    await view.evaluate((one, down) => (one.scrollTop += down), by);
    await still(page);
    await view.focus();
    await page.keyboard.press('s');
    const behind = await heading.evaluate((one) => {
      const all = [...document.querySelectorAll('article [data-block]')];
      return all[all.findIndex((block) => block.contains(one)) + 1]?.textContent ?? '';
    });
    await expect.poll(() => selected(page)).not.toBe('');
    expect(behind.startsWith(await selected(page))).toBe(true);
  });

  test('say where there is no further mark', async () => {
    const page = await firstEssay();
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press(']');
    await page.getByText('这里还没有标注').first().waitFor();
    await mark(page, '教学、科研', '1');
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await page.getByText('后面没有标注了').first().waitFor();
    await page.keyboard.press('[');
    await page.getByText('前面没有标注了').first().waitFor();
    await expect.poll(() => page.locator('mark[data-active]').count()).toBeGreaterThan(0);
  });

  test('delete one note however long Delete is held', async () => {
    const page = await firstEssay();
    await mark(page, '教学、科研', '1');
    await mark(page, '服务育人', '2');
    await mark(page, '最前沿', '3');
    await page.keyboard.press(']');
    await page.keyboard.down('Delete');
    await page.keyboard.down('Delete');
    await page.keyboard.down('Delete');
    await page.keyboard.up('Delete');
    await expect.poll(() => marks(page).count()).toBe(2);
  });

  test('put a comment on the selected words alone', async () => {
    const page = await firstEssay();
    await mark(page, '教学、科研', '1');
    await commentOn(page, '、管理、服务', '只批这几个字');
    await expect.poll(() => page.locator('mark', { hasText: '教学' }).count()).toBe(1);
    await expect.poll(() => cards(page).count()).toBe(1);
    await expect.poll(() => marks(page).count()).toBe(2);
    const quotes = await page.evaluate(async () =>
      (await window.twin).asked.flatMap(({ name, argument }) =>
        name === 'notes.apply' ? [JSON.stringify(argument)] : [],
      ),
    );
    expect(quotes.filter((one) => one.includes('"remove"'))).toEqual([]);
    expect(quotes.at(-1)).toContain('"quote":"、管理、服务"');
  });

  test('F6 leaves the margin, both ways', async () => {
    const page = await firstEssay({ width: 1440, height: 900 });
    await commentOn(page, passage, '批');
    await cards(page).focus();
    await expect.poll(() => region(page)).toBe('margin');
    await page.keyboard.press('F6');
    await expect.poll(() => region(page)).toBe('bar');
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => region(page)).toBe('margin');
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => region(page)).toBe('text');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => region(page)).toBe('margin');
  });

  test.each([
    ['beside the text', 1440, 900],
    ['under its line', 800, 700],
  ])(
    'F6 goes to the open card %s, and Tab on to what can be done there',
    async (_, width, height) => {
      const page = await firstEssay({ width, height });
      await annotatePassages(page, [
        { words: '教学、科研', kind: 'highlight', comment: '一' },
        { words: '具有十分重要的意义', kind: 'highlight', comment: '二' },
      ]);
      await page.reload();
      await page.locator('mark').first().waitFor();
      await page.keyboard.press(']');
      await page.keyboard.press(']');
      await cards(page).and(page.locator('[data-active]')).getByText('二').waitFor();
      const shown = await cards(page).and(page.locator('[data-active]')).innerText();
      await page.locator('[data-region="text"]').focus();
      await page.keyboard.press('F6');
      await expect.poll(() => region(page)).toBe('margin');
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('[role="comment"]')?.textContent ?? '');
      expect((await focused()).replaceAll(/\s/gu, '')).toBe(shown.replaceAll(/\s/gu, ''));
      await page.keyboard.press('Tab');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe('追加');
    },
  );

  test('Tab behind a dialog is the dialog’s, and the toolbar is gone', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出学习笔记' });
    await dialog.waitFor();
    await expect.poll(() => page.locator('[data-toolbar]').count()).toBe(0);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => dialog.evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
  });

  test('a press beside the text does not bring the toolbar back', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    const bar = page.locator('[data-region="bar"]');
    await bar.dispatchEvent('pointerdown');
    await bar.dispatchEvent('pointerup');
    await page.waitForTimeout(400);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await expect.poll(() => selected(page)).toBe(passage);
  });

  test('Esc lets go of the toolbar first, then of the note, and stays in the text', async () => {
    const page = await firstEssay();
    await mark(page, passage, '1');
    await page.keyboard.press(']');
    const active = page.locator('mark[data-active]');
    await active.waitFor();
    await dragOver(page, '具有十分重要的意义');
    await page.keyboard.press('Escape');
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await expect.poll(() => active.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => active.count()).toBe(0);
    await expect.poll(() => region(page)).toBe('text');
  });

  test('Esc closes the card under its line where there is no margin', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await commentOn(page, passage, '窄');
    await cards(page).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => cards(page).count()).toBe(0);
    await expect.poll(() => region(page)).toBe('text');
  });

  test('the focus stays when what had it goes away', async () => {
    const page = await firstEssay({ width: 1440, height: 900 });
    await commentOn(page, '教学、科研', '一');
    await commentOn(page, '具有十分重要的意义', '二');
    await cards(page).first().focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => cards(page).count()).toBe(1);
    await expect.poll(() => region(page)).toBe('margin');
    await expect
      .poll(() => cards(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '完成' }).click();
    await expect.poll(() => region(page)).toBe('text');
    await page.keyboard.press('n');
    await page.locator('[data-region="notebook"] [data-rove]').focus();
    await page.keyboard.press('n');
    await expect.poll(() => region(page)).toBe('text');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver, still } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const palette = (page: Page) => page.getByRole('dialog', { name: '命令面板' });
const options = (page: Page) => palette(page).getByRole('option');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
const heading = (page: Page) => palette(page).locator('li[role="presentation"]');
/** What a screen reader is told to be on. */
const current = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return document.querySelector(`[id="${id}"]`)?.firstElementChild?.textContent ?? null;
  });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await palette(page).waitFor();
}

describe('命令面板', () => {
  test('finds a command by keys alone and carries it out', async () => {
    const page = await firstEssay();
    await openPalette(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('dcxx');
    await expect.poll(() => options(page).count()).toBe(1);
    await expect.poll(() => current(page)).toBe('导出学习笔记…');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '导出学习笔记' }).waitFor();
    await expect.poll(() => palette(page).count()).toBe(0);
  });

  test('marks the words that were selected, and leaves them selected when it is left', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await openPalette(page);
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await expect.poll(() => selected(page)).toBe(passage);
    await openPalette(page);
    await page.keyboard.type('疑问');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('mark').allInnerTexts()).toHaveLength(1);
    await expect.poll(() => page.locator('mark').getAttribute('data-pigment')).toBe('carmine');
    await expect.poll(() => page.locator('mark').innerText()).toContain(passage);
  });

  test('gives the focus back to where it was', async () => {
    const { page } = await openPage();
    const button = page.getByRole('button', { name: '从第一篇开始读' });
    await button.focus();
    await openPalette(page);
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
  });

  test('offers only what has something to do', async () => {
    const { page } = await openPage();
    await openPalette(page);
    await expect.poll(() => options(page).filter({ hasText: '导入文档…' }).count()).toBe(1);
    await expect.poll(() => options(page).filter({ hasText: '导出学习笔记…' }).count()).toBe(0);
    await expect.poll(() => options(page).filter({ hasText: '标为要点' }).count()).toBe(0);
  });

  test('offers to write beside what was marked a moment ago', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('2');
    await openPalette(page);
    await expect.poll(() => options(page).filter({ hasText: '标为要点' }).count()).toBe(0);
    await page.keyboard.type('写批注');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await expect.poll(() => page.locator('mark').count()).toBe(1);
  });

  test('shows what was chosen last first, also after a restart', async () => {
    const page = await firstEssay();
    await openPalette(page);
    await page.keyboard.type('放大字号');
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('article').waitFor();
    await openPalette(page);
    await expect.poll(() => current(page)).toBe('放大字号');
    await expect.poll(() => options(page).first().innerText()).toContain('最近用过');
  });

  test('goes through the choices by arrows, over the ends too', async () => {
    const page = await firstEssay();
    await openPalette(page);
    const names = await options(page).locator('span:first-child').allInnerTexts();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => current(page)).toBe(names.at(-1));
    await expect
      .poll(() =>
        options(page)
          .last()
          .evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight),
      )
      .toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => current(page)).toBe(names[0]);
    await page.keyboard.press('PageDown');
    await expect.poll(() => current(page)).toBe(names[8]);
  });

  test('says that there is no such command, and Enter does nothing', async () => {
    const page = await firstEssay();
    await openPalette(page);
    await page.keyboard.type('xyzzy');
    await palette(page).getByText('没有这样的命令').waitFor();
    await page.getByRole('status').getByText('没有这样的命令').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expect.poll(() => palette(page).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('waits for an input method to finish, whose Enter and Esc are its own', async () => {
    const page = await firstEssay();
    await openPalette(page);
    const all = await options(page).count();
    const debug = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      debug.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
    await compose('dao');
    await page.evaluate(() => {
      for (const key of ['Enter', 'Escape']) {
        const init = { key, isComposing: true, keyCode: 229, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      }
    });
    await expect.poll(() => palette(page).count()).toBe(1);
    await expect.poll(() => options(page).count()).toBe(all);
    await debug.send('Input.insertText', { text: '导出' });
    await expect.poll(() => current(page)).toBe('导出学习笔记…');
  });

  test('is used with the mouse', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await openPalette(page);
    await options(page).filter({ hasText: '设置…' }).click();
    await page.getByRole('dialog', { name: '设置' }).waitFor();
  });

  test('does not open behind a dialog', async () => {
    const page = await firstEssay();
    await page.keyboard.press('Control+Comma');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await page.keyboard.press('Control+k');
    await expect.poll(() => palette(page).count()).toBe(0);
  });

  test('finds essays by their titles below the commands, and opens one where it was left', async () => {
    const page = await firstEssay();
    const text = page.locator('[data-region="text"]');
    await text.evaluate((view) => view.scrollTo(0, 1200));
    await still(page);
    await openPalette(page);
    await expect.poll(() => heading(page).count()).toBe(0);
    await page.keyboard.type('党组织建设总结');
    await expect.poll(() => heading(page).allInnerTexts()).toEqual(['文章']);
    await expect.poll(() => options(page).count()).toBe(2);
    expect(new Set(await options(page).allInnerTexts()).size).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
    await text.and(page.locator(':focus')).waitFor();
    await openPalette(page);
    await page.keyboard.type('试论新时期');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
    await expect
      .poll(() => text.evaluate(({ scrollTop }) => Math.round(scrollTop)))
      .toBeGreaterThan(1190);
  });

  test('shows commands first, and six essays at most', async () => {
    const page = await firstEssay();
    await openPalette(page);
    await page.keyboard.type('建设');
    await expect.poll(() => options(page).count()).toBe(6);
    await palette(page).getByRole('combobox').fill('文');
    await expect.poll(() => current(page)).toMatch(/文/u);
    await expect.poll(() => heading(page).count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { asked, dialog, preview, save } from './export-dialog';
import { notebook, notedLibrary, notes } from './noted-library';

const scope = (page: Page, name: RegExp) => dialog(page).getByRole('radio', { name });
const isChosen = async (page: Page, name: RegExp) =>
  (await scope(page, name).getAttribute('aria-checked')) === 'true';

describe('the scope of an export', () => {
  test('is what the filter of the notebook leaves, and can be another', async () => {
    const page = await notedLibrary([2, 2]);
    await notebook(page).getByRole('button', { name: '概念 2' }).click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await notebook(page).getByRole('button', { name: '导出学习笔记…' }).click();
    await expect.poll(() => isChosen(page, /^筛选结果 ?2 处标注/u)).toBe(true);
    await dialog(page).getByText('2 条摘录').waitFor();
    await scope(page, /^全部文章/u).click();
    await dialog(page).getByText('4 条摘录').waitFor();
    await scope(page, /^筛选结果/u).click();
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([{ of: [{ ids: ['note-0-00001'] }, { ids: ['note-1-00001'] }] }]);
  });

  test('is the one of the last time where the dialog opens by its key', async () => {
    const page = await notedLibrary([2, 2]);
    await notebook(page).getByRole('button', { name: '概念 2' }).click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await page.keyboard.press('Control+e');
    await dialog(page).getByText('2 条摘录').waitFor();
    await expect.poll(() => isChosen(page, /^本篇/u)).toBe(true);
    await expect.poll(() => scope(page, /^筛选结果/u).isEnabled()).toBe(true);
  });

  test('has no filter where nothing narrows the notebook', async () => {
    const page = await notedLibrary([2, 2]);
    await notebook(page).getByRole('button', { name: '导出学习笔记…' }).click();
    await expect.poll(() => isChosen(page, /^本篇/u)).toBe(true);
    await expect.poll(() => scope(page, /^筛选结果/u).count()).toBe(0);
  });

  test('is what was chosen where the dialog opens by its key', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).last().focus();
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Control+e');
    await expect.poll(() => isChosen(page, /^所选标注 ?2 处标注/u)).toBe(true);
  });

  test('is the essays chosen in the list, by its bar, by the key, and by the menu of one', async () => {
    const page = await notedLibrary([2, 2, 2]);
    const essays = page.getByRole('navigation').locator('[data-essay] [data-rove]');
    await essays.nth(1).focus();
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('group', { name: '所选文章' });
    await bar.getByRole('button', { name: '导出学习笔记…' }).click();
    await dialog(page).getByText('4 条摘录').waitFor();
    await expect.poll(() => isChosen(page, /^所选文章 ?4 处标注/u)).toBe(true);
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([{ of: { essays: [{}, {}] } }]);

    await page.keyboard.press('Control+e');
    await dialog(page).getByText('4 条摘录').waitFor();
    await expect.poll(() => isChosen(page, /^所选文章/u)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });

    await essays.nth(0).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '导出学习笔记…' }).click();
    await preview(page).getByText('《试论新时期高校基层党组织的建设》').first().waitFor();
    await expect.poll(() => isChosen(page, /^所选文章 ?2 处标注/u)).toBe(true);
  });

  test('may be an essay without notes where the essay itself is passed on', async () => {
    const page = await notedLibrary([2, 2]);
    await page.getByRole('navigation').locator('[data-essay]').nth(3).click({ button: 'right' });
    await page.getByRole('menuitem', { name: '导出学习笔记…' }).click();
    await dialog(page).getByText('还没有标注，也没有心得').first().waitFor();
    await expect.poll(() => save(page).isDisabled()).toBe(true);
    await dialog(page).getByRole('radio', { name: '批注本' }).click();
    await dialog(page).getByRole('radio', { name: '眉批' }).click();
    await expect.poll(() => save(page).isEnabled()).toBe(true);
    await dialog(page).getByRole('radio', { name: 'HTML' }).click();
    await expect.poll(() => save(page).isEnabled()).toBe(false);
  });

  test('of several essays comes as a file of each, in Markdown, and tells what was written', async () => {
    const page = await notedLibrary([2, 2]);
    await page.keyboard.press('Control+e');
    await dialog(page).getByRole('radio', { name: 'Markdown' }).click();
    const each = dialog(page).getByRole('radio', { name: '每篇一个' });
    await expect.poll(() => each.count()).toBe(0);
    await scope(page, /^全部文章/u).click();
    await each.click();
    await preview(page).getByText('《街道基层党组织建设总结》学习笔记.md').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog(page).getByRole('radio', { name: 'Word' }).click();
    await each.waitFor({ state: 'detached' });
    await dialog(page).getByRole('radio', { name: 'Markdown' }).click();
    await save(page).click();
    await page.getByText('已导出到“文档”：新写 2 个文件').first().waitFor();
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([{ of: null, choices: { files: 'each', format: 'markdown' } }]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { notebook, notedLibrary, notes, toast } from './noted-library';

const essayTitles = (page: Page) => notebook(page).locator('h3 [lang]').allInnerTexts();

async function choose(page: Page, name: string): Promise<void> {
  await notebook(page).getByRole('button', { name: '范围、编排与查找' }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

describe('the notebook over all essays', () => {
  test('lists them essay by essay, and by colour with the essay beside each note', async () => {
    const page = await notedLibrary([2, 3, 1]);
    await expect
      .poll(() => essayTitles(page))
      .toEqual([
        '《试论新时期高校基层党组织的建设》',
        '《街道基层党组织建设总结》',
        '《街道基层党组织建设总结》',
      ]);
    await choose(page, '按颜色');
    await expect
      .poll(() => notebook(page).locator('h3').allInnerTexts())
      .toEqual(['要点', '概念', '事例']);
    await notebook(page).locator('li', { hasText: '《街道基层党组织建设总结》' }).first().waitFor();
    await choose(page, '按文集');
    await expect.poll(() => notebook(page).locator('h3').count()).toBe(1);
    await choose(page, '本篇');
    await notebook(page).getByText('2 处标注').waitFor();
    await expect.poll(() => notes(page).count()).toBe(2);
  });

  test('opens another essay at the passage, and Alt+← comes back', async () => {
    const page = await notedLibrary([1, 40]);
    await notes(page).last().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
    const mark = page.locator('mark[data-active]').first();
    await mark.waitFor();
    const view = await page.locator('[data-region="text"]').boundingBox();
    await expect
      .poll(async () => {
        const box = await mark.boundingBox();
        return box !== null && view !== null && box.y > view.y && box.y < view.y + view.height;
      })
      .toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-rove]')))
      .toBe(true);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
    await notebook(page).getByText('41 处标注').waitFor();
  });

  test('has ] and [ walk on into the next essay that is listed', async () => {
    const page = await notedLibrary([2, 2]);
    await notebook(page).getByRole('button', { name: '概念 2' }).click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    const current = () => page.locator('mark[data-active]').first().getAttribute('data-pigment');
    await expect.poll(current).toBe('azurite');
    await page.keyboard.press(']');
    await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
    await expect.poll(current).toBe('azurite');
    await page.keyboard.press('[');
    await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
  });

  test('follows what is written and merged in any essay', async () => {
    const page = await notedLibrary([1, 2]);
    await page.evaluate(async () => {
      const start = await window.meipi.request('app.start', undefined);
      const entry = start.ok ? start.value.catalog.entries[1] : undefined;
      if (entry === undefined) throw new Error('no essay');
      const opened = await window.meipi.request('notes.open', entry.id);
      const [one] = opened.ok ? opened.value.annotations : [];
      if (one === undefined) throw new Error('no note');
      const changes = [{ kind: 'put', annotation: { ...one, comment: '别处写的' } }] as const;
      (await window.twin).changeNotes('merge', entry.id, changes);
    });
    await notebook(page).getByText('别处写的').waitFor();
    await page.locator('mark').first().click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('正在写');
    await notebook(page).getByText('正在写').first().waitFor();
  });

  test('keeps the notes of a removed essay, and says where it is', async () => {
    const page = await notedLibrary([1, 2]);
    await page.evaluate(async () => {
      const start = await window.meipi.request('app.start', undefined);
      const entry = start.ok ? start.value.catalog.entries[1] : undefined;
      if (entry !== undefined) await window.meipi.request('library.remove', [entry.id]);
    });
    await notebook(page).locator('h3', { hasText: '已移除' }).waitFor();
    await expect.poll(() => notes(page).count()).toBe(3);
    await notes(page).last().click();
    await toast(page, '这篇文章已移出书库').waitFor();
    await page.getByRole('status').getByRole('button', { name: '回收站…' }).click();
    await page.getByRole('dialog').waitFor();
  });
});

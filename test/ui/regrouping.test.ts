import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { marked, passage, withActiveMark } from './active-mark';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

describe('marks that are regrouped', () => {
  const cards = (page: Page) => page.locator('[role="comment"]');
  const ids = (page: Page) =>
    page
      .locator('mark')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-annotations')))]);

  test('become one with their comments, by the menu, and two again by undo', async () => {
    const page = await firstEssay();
    for (const [words, comment] of [
      ['教学、科研', '一'],
      ['服务育人', '二'],
    ] as const) {
      await dragOver(page, words);
      await page.keyboard.press('c');
      await page.keyboard.type(comment);
      await page.keyboard.press('Escape');
    }
    await clickOn(page, '教学、科研');
    await page.getByRole('toolbar').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '与相邻标注合并' }).click();
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await expect.poll(() => cards(page).count()).toBe(1);
    await expect.poll(() => cards(page).innerText()).toMatch(/一\s+二/u);
    await page.keyboard.press('Control+z');
    await expect.poll(() => cards(page).count()).toBe(2);
  });

  test('become two where the reader clicked, by key, and say where there is nothing to do', async () => {
    const page = await withActiveMark();
    await clickOn(page, '科研、管理');
    await page.keyboard.press('Shift+g');
    await page.getByText('已拆成两处标注').first().waitFor();
    await expect.poll(async () => (await ids(page)).length).toBe(2);
    await expect.poll(() => marked(page)).toBe(passage);
    await page.keyboard.press('g');
    await page.getByText('已合并为一处标注').first().waitFor();
    await expect.poll(async () => (await ids(page)).length).toBe(1);
    await page.keyboard.press('g');
    await page.getByText('这一段里没有可以合并的标注').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('are as before by the message that tells of it, until something else is changed', async () => {
    const page = await withActiveMark();
    const takeBack = page.getByRole('button', { name: '撤销' });
    await clickOn(page, '科研、管理');
    await page.keyboard.press('Shift+g');
    await expect.poll(async () => (await ids(page)).length).toBe(2);
    await takeBack.click();
    await expect.poll(async () => (await ids(page)).length).toBe(1);
    await expect.poll(() => takeBack.count()).toBe(0);
    await clickOn(page, '科研、管理');
    await page.keyboard.press('Shift+g');
    await expect.poll(async () => (await ids(page)).length).toBe(2);
    await page.keyboard.press('g');
    await expect.poll(async () => (await ids(page)).length).toBe(1);
    await takeBack.click();
    await expect.poll(async () => (await ids(page)).length).toBe(2);
    await page.keyboard.press('g');
    await takeBack.waitFor();
    await page.keyboard.press('2');
    await expect.poll(() => takeBack.count()).toBe(0);
  });

  test('become two at the caret, by keys alone', async () => {
    const page = await withActiveMark();
    await page.keyboard.press('F7');
    await page.locator('[data-caret]').waitFor();
    for (let n = 0; n < '教学、'.length; n += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+g');
    await expect
      .poll(() => page.locator('mark').evaluateAll((all) => all.map((one) => one.textContent)))
      .toEqual(['教学、', '科研、管理']);
    expect(new Set(await ids(page)).size).toBe(2);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findWords } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const written = '始终处于教学、科研、管理、服务育人的最前沿';
const traditional = '始終處於教學、科研、管理、服務育人的最前沿';

const article = (page: Page) => page.locator('article');
const marked = (page: Page) => page.locator('article mark').allInnerTexts();
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
const language = (page: Page) => article(page).getAttribute('lang');

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const dialog = page.getByRole('dialog', { name: '设置' });
  await dialog.getByRole('radiogroup', { name: '简繁' }).getByRole('radio', { name }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

describe('简繁', () => {
  test('shows the essay in the other script, and as it is written again', async () => {
    const page = await firstEssay();
    const before = await article(page).innerText();
    await choose(page, '繁體');
    await expect.poll(() => article(page).innerText()).toContain(traditional);
    await expect.poll(() => language(page)).toBe('zh-Hant');
    const shown = await article(page).innerText();
    expect(shown).toHaveLength(before.length);
    await page.getByRole('tab', { name: '目录' }).click();
    await page.getByRole('link', { name: /三、加強和改進/ }).waitFor();
    await page.reload();
    await article(page).waitFor();
    expect(await article(page).innerText()).toBe(shown);
    await choose(page, '简体');
    await expect.poll(() => article(page).innerText()).toBe(before);
    await choose(page, '原文');
    await expect.poll(() => article(page).innerText()).toBe(before);
    await expect.poll(() => language(page)).toBe('zh-CN');
  });

  test('keeps marks on their words, and the author’s own characters in quotations', async () => {
    const page = await firstEssay({ settings: { script: 'traditional', notebookOpen: true } });
    await dragOver(page, traditional);
    await expect.poll(() => selected(page)).toBe(traditional);
    await page.keyboard.press('1');
    await expect.poll(async () => (await marked(page)).join('')).toContain(traditional);
    await page.getByRole('complementary', { name: '学习笔记' }).getByText(written).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('按原文显示');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await marked(page)).join('')).toContain(written);
  });

  test('is found by either script, and by the very characters that are shown', async () => {
    const page = await firstEssay();
    const count = async () => (await findWords(page, '服务育人')).outcome();
    const before = await count();
    await page.keyboard.press('Escape');
    await choose(page, '繁體');
    await expect.poll(() => article(page).innerText()).toContain(traditional);
    expect(await count()).toBe(before);
    const found = await findWords(page, '服務育人');
    expect(await found.outcome()).toBe(before);
    await expect.poll(() => found.current()).toBe('服務育人');
  });

  test('is accessible', async () => {
    const page = await firstEssay({ settings: { script: 'traditional' } });
    expect(await axeFindings(page)).toEqual([]);
  });
});

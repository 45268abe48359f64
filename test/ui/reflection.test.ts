import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const notebook = (page: Page) => page.getByRole('complementary', { name: '学习笔记' });
const reflection = (page: Page) => notebook(page).getByRole('textbox', { name: '我的心得' });

test('我的心得 is saved, counted, undone in one step, and there after a restart', async () => {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await reflection(page).click();
  await page.keyboard.type('读完 以后，123 n h 1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('第二段');
  await notebook(page).getByText('已自动保存').waitFor();
  await notebook(page).getByText('14 字').waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect.poll(() => reflection(page).inputValue()).toBe('读完 以后，123 n h 1\n第二段');
  await reflection(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('！改');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null))
    .toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => reflection(page).inputValue()).toBe('读完 以后，123 n h 1\n第二段');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => reflection(page).inputValue()).toBe('读完 以后，123 n h 1\n第二段！改');
});

test('我的心得 takes nothing of an unfinished composition', async () => {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await reflection(page).click();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'xin de',
    selectionStart: 6,
    selectionEnd: 6,
  });
  await page.waitForTimeout(600);
  const asked = () =>
    page.evaluate(
      async () => (await window.twin).asked.filter(({ name }) => name === 'notes.apply').length,
    );
  await expect.poll(() => asked()).toBe(0);
  await client.send('Input.insertText', { text: '心得' });
  await expect.poll(asked).toBe(1);
  await expect.poll(() => reflection(page).inputValue()).toBe('心得');
});

const toast = (page: Page, words: string) =>
  page
    .getByRole('status')
    .filter({ hasText: words })
    .filter({ hasText: /撤销|重做/u });
const turnBack = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('我的心得 that is taken back behind a closed notebook is named, and comes again', async () => {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await reflection(page).click();
  await page.keyboard.type('读完以后');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await notebook(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await toast(page, '已撤销：我的心得').first().waitFor();
  await turnBack(page, '重做').click();
  await toast(page, '已重做：我的心得').first().waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => reflection(page).inputValue()).toBe('读完以后');
});

test('a note that is taken back out of view is told, and one in view shows itself', async () => {
  const page = await firstEssay();
  const text = page.locator('[data-region="text"]');
  await dragOver(page, '落实党的路线');
  await page.keyboard.press('1');
  await page.locator('mark').first().waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('mark').first().waitFor({ state: 'detached' });
  await expect.poll(() => turnBack(page, '重做').count()).toBe(0);
  await page.keyboard.press('Control+Shift+z');
  await page.locator('mark').first().waitFor();
  await text.evaluate((view) => view.scrollTo(0, 4000));
  await expect.poll(() => page.locator('main footer').innerText()).not.toContain('试论');
  await page.keyboard.press('Control+z');
  await toast(page, '已撤销：不在眼前的标注').first().waitFor();
  await dragOver(page, '高校');
  await page.keyboard.press('2');
  await expect.poll(() => turnBack(page, '重做').count()).toBe(0);
});

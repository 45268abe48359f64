import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
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

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const text = (page: Page) => page.locator('[data-region="text"]');
const bar = (page: Page) => text(page).evaluate((view) => getComputedStyle(view).boxShadow);
const isFocused = (page: Page) => text(page).evaluate((view) => view === document.activeElement);

describe('the text', () => {
  test.each(['Tab', 'F6'])('says that it has the focus where %s led to it', async (key) => {
    const page = await firstEssay();
    await page.getByRole('textbox', { name: '在书库中搜索' }).click();
    for (let n = 0; n < 60 && !(await isFocused(page)); n += 1) await page.keyboard.press(key);
    expect(await bar(page)).not.toBe('none');
    await page.keyboard.press(key);
    await expect.poll(() => bar(page)).toBe('none');
  });

  test('does not where a field gave it back', async () => {
    const page = await firstEssay();
    await dragOver(page, '教学、科研');
    await page.keyboard.press('c');
    await page.keyboard.type('一句');
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(page)).toBe(true);
    expect(await bar(page)).toBe('none');
  });

  test('is all that Ctrl+A selects, and fields keep their own', async () => {
    const page = await firstEssay();
    await dragOver(page, '教学、科研');
    await page.keyboard.press('c');
    await page.keyboard.type('一句');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('另一句');
    await page.getByText('另一句').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    const selected = await page.evaluate('document.getSelection().toString()');
    expect(selected).toContain('教学、科研');
    expect(selected).not.toContain('另一句');
    await page.getByRole('toolbar').waitFor();
  });
});

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { firstEssay } from './first-essay';

/** The essay's second mark, brought into sight, and the note it opens. */
async function noteMark(): Promise<{ page: Page; mark: Locator; note: Locator }> {
  const page = await firstEssay();
  const mark = page.getByRole('button', { name: '注释②' });
  await page.getByRole('tab', { name: '目录' }).click();
  await page.getByRole('link', { name: /三、加强和改进/u }).click();
  await mark.scrollIntoViewIfNeeded();
  return { page, mark, note: page.getByRole('dialog') };
}

describe('a note’s mark', () => {
  test('opens the note beside it, and closes it', async () => {
    const { page, mark, note } = await noteMark();
    await mark.click();
    await expect.poll(() => note.innerText()).toMatch(/②|》/u);
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    await mark.click();
    await note.waitFor({ state: 'detached' });
    await mark.click();
    await page.mouse.click(5, 400);
    await note.waitFor({ state: 'detached' });
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
  });

  test.each(['Enter', 'Space'])(
    'opens it by %s, and has the focus again after Esc',
    async (key) => {
      const { page, mark, note } = await noteMark();
      await mark.focus();
      await page.keyboard.press(key);
      await note.waitFor();
      await page.keyboard.press('Escape');
      await note.waitFor({ state: 'detached' });
      await expect.poll(() => mark.evaluate((one) => one === document.activeElement)).toBe(true);
    },
  );

  test('leads to the note itself, and Alt+Left back', async () => {
    const { page, mark, note } = await noteMark();
    const scrolled = () => page.locator('[data-region="text"]').evaluate((one) => one.scrollTop);
    const before = await scrolled();
    await mark.click();
    await note.getByRole('button', { name: '跳到注释' }).click();
    await note.waitFor({ state: 'detached' });
    await expect.poll(scrolled).toBeGreaterThan(before + 100);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThan(400);
  });

  test('closes its note when another essay is opened', async () => {
    const { page, mark, note } = await noteMark();
    await mark.click();
    await note.waitFor();
    await page.getByRole('tab', { name: '书库' }).click();
    await page.getByRole('button', { name: /^02/u }).click();
    await note.waitFor({ state: 'detached' });
  });
});

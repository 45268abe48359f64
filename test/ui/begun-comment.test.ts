import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '教学、科研、管理';
const other = '汇聚和培养人才';

const field = (page: Page) => page.getByRole('textbox', { name: '批注' });
const marks = (page: Page) => page.locator('mark');
const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString());

async function begun(): Promise<Page> {
  const page = await firstEssay();
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await field(page).waitFor();
  return page;
}

describe('a comment that was begun on selected words', () => {
  test('leaves nothing behind by Esc where nothing was written, and the words selected', async () => {
    const page = await firstEssay();
    await dragOver(page, other);
    await page.keyboard.press('2');
    await expect.poll(() => marks(page).count()).toBe(1);
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await field(page).press('Escape');
    await expect.poll(() => marks(page).count()).toBe(1);
    await expect.poll(() => selected(page)).toBe(passage);
    await page.keyboard.press('1');
    await expect.poll(() => marks(page).count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks(page).count()).toBe(0);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    await expect.poll(() => marks(page).count()).toBe(2);
  });

  test.each(['Control+Enter', 'a click elsewhere'])('keeps its mark by %s', async (by) => {
    const page = await begun();
    if (by === 'a click elsewhere') await clickOn(page, other);
    else await field(page).press(by);
    await expect.poll(() => field(page).count()).toBe(0);
    expect(await marks(page).count()).toBe(1);
  });

  test('keeps its mark by Esc where something was written and erased', async () => {
    const page = await begun();
    await field(page).pressSequentially('论');
    await field(page).press('Backspace');
    await field(page).press('Escape');
    await expect.poll(() => field(page).count()).toBe(0);
    expect(await marks(page).count()).toBe(1);
  });

  test('keeps a mark that was there before', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await field(page).press('Escape');
    await expect.poll(() => field(page).count()).toBe(0);
    expect(await marks(page).count()).toBe(1);
  });
});

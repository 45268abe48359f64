import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const inside = '教学、科研';

const sign = (page: Page, kind: 'point' | 'paragraph') => page.locator(`[data-sign="${kind}"]`);
const cards = (page: Page) => page.locator('[role="comment"]');

describe('a note on a place or a paragraph', () => {
  const writing = (page: Page) => page.getByRole('textbox', { name: '批注' });
  const closed = (page: Page) => writing(page).waitFor({ state: 'detached' });

  async function rightClick(page: Page, words: string): Promise<{ x: number; y: number }> {
    const { from } = await wordsOnPage(page, words);
    await page.mouse.click(from.x, from.y, { button: 'right' });
    return from;
  }

  test('is begun where the right button asks, and one undo takes it away', async () => {
    const page = await firstEssay();
    const from = await rightClick(page, inside);
    await page.getByRole('menuitem', { name: '在这里插入批注' }).click();
    await writing(page).waitFor();
    await page.keyboard.type('出处？');
    await page.keyboard.press('Escape');
    await closed(page);
    await expect.poll(() => cards(page).innerText()).toContain('出处？');
    const box = await sign(page, 'point').boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - from.x)).toBeLessThan(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => sign(page, 'point').count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => cards(page).innerText()).toContain('出处？');
  });

  test('stands beside the whole paragraph by the right button, and is opened again there', async () => {
    const page = await firstEssay();
    for (const words of ['整段', '再看']) {
      await rightClick(page, inside);
      await page.getByRole('menuitem', { name: '给整段写批注' }).click();
      await writing(page).waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Escape');
      await closed(page);
    }
    await expect.poll(() => sign(page, 'paragraph').count()).toBe(1);
    await expect.poll(() => cards(page).innerText()).toContain('整段再看');
  });

  test('comes by key at the click, behind selected words, at the reading cursor and at the caret', async () => {
    const page = await firstEssay();
    const write = async (key: string, words: string) => {
      await page.keyboard.press(key);
      await writing(page).waitFor();
      await page.keyboard.type(words);
      await page.keyboard.press('Escape');
      await closed(page);
    };
    await page.keyboard.press('i');
    await page.getByText('先在文中点一下，或按 J 选一段').first().waitFor();
    await clickOn(page, inside);
    await write('i', '点击');
    await dragOver(page, inside);
    await write('i', '选中之后');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await write('p', '整段');
    await page.keyboard.press('F7');
    await page.keyboard.press('ArrowRight');
    await write('i', '光标');
    await expect.poll(() => sign(page, 'point').count()).toBe(3);
    await expect.poll(() => sign(page, 'paragraph').count()).toBe(1);
    await page.reload();
    await expect.poll(() => cards(page).count()).toBe(4);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('leaves nothing behind where no word was written', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await clickOn(page, '新时期，面对高校改革和发展');
    await page.keyboard.press('p');
    await writing(page).waitFor();
    await expect.poll(() => sign(page, 'paragraph').count()).toBe(1);
    await page.keyboard.type('  ');
    await page.keyboard.press('Escape');
    await expect.poll(() => sign(page, 'paragraph').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { longestComment } from '../../core/annotation/annotation';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const permissions = ['clipboard-read', 'clipboard-write'];

/** The field of a new comment, with the caret in it. */
async function openField(): Promise<Page> {
  const page = await firstEssay({ context: { permissions } });
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).waitFor();
  return page;
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}

const lengthOf = (page: Page, name: string) =>
  page.getByRole('textbox', { name }).evaluate((area: HTMLTextAreaElement) => area.value.length);

describe('a field for the reader’s words', () => {
  test('takes a paste that fits, lines and all', async () => {
    const page = await openField();
    await paste(page, `${'字'.repeat(longestComment - 2)}\r\n尾`);
    await expect.poll(() => lengthOf(page, '批注')).toBe(longestComment);
    await expect.poll(() => page.getByText('没有粘贴').count()).toBe(0);
    // Room is made by what is selected.
    await page.keyboard.press('Control+a');
    await paste(page, '换成这些');
    await expect.poll(() => lengthOf(page, '批注')).toBe(4);
  });

  test('refuses a paste that does not fit as a whole, and says how much too long it is', async () => {
    const page = await openField();
    await page.keyboard.type('开头');
    await paste(page, '字'.repeat(longestComment + 20_001));
    await page
      .getByText('批注最长 100,000 字。粘贴后会多出 20,003 字，所以没有粘贴，文字还在剪贴板里。')
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).inputValue()).toBe('开头');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toHaveLength(longestComment + 20_001);
  });

  test('says so for 心得 too, and for a key when it is full', async () => {
    const page = await firstEssay({ context: { permissions } });
    await page.keyboard.press('n');
    const field = page.getByRole('textbox', { name: '我的心得' });
    await field.click();
    await paste(page, '字'.repeat(longestComment));
    await expect.poll(() => lengthOf(page, '我的心得')).toBe(longestComment);
    await page.keyboard.type('a');
    await page
      .getByText('我的心得最长 100,000 字。放进来会多出 1 字，所以没有放。')
      .first()
      .waitFor();
    await expect.poll(() => lengthOf(page, '我的心得')).toBe(longestComment);
  });

  test('calls nothing saved before anything is written', async () => {
    const page = await openField();
    const state = page.locator('[data-save="saved"]');
    await state.waitFor({ state: 'attached' });
    expect(await state.innerText()).toBe('');
    await page.keyboard.type('写');
    await expect.poll(() => state.innerText()).toBe('已自动保存');
  });

  test('does not call saved what an input method is composing, and takes it when the window closes', async () => {
    const page = await openField();
    await page.keyboard.type('先');
    await page.getByText('已自动保存').waitFor();
    const debug = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      debug.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('hou');
    await page.getByText('正在输入……').waitFor();
    await page.evaluate(async () => (await window.twin).tell('window.closing', null));
    await page.waitForFunction(async () => {
      const { asked } = await window.twin;
      const applied = asked.findLast((one) => one.name === 'notes.apply');
      const isTold = asked.some((one) => one.name === 'window.flushed');
      return isTold && JSON.stringify(applied).includes('先hou');
    });
    // The window stays after all: the composition has not been disturbed.
    await debug.send('Input.insertText', { text: '后' });
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).inputValue()).toBe('先后');
    await page.getByText('已自动保存').waitFor();
  });
});

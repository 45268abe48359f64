import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { characterBoxes, markAtRandom, movedCharacters, spokenNames } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;

beforeAll(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
});

afterAll(async () => {
  await app.close();
  await removeUserData(userData);
});

describe('writing in the real window', () => {
  test('takes a composed comment as it is, and no key of the composition for a command', async () => {
    const { page } = app;
    await dragOver(page, '教学、科研、管理');
    await page.keyboard.press('c');
    const field = page.getByRole('textbox', { name: '批注' });
    await field.waitFor();
    const debug = await page.context().newCDPSession(page);
    for (const text of ['b', 'bi', 'bi ', '笔']) {
      await debug.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    // Enter and Escape in a composition belong to the input method (keyCode 229).
    for (const key of ['Enter', 'Escape'] as const) {
      await debug.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: 229,
      });
    }
    await expect.poll(() => field.count()).toBe(1);
    const held = await page.evaluate(() => document.querySelector('[role="comment"]')?.textContent);
    expect(held).not.toContain('已自动保存笔');
    await debug.send('Input.insertText', { text: '笔记' });
    await expect.poll(() => field.inputValue()).toBe('笔记');
    await page.getByText('已自动保存').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[role="comment"]').innerText()).toContain('笔记');
    await expect.poll(() => page.locator('mark').count()).toBe(1);
  });

  test('does the whole of it by keys', async () => {
    const { page } = app;
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('Shift+S');
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('mark[data-pigment="azurite"]').count()).toBe(1);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('BracketRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('只用键盘');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByText('只用键盘').count()).toBe(1);
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getByText('只用键盘').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('只用键盘').count()).toBe(1);
  });

  test('moves no character by more than 1 px for 300 random marks with spoken labels', async () => {
    const { page } = app;
    const before = await characterBoxes(page);
    await markAtRandom(page, 300);
    await page.reload();
    await page.locator('mark').first().waitFor();
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(300);
    const { moved, compared } = movedCharacters(before, await characterBoxes(page));
    expect(compared).toBeGreaterThan(5000);
    expect(moved).toBe(0);
    await expect.poll(() => spokenNames(page)).toBeGreaterThan(590);
  });
});

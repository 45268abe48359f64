import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const dialog = (page: Page) => page.getByRole('dialog', { name: '设置' });
const sheet = (page: Page) => page.getByRole('dialog', { name: '快捷键', exact: true });
const row = (page: Page, command: string) =>
  dialog(page)
    .getByRole('listitem')
    .filter({ has: page.getByText(command, { exact: true }) });
const keyButton = (page: Page, command: string) =>
  row(page, command).getByRole('button', { name: new RegExp(`^${command}：`) });

async function openShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await sheet(page).getByRole('button', { name: '更改快捷键…' }).click();
  await dialog(page).waitFor();
  await dialog(page).getByRole('tab', { name: '快捷键', selected: true }).waitFor();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

describe('the sheet of keys', () => {
  test('opens by ? and by F1, shows the keys as they are at a glance, and goes with Esc', async () => {
    const page = await firstEssay();
    for (const key of ['Shift+Slash', 'F1']) {
      await page.locator('[data-region="text"]').focus();
      await page.keyboard.press(key);
      await sheet(page).waitFor();
      const comment = sheet(page)
        .getByRole('listitem')
        .filter({ hasText: /^写批注/u });
      await expect.poll(() => comment.innerText()).toMatch(/写批注\s*C$/u);
      await expect.poll(() => sheet(page).getByText('写完批注').isVisible()).toBe(true);
      expect(await axeFindings(page)).toEqual([]);
      const region = sheet(page).getByRole('region', { name: '快捷键' });
      expect(await region.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
      await page.keyboard.press('Escape');
      await sheet(page).waitFor({ state: 'detached' });
    }
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-region')))
      .toBe('text');
  });
});

describe('设置 → 快捷键', () => {
  test('opens from the sheet of keys, lists every command with its key, and is found in', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    expect(await axeFindings(page)).toEqual([]);
    await keyButton(page, '写批注').getByText('C', { exact: true }).waitFor();
    await dialog(page).getByRole('searchbox').fill('dcxx');
    await expect.poll(() => dialog(page).getByRole('listitem').count()).toBe(1);
    await keyButton(page, '导出学习笔记').getByText('Ctrl+E').waitFor();
    await dialog(page).getByRole('searchbox').fill('ctrl+p');
    await expect.poll(() => dialog(page).getByRole('listitem').count()).toBeGreaterThan(0);
    await dialog(page).getByRole('searchbox').fill('没有的命令');
    await dialog(page).getByText('没有这样的命令').waitFor();
    await close(page);
  });

  test('gives a command another key, by keys alone, for good', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await keyButton(page, '写批注').focus();
    await page.keyboard.press('Enter');
    await row(page, '写批注').getByText('按 Esc 取消').waitFor();
    await page.keyboard.press('Control+Shift+KeyJ');
    await keyButton(page, '写批注').getByText('Ctrl+Shift+J').waitFor();
    await expect
      .poll(() => keyButton(page, '写批注').evaluate((it) => it === document.activeElement))
      .toBe(true);
    await close(page);
    await page.reload();
    await page.locator('article').waitFor();
    await dragOver(page, passage);
    await page.getByRole('toolbar').getByText('Ctrl+Shift+J').waitFor();
    await page.keyboard.press('c');
    await page.waitForTimeout(100);
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).count()).toBe(0);
    await page.keyboard.press('Control+Shift+KeyJ');
    await page.getByRole('textbox', { name: '批注' }).waitFor();
  });

  test('says which command has a key, and takes it over only when asked to', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await keyButton(page, '写批注').click();
    await page.keyboard.press('Control+e');
    await row(page, '写批注').getByText('Ctrl+E 已用于“导出学习笔记”。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(1);
    await keyButton(page, '写批注').getByText('C', { exact: true }).waitFor();
    await keyButton(page, '写批注').click();
    await page.keyboard.press('Control+e');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await keyButton(page, '写批注').getByText('Ctrl+E').waitFor();
    await keyButton(page, '导出学习笔记').getByText('未设').waitFor();
  });

  test('refuses keys that have another use', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await keyButton(page, '写批注').click();
    await page.keyboard.press('Control+c');
    await row(page, '写批注').getByText('Ctrl+C 另有用处').waitFor();
    await page.keyboard.press('ArrowDown');
    await row(page, '写批注').getByText('↓ 另有用处').waitFor();
    await page.keyboard.press('Control+Shift+KeyJ');
    await keyButton(page, '写批注').getByText('Ctrl+Shift+J').waitFor();
  });

  test('gives one command its usual key again, or all of them', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    for (const [command, key] of [
      ['写批注', 'F8'],
      ['高亮', 'F9'],
    ] as const) {
      await keyButton(page, command).click();
      await page.keyboard.press(key);
      await keyButton(page, command).getByText(key).waitFor();
    }
    await page.getByRole('button', { name: '恢复原来的键：写批注' }).click();
    await keyButton(page, '写批注').getByText('C', { exact: true }).waitFor();
    await page.getByRole('button', { name: '全部恢复' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '全部恢复' }).click();
    await keyButton(page, '高亮').getByText('H', { exact: true }).waitFor();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('button', { name: '全部恢复' }).isDisabled()).toBe(true);
  });

  test('takes the key from a command that shall have none', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await keyButton(page, '显示或收起侧栏').click();
    await page.getByRole('button', { name: '不设键' }).click();
    await keyButton(page, '显示或收起侧栏').getByText('未设').waitFor();
    await close(page);
    await expect
      .poll(() => page.getByRole('button', { name: '侧栏' }).getAttribute('aria-keyshortcuts'))
      .toBe(null);
  });

  test('turns single keys off, and leaves the others', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await page.getByRole('switch', { name: '使用单个字母和数字键' }).click();
    await close(page);
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await page.waitForTimeout(100);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('要点');
    await page.keyboard.press('Enter');
    await page.locator('mark').first().waitFor();
  });

  test('a letter given to a window’s command is typed in a field all the same', async () => {
    const page = await firstEssay();
    await openShortcuts(page);
    await keyButton(page, '设置').click();
    await page.keyboard.press('z');
    await keyButton(page, '设置').getByText('Z', { exact: true }).waitFor();
    await close(page);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('z');
    await expect.poll(() => dialog(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('z');
    await dialog(page).waitFor();
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { dialog, marked, openDialog, preview } from './export-dialog';

const trigger = (page: Page, name: string) => dialog(page).getByRole('button', { name });
const format = (page: Page, name: string) => dialog(page).getByRole('radio', { name });
const isChosen = async (page: Page, name: string) =>
  (await format(page, name).getAttribute('aria-checked')) === 'true';

async function pick(page: Page, name: string): Promise<void> {
  await dialog(page).getByRole('button', { name: /方案/u }).first().click();
  await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemradio', { name })).click();
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function keep(page: Page, name: string): Promise<void> {
  await pick(page, '把现在的选择存为方案…');
  await dialog(page).getByRole('textbox', { name: '方案名' }).fill(name);
  await page.keyboard.press('Enter');
  await trigger(page, `方案：${name}`).waitFor();
}

describe('presets of the export dialog', () => {
  test('keep the choices under a name, and are taken by it after a new start', async () => {
    const page = await marked();
    await openDialog(page);
    await format(page, 'Markdown').click();
    await dialog(page).getByRole('checkbox', { name: '日期' }).click();
    await keep(page, '交给老师');
    await format(page, 'HTML').click();
    await trigger(page, '常用方案').waitFor();
    await page.reload();
    await page.locator('article').waitFor();
    await page.keyboard.press('Control+e');
    await dialog(page).waitFor();
    await expect.poll(() => isChosen(page, 'HTML')).toBe(true);
    await pick(page, '交给老师');
    await trigger(page, '方案：交给老师').waitFor();
    await expect.poll(() => isChosen(page, 'Markdown')).toBe(true);
    await preview(page).getByText('## 阅读小结').waitFor();
  });

  test('are renamed and removed, and come back', async () => {
    const page = await marked();
    await openDialog(page);
    await keep(page, '甲');
    await pick(page, '改名…');
    const field = dialog(page).getByRole('textbox', { name: '方案名' });
    await expect.poll(() => field.inputValue()).toBe('甲');
    await page.keyboard.type('乙');
    await page.keyboard.press('Enter');
    await trigger(page, '方案：乙').waitFor();
    await pick(page, '删除方案');
    await dialog(page).getByText('已删除方案“乙”').waitFor();
    await trigger(page, '常用方案').waitFor();
    await trigger(page, '撤销').click();
    await trigger(page, '方案：乙').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('are left unnamed by Esc, with the dialog open and the focus on the list', async () => {
    const page = await marked();
    await openDialog(page);
    await pick(page, '把现在的选择存为方案…');
    const field = dialog(page).getByRole('textbox', { name: '方案名' });
    await expect
      .poll(() => dialog(page).getByRole('button', { name: '存为方案', exact: true }).isDisabled())
      .toBe(true);
    await field.fill('甲');
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    const list = trigger(page, '常用方案');
    await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

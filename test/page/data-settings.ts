import type { Locator, Page } from 'playwright-core';

/** Opens 设置 → 数据 by keys and pointer, and gives the dialog. */
export async function openDataSettings(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+Comma');
  const dialog = page.getByRole('dialog', { name: '设置' });
  await dialog.getByRole('tab', { name: '数据' }).click();
  await dialog.getByRole('heading', { name: '书库位置' }).waitFor();
  return dialog;
}

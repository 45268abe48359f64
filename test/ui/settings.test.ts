import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { openPage } from './open-page';

describe('设置', () => {
  test('opens by key, says where the library lives, and gives the focus back', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: '从第一篇开始读' }).focus();
    await page.keyboard.press('Control+Comma');
    const dialog = page.getByRole('dialog', { name: '设置' });
    await dialog.waitFor();
    await dialog.getByText('/home/reader/.config/Meipi').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('数据');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('从第一篇开始读');
    expect(complaints).toEqual([]);
  });

  test('opens from 阅读外观, which goes', async () => {
    const { page } = await openPage({ width: 640, height: 400 });
    await page.getByRole('button', { name: '阅读外观' }).click();
    await page.getByRole('button', { name: '设置…' }).click();
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await page.getByRole('dialog', { name: '阅读外观' }).waitFor({ state: 'detached' });
  });
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;
beforeEach(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
});
afterEach(async () => {
  await app.close();
  await removeUserData(userData);
});

test('a field has the system’s menu by the other button; words of the text have the page’s own', async () => {
  const { page } = app;
  await app.electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      process.env['POPPED'] = this.items.map(({ label }) => label).join(' ');
    };
  });
  const popped = () => app.electron.evaluate(() => process.env['POPPED'] ?? null);
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.getByText('科研').first().click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  expect(await popped()).toBeNull();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: '批注' });
  await field.fill('一问');
  await field.click({ button: 'right' });
  await expect.poll(popped).toBe('撤销 重做  剪切 复制 粘贴  全选');
});

test('F11 fills the screen with the text, and again leaves it', async () => {
  const { page, window } = app;
  const fills = () => window.evaluate((own) => own.isFullScreen());
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await page.keyboard.press('F11');
  await expect.poll(fills).toBe(true);
  await page.locator('[data-quiet]').waitFor();
  await page.keyboard.press('F11');
  await expect.poll(fills).toBe(false);
  await page.locator('[data-quiet]').waitFor({ state: 'detached' });
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { essay, file } from '../main/library/imports-contract';
import { openPage } from './open-page';

const many = Array.from({ length: 12 }, (_, index) => file(`${index}.txt`, essay(`第${index}篇`)));

test('the menu of a group offers the ways in, and marks the row that it is of', async () => {
  const { page } = await openPage({ choices: [many.slice(0, 1)] });
  const list = page.getByRole('navigation');
  const choices = () => page.getByRole('menuitem').allInnerTexts();
  await list.getByRole('button', { name: '内置文章' }).click({ button: 'right' });
  await page.getByRole('menu', { name: '内置文章' }).waitFor();
  expect((await choices()).join()).toContain('导出');
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: '我的文档' }).click({ button: 'right' });
  await page.getByRole('menu', { name: '我的文档' }).waitFor();
  // The menu is modal: who listens hears of nothing behind it.
  await expect.poll(() => page.locator('nav header[data-asked]').innerText()).toContain('我的文档');
  await page.getByRole('menuitem', { name: '导入文档' }).click();
  await list.getByText('第0篇', { exact: true }).waitFor();
  await list.locator('[data-essay]').nth(1).click({ button: 'right' });
  await expect.poll(() => page.locator('nav [data-essay][data-asked]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => list.locator('[data-asked]').count()).toBe(0);
});

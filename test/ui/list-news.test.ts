import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { essay, file } from '../main/library/imports-contract';
import { openPage } from './open-page';

const many = Array.from({ length: 12 }, (_, index) => file(`${index}.txt`, essay(`第${index}篇`)));

const isInView = (page: Page, title: string) =>
  page
    .getByRole('navigation')
    .locator('[data-essay]', { hasText: title })
    .evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      const foot = document.querySelector('nav footer')?.getBoundingClientRect().top ?? 0;
      return top > 0 && bottom <= foot && row.hasAttribute('data-new');
    });

test('what has come in is brought into view and marked for a moment, and is where Tab goes', async () => {
  const { page } = await openPage({ choices: [many.slice(0, 1), many.slice(1)] });
  await page.keyboard.press('Control+o');
  await expect.poll(() => isInView(page, '第0篇')).toBe(true);
  await expect.poll(() => page.locator('[data-new]').count()).toBe(0);
  expect(await page.locator('[data-essay] [tabindex="0"]').innerText()).toContain('第0篇');
  await page.getByRole('textbox', { name: '在书库中搜索' }).focus();
  await page.keyboard.press('Control+o');
  await expect.poll(() => isInView(page, '第1篇')).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
});

test('the list stays where the reader is scrolling it while documents come in', async () => {
  const { page } = await openPage({ choices: [many.slice(0, 1)] });
  const view = page.locator('nav [role="tabpanel"]');
  await view.evaluate((element) => {
    // A wheel that still turns, however long the import takes.
    const wheel = new WheelEvent('wheel', { bubbles: true });
    Object.defineProperty(wheel, 'timeStamp', { value: performance.now() + 60_000 });
    element.dispatchEvent(wheel);
  });
  await page.keyboard.press('Control+o');
  await expect.poll(() => page.locator('[data-new]').count()).toBe(1);
  await expect.poll(() => page.locator('[data-new]').count()).toBe(0);
  await expect.poll(() => view.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
});

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

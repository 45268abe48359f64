import { afterEach, beforeEach, expect, test } from 'vitest';
import { dragOver, wordsOnPage } from '../page/select-text';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const passage = '教学、科研、管理';
const target = '都是党的基层组织';

/** The first essay with a comment on the passage. */
async function withComment(): Promise<RunningApp> {
  const app = await launchApp(userData);
  const { page } = app;
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).fill('这一句是论点。');
  await page.keyboard.press('Escape');
  await page.locator('[role="comment"][data-active]').waitFor();
  return app;
}

test('a passage quoted in 我的心得 is there after the end of the process, and leads back', async () => {
  const first = await withComment();
  await first.page.keyboard.press('q');
  await first.page.getByText('已引入心得').first().waitFor();
  await first.page.getByRole('button', { name: '打开学习笔记' }).click();
  await first.page.getByRole('blockquote').waitFor();
  await first.page.waitForTimeout(500);
  await first.kill();

  const second = await launchApp(userData);
  const quotation = second.page.getByRole('blockquote');
  await quotation.waitFor();
  await expect.poll(() => quotation.innerText()).toBe(passage);
  await quotation.getByRole('link').click();
  await expect.poll(() => second.page.locator('mark[data-active]').count()).toBeGreaterThan(0);
  await second.close();
});

test('a comment that was moved is in its new place after the end of the process', async () => {
  const first = await withComment();
  await first.page.keyboard.press('Shift+m');
  await first.page.getByRole('group', { name: '移到另一段' }).waitFor();
  const { from, to } = await wordsOnPage(first.page, target);
  await first.page.mouse.move(from.x, from.y);
  await first.page.mouse.down();
  await first.page.mouse.move(to.x, to.y, { steps: 4 });
  await first.page.mouse.up();
  await first.page.getByText(`已移到“${target}”`).first().waitFor();
  await first.page.waitForTimeout(500);
  await first.kill();

  const second = await launchApp(userData);
  await second.page.locator('mark').first().waitFor();
  const marked = await second.page.locator('mark [data-at]').allInnerTexts();
  expect(marked.join('')).toBe(target);
  await expect
    .poll(() => second.page.locator('[role="comment"]').innerText())
    .toContain('这一句是论点。');
  await second.close();
});

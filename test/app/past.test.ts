import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { focusIn } from '../page/focus-in';
import { dragOver } from '../page/select-text';
import { askFor, catalogOf } from './ask-for';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const long = '这一句把“最前沿”落在四件事上：教学、科研、管理、服务育人，讲稿里照这个次序举例。';
const cards = (page: Page) => page.locator('[role="comment"]');
const field = (page: Page) => page.getByRole('textbox', { name: '批注' });

async function commentOn(page: Page, passage: string, comment: string): Promise<void> {
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await field(page).pressSequentially(comment);
  await page.getByText('已自动保存').waitFor();
  await page.keyboard.press('Escape');
}

test('what was typed over and what was deleted come back after a new start', async () => {
  const first = await launchApp(userData);
  const { page } = first;
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await commentOn(page, '始终处于教学', long);
  await commentOn(page, '科研', '删掉的这一条');
  await cards(page).filter({ hasText: long }).dblclick();
  await focusIn(field(page));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('好');
  await page.getByText('已自动保存').waitFor();
  await page.keyboard.press('Escape');
  await cards(page).filter({ hasText: '删掉的这一条' }).locator('time').click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.getByRole('menuitem', { name: '删除标注和批注' }).click();
  await page.getByText('在回收站保留 30 天').first().waitFor();
  await first.close();

  const second = await launchApp(userData);
  const again = second.page;
  await cards(again).first().locator('time').click();
  await expect.poll(() => cards(again).allInnerTexts()).toHaveLength(1);
  await cards(again).first().getByRole('button', { name: '更多' }).click();
  await again.getByRole('menuitem', { name: '历史版本' }).click();
  const versions = again.getByRole('dialog', { name: '历史版本' });
  await versions.getByText(long).last().waitFor();
  await versions.getByRole('button', { name: '恢复这个版本' }).click();
  await expect.poll(() => cards(again).first().innerText()).toContain(long);

  await again.getByRole('button', { name: '回收站' }).click();
  const bin = again.getByRole('dialog', { name: '回收站' });
  await bin.getByRole('tab', { name: '标注' }).click();
  await bin.getByText('删掉的这一条').waitFor();
  await bin.getByRole('button', { name: '恢复', exact: true }).click();
  await bin.getByRole('button', { name: '查看' }).click();
  await expect.poll(() => cards(again).count()).toBe(2);
  const active = again.locator('[role="comment"][data-active]');
  await expect.poll(() => active.innerText()).toContain('删掉的这一条');
  const [entry] = (await catalogOf(again, 10)).entries;
  await second.kill();

  const third = await launchApp(userData);
  if (entry === undefined) throw new Error('no essay');
  const notes = await askFor(third.page, 'notes.open', entry.id);
  const comments = notes.ok ? notes.value.annotations.map(({ comment }) => comment) : [];
  expect(comments).toEqual([long, '删掉的这一条']);
  expect(await askFor(third.page, 'past.binned', undefined)).toEqual({ ok: true, value: [] });
  await third.close();
});

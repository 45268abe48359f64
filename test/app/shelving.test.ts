import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { essay } from '../main/library/imports-contract';
import { catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp | null = null;

beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-shelf');
});
afterEach(async () => {
  await app?.close();
  app = null;
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  giveToAccount(path);
  return path;
}

const list = (page: Page) => page.getByRole('navigation');
const row = (page: Page, words: string) =>
  list(page).locator('[data-essay]').filter({ hasText: words }).locator('[data-rove]');
const category = (page: Page, name: string) => list(page).getByRole('list', { name });

async function start(...files: readonly string[]): Promise<Page> {
  app = await launchApp(userData, undefined, files);
  await catalogOf(app.page, 12);
  await app.page.getByRole('button', { name: '导入文档' }).first().waitFor();
  return app.page;
}

async function makeCategory(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '排列与分类' }).click();
  await page.getByRole('menuitem', { name: '新建分类…' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.keyboard.press('Enter');
  await list(page).getByRole('heading', { name }).waitFor();
}

async function moveTo(page: Page, words: string, name: string): Promise<void> {
  await row(page, words).scrollIntoViewIfNeeded();
  await row(page, words).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '移到分类' }).press('ArrowRight');
  await page.getByRole('menuitem', { name, exact: true }).click();
  await category(page, name).getByText(words, { exact: true }).waitFor();
}

test('two texts are tagged, sorted, put into categories, removed and brought back, and all is there after a restart', async () => {
  const files = [written('甲.txt', essay('论积累')), written('乙.txt', essay('谈精读'))];
  const first = await start(...files);
  await first.getByRole('textbox', { name: '在书库中搜索' }).fill('论积累');
  await first.getByRole('button', { name: '只看题目里有的 1 篇' }).click();
  await expect.poll(() => list(first).locator('[data-essay]').count()).toBe(1);
  await row(first, '论积累').focus();
  await first.keyboard.press('F2');
  const dialog = first.getByRole('dialog', { name: '文章信息' });
  await dialog.getByRole('textbox', { name: '作者' }).fill('李华');
  await dialog.getByRole('combobox').fill('读书方法');
  await dialog.getByRole('combobox').press('Enter');
  await dialog.getByRole('button', { name: '完成' }).click();
  await list(first).getByText('#读书方法').waitFor();
  await list(first).getByRole('button', { name: '清除筛选' }).click();

  await makeCategory(first, '读书');
  await makeCategory(first, '精读');
  await list(first).getByRole('button', { name: '精读', exact: true }).click({ button: 'right' });
  await first.getByRole('menuitem', { name: '移到' }).press('ArrowRight');
  await first.getByRole('menuitem', { name: '读书', exact: true }).click();
  await moveTo(first, '论积累', '读书');
  await moveTo(first, '谈精读', '精读');
  await first.getByRole('button', { name: '排列与分类' }).click();
  await first.getByRole('menuitemradio', { name: '按题目' }).click();

  await row(first, '谈精读').focus();
  await first.keyboard.press('Delete');
  await first.getByText('已移除《谈精读》，标注保留').first().waitFor();
  await first.getByRole('button', { name: '撤销' }).click();
  await category(first, '精读').getByText('谈精读', { exact: true }).waitFor();
  await app?.close();

  const second = await start();
  const headings = list(second).locator('h2');
  await expect
    .poll(() => headings.allInnerTexts())
    .toEqual(expect.arrayContaining(['读书', '精读']));
  expect((await headings.allInnerTexts()).slice(0, 2)).toEqual(['读书', '精读']);
  await category(second, '精读').getByText('谈精读', { exact: true }).waitFor();
  await category(second, '读书').getByText('#读书方法').waitFor();
  await second.getByRole('textbox', { name: '在书库中搜索' }).fill('李华 #读书');
  await expect.poll(() => list(second).locator('[data-essay]').count()).toBe(1);
  await second.getByRole('button', { name: '排列与分类' }).click();
  const byTitle = second.getByRole('menuitemradio', { name: '按题目' });
  await expect.poll(() => byTitle.getAttribute('aria-checked')).toBe('true');
});

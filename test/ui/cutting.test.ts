import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { file } from '../main/library/imports-contract';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { openPage } from './open-page';

const collected = file(
  '文集.txt',
  [
    '欢迎来到范文网',
    '篇1：春',
    '春天的第一句，说的是花。',
    '篇2：夏',
    '夏天的第一句，说的是荷。',
    '一、荷塘',
    '荷塘里有月色。',
    '返回顶部',
    '篇3：秋',
    '秋天的第一句，说的是叶。',
  ].join('\n'),
);

const dialog = (page: Page) => page.getByRole('dialog', { name: '查看分篇' });
const part = (page: Page, title: string) =>
  dialog(page)
    .getByRole('list', { name: '文章' })
    .locator('> li')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first();
const listed = (page: Page) =>
  page.evaluate(async () => {
    const start = await window.meipi.request('app.start', undefined);
    const collections = start.ok ? start.value.catalog.collections : [];
    return collections.filter(({ bundled }) => !bundled).map(({ essays }) => essays.length);
  });

async function look(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const opened = await openPage({ choices: [[collected]] });
  const { page } = opened;
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: '查看分篇：文集.txt' }).click();
  await part(page, '春').waitFor();
  return opened;
}

const wrapped = file(
  '断行.txt',
  [
    '读书与批注',
    '读书是一件安静的事情，也是一件需要耐心的事情。许多人以为读得',
    '快就是读得好，其实不然，真正的阅读往往在停下来的时候。我们在',
    '页边写下几个字，记住的不仅是书里的话，还有读到那句话时自己的',
    '样子。',
  ].join('\n'),
);

describe('lines that only a page’s width had broken', () => {
  const paragraphs = (page: Page) => page.getByRole('article').locator('p').count();

  test('are joined, and broken again by one click in the panel, with their notes', async () => {
    const { page, complaints } = await openPage({ choices: [[wrapped]] });
    await page.keyboard.press('Control+o');
    await page.getByText('已导入，接起 3 处断行').waitFor();
    await page.getByRole('button', { name: '打开：断行.txt' }).click();
    await page.getByRole('main', { name: '读书与批注' }).waitFor();
    const joined = await paragraphs(page);
    await dragOver(page, '往往在停下来');
    await page.keyboard.press('1');
    await page.getByRole('article').locator('mark').first().waitFor();
    await page.getByRole('button', { name: '恢复断行：断行.txt' }).click();
    await page.getByText('已恢复原文的断行').first().waitFor();
    await expect.poll(() => paragraphs(page)).toBe(joined + 3);
    await expect
      .poll(() => page.getByRole('article').locator('mark').first().innerText())
      .toContain('停下来');
    await expect
      .poll(() => page.getByRole('button', { name: '恢复断行：断行.txt' }).count())
      .toBe(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已接起断行').first().waitFor();
    await expect.poll(() => paragraphs(page)).toBe(joined);
    await page.getByText('已导入，接起 3 处断行').waitFor();
    expect(complaints).toEqual([]);
  });

  test('are told of and changed both ways where one sees how the file was split', async () => {
    const { page } = await openPage({ choices: [[wrapped]] });
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: '查看分篇：断行.txt' }).click();
    await dialog(page).getByText('原文每行断开，接起了 3 处').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: '恢复断行' }).press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '查看分篇：断行.txt' }).click();
    await dialog(page).getByText('原文每行断开，有 3 处可以接起').waitFor();
    await dialog(page).getByRole('button', { name: '接起断行' }).press('Enter');
    await page.getByText('已导入，接起 3 处断行').waitFor();
  });
});

describe('how a file was cut into essays', () => {
  test('is shown with title, beginning and length of each, and what is folded', async () => {
    const { page, complaints } = await look();
    await dialog(page).getByText('共 3 篇，收起 2 行').waitFor();
    await expect.poll(() => part(page, '夏').innerText()).toContain('夏天的第一句，说的是荷。');
    await part(page, '夏').getByRole('button', { name: '1 处可以分开，收起 1 行' }).click();
    await part(page, '夏').getByText('返回顶部').waitFor();
    const apply = dialog(page).getByRole('button', { name: '按这样分' });
    await expect.poll(() => apply.isDisabled()).toBe(true);
    const [list, foot] = [await part(page, '秋').boundingBox(), await apply.boundingBox()];
    expect(foot?.y ?? 0).toBeGreaterThan((list?.y ?? 0) + (list?.height ?? 0));
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is changed by merging, splitting and restoring, and one undo brings it back', async () => {
    const { page } = await look();
    await part(page, '秋').getByRole('button', { name: '并入上一篇：秋' }).click();
    await dialog(page).getByText('共 2 篇，收起 2 行').waitFor();
    await part(page, '夏').getByRole('button', { name: '2 处可以分开，收起 1 行' }).click();
    await part(page, '夏').getByRole('button', { name: '从这里分开：一、荷塘' }).click();
    await part(page, '一、荷塘')
      .getByRole('button', { name: /^1 处可以分开/u })
      .click();
    await dialog(page).getByRole('button', { name: '恢复为正文：返回顶部' }).click();
    await dialog(page).getByText('共 3 篇，收起 1 行').waitFor();
    await dialog(page).getByRole('button', { name: '按这样分' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText('识别为 3 篇文章，收起正文以外的 1 行').waitFor();
    const list = page.getByRole('navigation');
    await list.getByText('一、荷塘', { exact: true }).click();
    await page.getByRole('article').getByText('返回顶部').waitFor();
    await page.getByRole('article').getByRole('heading', { name: '篇3：秋' }).waitFor();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('已恢复原来的分篇').first().waitFor();
    await list.getByText('秋', { exact: true }).waitFor();
    // Reading goes on in the essay that has the place.
    await page.getByRole('main', { name: '夏' }).waitFor();
    await expect.poll(() => listed(page)).toEqual([3]);
  });

  test('takes the notes along', async () => {
    const { page } = await look();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('秋', { exact: true }).click();
    await page.getByRole('main', { name: '秋' }).waitFor();
    await dragOver(page, '说的是叶');
    await page.keyboard.press('1');
    await page.getByRole('article').locator('mark').first().waitFor();
    await page.getByRole('button', { name: '查看分篇：文集.txt' }).click();
    await part(page, '秋').getByRole('button', { name: '并入上一篇：秋' }).click();
    await dialog(page).getByRole('button', { name: '按这样分' }).click();
    await page.getByRole('main', { name: '夏' }).waitFor();
    const mark = page.getByRole('article').locator('mark').first();
    await expect.poll(() => mark.innerText()).toContain('说的是叶');
  });

  test('lists notes that went along where they are now, and not in the bin as well', async () => {
    const { page } = await look();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    for (const [title, words] of [
      ['春', '说的是花'],
      ['秋', '说的是叶'],
    ] as const) {
      await page.getByRole('navigation').getByText(title, { exact: true }).click();
      await page.getByRole('main', { name: title }).waitFor();
      await dragOver(page, words);
      await page.keyboard.press('1');
      await page.getByRole('article').locator('mark').first().waitFor();
    }
    await page.getByRole('button', { name: '查看分篇：文集.txt' }).click();
    await part(page, '秋').getByRole('button', { name: '并入上一篇：秋' }).click();
    await dialog(page).getByRole('button', { name: '按这样分' }).click();
    await page.getByRole('main', { name: '夏' }).waitFor();
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('n');
    const notebook = page.locator('[data-region="notebook"]');
    await notebook.getByRole('button', { name: '范围、编排与查找' }).click();
    await page.getByRole('menuitemradio', { name: '全部文章' }).click();
    const titles = notebook.locator('h3 [lang]');
    await expect.poll(() => titles.allInnerTexts()).toEqual(['《春》', '《夏》']);
    await expect.poll(() => notebook.locator('[data-rove]').count()).toBe(2);
  });

  test('is reached from an essay of it, and not from a built-in one', async () => {
    const { page } = await look();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    const choose = () =>
      page.evaluate(async () => (await window.twin).tell('command.chosen', 'view-cut'));
    await page.getByRole('navigation').getByText('夏', { exact: true }).click();
    await page.getByRole('main', { name: '夏' }).waitFor();
    await choose();
    await part(page, '春').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('街道基层党组织建设总结').first().click();
    await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
    await choose();
    await page.getByText('内置文章不能重新分篇。').first().waitFor();
  });

  test('is changed by keys alone, and the focus stays where something was done', async () => {
    const { page } = await look();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await part(page, '夏').getByRole('button', { name: '并入上一篇：夏' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('2 处可以分开，收起 2 行');
    await page.keyboard.press('Enter');
    await part(page, '春').getByRole('button', { name: '从这里分开：夏' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('1 处可以分开，收起 1 行');
    await dialog(page).getByRole('button', { name: '收起的都恢复' }).press('Enter');
    await expect.poll(focused).toBe('收起 1 行');
    await dialog(page).getByRole('button', { name: '照识别的分篇' }).press('Enter');
    await dialog(page).getByText('没有改动').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => listed(page)).toEqual([3]);
  });
});

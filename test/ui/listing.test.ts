import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../page/random-marks';
import { annotatePassages } from '../page/random-marks';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const notebook = (page: Page) => page.getByRole('complementary', { name: '学习笔记' });
const notes = (page: Page) => notebook(page).locator('[data-rove]');
const chip = (page: Page, name: string) =>
  notebook(page).getByRole('group').getByRole('button', { name });
const titles = (page: Page) => notebook(page).locator('ul').locator('xpath=../h3').allInnerTexts();

const passages: readonly Passage[] = [
  { words: '始终处于教学、科研、管理、服务育人的最前沿', kind: 'highlight', pigment: 'carmine' },
  { words: '团结、组织广大师生的凝聚力工程', kind: 'wavy', pigment: 'gamboge' },
  { words: '突出的问题', kind: 'highlight', pigment: 'azurite' },
];

/** Three notes with comments, tags, a star and a later comment, and the notebook open. */
async function listing(settings: Parameters<typeof firstEssay>[0] = {}): Promise<Page> {
  const page = await firstEssay({ width: 1280, height: 800, ...settings });
  await annotatePassages(page, passages);
  await page.evaluate(async () => {
    const twin = await window.twin;
    twin.change(({ notebooks }) => {
      const [book] = Object.values(notebooks);
      const [first, second, third] = book?.annotations ?? [];
      if (book === undefined || first === undefined) throw new Error('no notes');
      Object.assign(first, { comment: '为什么？', tags: ['方法', 'AI'], starred: true });
      Object.assign(second ?? {}, { tags: ['ＡＩ'], modified: '1969-01-05T04:00:00.000Z' });
      Object.assign(third ?? {}, { comment: '核对数据' });
      const later = {
        ...first,
        id: 'later-comment-1',
        follows: first.id,
        comment: '后来想通了',
        tags: [],
        starred: false,
      };
      Object.assign(book, { annotations: [...book.annotations, later] });
    });
  });
  await page.reload();
  await page.locator('mark').first().waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => notes(page).count()).toBe(3);
  return page;
}

async function arrange(page: Page, name: string): Promise<void> {
  await notebook(page).getByRole('button', { name: '范围、编排与查找' }).click();
  await page.getByRole('menuitemradio', { name }).click();
  // Closed, it gives the focus back to its button.
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

async function lookFor(page: Page): Promise<void> {
  await notebook(page).getByRole('button', { name: '范围、编排与查找' }).click();
  await page.getByRole('menuitem', { name: '在笔记中查找' }).click();
  await notebook(page).getByRole('textbox', { name: '在笔记中查找' }).waitFor();
}

describe('the notebook', () => {
  test('counts a thread once, and shows tags, star and later comments', async () => {
    const page = await listing();
    await notebook(page).getByText('3 处标注').waitFor();
    const first = await notes(page).first().innerText();
    for (const words of ['为什么？', '#方法', '#AI', '后来想通了']) expect(first).toContain(words);
    await expect
      .poll(() => notes(page).first().getByRole('img', { name: '已加星' }).count())
      .toBe(1);
  });

  test('narrows the list by tags, star and kind, together', async () => {
    const page = await listing();
    await chip(page, '#AI 2').click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await chip(page, '加星 1').click();
    await expect.poll(() => notes(page).count()).toBe(1);
    // Counted beside what is asked for already; no chip goes from under the pointer.
    await expect.poll(() => chip(page, '#方法').innerText()).toContain('1');
    await chip(page, '波浪线 0').click();
    await notebook(page).getByText('没有符合条件的标注').waitFor();
    await notebook(page).getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => notes(page).count()).toBe(3);
  });

  test('is arranged by colour, tag and time, and stays so', async () => {
    const page = await listing();
    await arrange(page, '按颜色');
    await expect.poll(() => titles(page)).toEqual(['要点', '概念', '疑问']);
    await arrange(page, '按标签');
    await expect.poll(() => titles(page)).toEqual(['#方法', '#AI', '没有标签']);
    await expect.poll(() => notes(page).count()).toBe(4);
    await arrange(page, '按时间');
    await expect.poll(async () => (await titles(page)).at(-1)).toBe('1969年1月5日');
    await page.reload();
    await notebook(page).waitFor();
    await expect.poll(async () => (await titles(page)).at(-1)).toBe('1969年1月5日');
  });

  test('walks a note that stands under two tags with the arrow keys', async () => {
    const page = await listing();
    await arrange(page, '按标签');
    await expect.poll(() => titles(page)).toEqual(['#方法', '#AI', '没有标签']);
    await notes(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const at = () =>
      notes(page).evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
    await expect.poll(() => at()).toBe(3);
    await page.keyboard.press('Home');
    await expect.poll(() => at()).toBe(0);
  });

  test('finds words in passages, comments, later comments and tags', async () => {
    const page = await listing();
    await lookFor(page);
    for (const [words, count] of [
      ['凝聚力', 1],
      ['核对', 1],
      ['想通', 1],
      ['ai', 2],
      ['没有这样的话', 0],
    ] as const) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(words);
      await expect.poll(() => notes(page).count()).toBe(count);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => notes(page).count()).toBe(3);
    await expect
      .poll(() => notebook(page).getByRole('textbox', { name: '在笔记中查找' }).count())
      .toBe(0);
  });

  test('looks for nothing while an input method composes', async () => {
    const page = await listing();
    await lookFor(page);
    const client = await page.context().newCDPSession(page);
    const composing = { text: 'ning ju', selectionStart: 7, selectionEnd: 7 };
    await client.send('Input.imeSetComposition', composing);
    await page.waitForTimeout(300);
    await expect.poll(() => notes(page).count()).toBe(3);
    await client.send('Input.insertText', { text: '凝聚' });
    await expect.poll(() => notes(page).count()).toBe(1);
  });

  test('has ] and [ walk the notes it lists alone, until it is closed', async () => {
    const page = await listing();
    await chip(page, '#AI 2').click();
    await chip(page, '要点 1').click();
    await expect.poll(() => notes(page).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    const active = () => page.locator('mark[data-active]').first().innerText();
    await expect.poll(active).toContain('团结');
    await page.keyboard.press(']');
    await expect.poll(() => active()).toContain('团结');
    await page.keyboard.press('n');
    await notebook(page).waitFor({ state: 'detached' });
    await page.keyboard.press(']');
    await expect.poll(active).toContain('突出的问题');
  });

  test.each(['light', 'sepia', 'dark'] as const)('passes axe in %s', async (theme) => {
    const page = await listing({ settings: { theme } });
    await lookFor(page);
    await chip(page, '#AI 2').click();
    expect(await axeFindings(page)).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const another = '都是党的基层组织';

const card = (page: Page) => page.locator('[role="comment"]').first();
const later = (page: Page) => page.getByRole('list', { name: '续批' }).getByRole('listitem');
const tags = (page: Page) => card(page).getByRole('list', { name: '标签' }).getByRole('listitem');
const tagField = (page: Page) => page.getByRole('combobox', { name: '加标签' });

async function withComment(theme: 'light' | 'sepia' | 'dark' = 'light'): Promise<Page> {
  const page = await firstEssay({ settings: { theme } });
  await annotatePassages(page, [
    { words: passage, kind: 'highlight', comment: '这一句是全文的论点。' },
    { words: another, kind: 'highlight', comment: '措施', tags: ['论据', '论点'] },
  ]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await clickOn(page, passage);
  await card(page).getByRole('button', { name: '追加' }).waitFor();
  return page;
}

async function addLater(page: Page, text: string): Promise<void> {
  await card(page).getByRole('button', { name: '追加' }).click();
  await page.getByRole('textbox', { name: '续批' }).pressSequentially(text);
  await page.keyboard.press('Escape');
}

describe('later comments', () => {
  test('are written below a comment, keep their order and stand there after a restart', async () => {
    const page = await withComment();
    await addLater(page, '读第二遍');
    await addLater(page, '读第三遍');
    await expect
      .poll(() => later(page).allInnerTexts())
      .toEqual([expect.stringContaining('读第二遍'), expect.stringContaining('读第三遍')]);
    await page.reload();
    await later(page).nth(1).waitFor();
    await expect.poll(() => card(page).innerText()).toMatch(/论点。[^]*第二遍[^]*第三遍/u);
  });

  test('come to nothing where nothing was written, with no step to undo', async () => {
    const page = await withComment();
    await addLater(page, '读第二遍');
    await addLater(page, '');
    await addLater(page, ' ');
    await expect.poll(() => later(page).count()).toBe(1);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => later(page).count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect
      .poll(() => later(page).allInnerTexts())
      .toEqual([expect.stringContaining('第二遍')]);
  });

  test('are changed and deleted by themselves, and a deletion is taken back', async () => {
    const page = await withComment();
    await addLater(page, '读第二遍');
    await later(page).getByRole('button', { name: /^编辑/ }).click();
    const field = page.getByRole('textbox', { name: '续批' });
    await field.press('End');
    await field.pressSequentially('，改了');
    await clickOn(page, another);
    await clickOn(page, passage);
    await expect.poll(() => later(page).innerText()).toContain('读第二遍，改了');
    await later(page).getByRole('button', { name: /^删除/ }).click();
    await page.getByText('已删除 1 条续批，在回收站保留 30 天').waitFor();
    await expect.poll(() => later(page).count()).toBe(0);
    await expect.poll(() => card(page).getAttribute('data-active')).toBe('true');
    await page.getByRole('button', { name: '撤销' }).click();
    await later(page).getByText('读第二遍，改了').waitFor();
  });

  test('stay open while the reader clicks into their own card', async () => {
    const page = await withComment();
    await card(page).getByRole('button', { name: '追加' }).click();
    const field = page.getByRole('textbox', { name: '续批' });
    await field.pressSequentially('写到一半');
    await field.click();
    await expect.poll(() => field.inputValue()).toBe('写到一半');
    await field.pressSequentially('再写');
    await page.keyboard.press('Control+Enter');
    await later(page).getByText('写到一半再写').waitFor();
  });

  test('keep the card of a mark whose own comment was emptied', async () => {
    const page = await withComment();
    await addLater(page, '读第二遍');
    await clickOn(page, passage);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '批注' }).fill('');
    await page.keyboard.press('Escape');
    await later(page).getByText('读第二遍').waitFor();
  });
});

test.each([
  ['the notebook of a wide window', 1280],
  ['the card under its line in a narrow one', 800],
])('without a margin, later comments and tags are written in %s', async (_where, width) => {
  const page = await firstEssay({ width, settings: { marginView: 'rail' } });
  await annotatePassages(page, [{ words: passage, kind: 'highlight', comment: '论点' }]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await clickOn(page, passage);
  await page.getByRole('button', { name: '追加' }).click();
  await page.getByRole('textbox', { name: '续批' }).pressSequentially('读第二遍');
  await page.keyboard.press('Control+Enter');
  await later(page).getByText('读第二遍').waitFor();
  await tagField(page).pressSequentially('党建');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '去掉标签党建' }).waitFor();
  await later(page).getByRole('button', { name: /^编辑/ }).click();
  await page.getByRole('textbox', { name: '续批' }).pressSequentially('，改了');
  await page.keyboard.press('Escape');
  await later(page).getByText('读第二遍，改了').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

describe('tags and the star', () => {
  test('take what is typed, several at once, and are taken away and back', async () => {
    const page = await withComment();
    await tagField(page).pressSequentially('#党建');
    await page.keyboard.press('Enter');
    await tagField(page).pressSequentially('育人、');
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#党建', '#育人']);
    await card(page).getByRole('button', { name: '去掉标签党建' }).click();
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#育人']);
    await expect
      .poll(() => tagField(page).evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#党建', '#育人']);
  });

  test('offer the tags in use, by key and by pointer', async () => {
    const page = await withComment();
    await tagField(page).pressSequentially('论');
    const offered = page.getByRole('listbox').getByRole('option');
    await expect.poll(() => offered.allInnerTexts()).toEqual(['#论据', '#论点']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#论点']);
    await tagField(page).click();
    await expect.poll(() => offered.allInnerTexts()).toEqual(['#论据']);
    await offered.first().click();
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#论点', '#论据']);
  });

  test('keep a tag being composed from being cut into letters', async () => {
    const page = await withComment();
    await tagField(page).focus();
    const debug = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      debug.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await compose('lun,');
    await compose('lun,ju');
    await expect.poll(() => tags(page).count()).toBe(0);
    await debug.send('Input.insertText', { text: '论据' });
    await page.keyboard.press('Enter');
    await expect.poll(() => tags(page).allInnerTexts()).toEqual(['#论据']);
  });

  test('stay on a mark without a comment, which keeps its card', async () => {
    const page = await withComment();
    await card(page).getByRole('button', { name: '星标' }).click();
    await clickOn(page, passage);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: '批注' }).fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await card(page).getByRole('img', { name: '星标' }).waitFor();
    await page.reload();
    await card(page).getByRole('img', { name: '星标' }).waitFor();
  });
});

test.each(['light', 'sepia', 'dark'] as const)(
  'axe finds nothing in a card with all of it in %s',
  async (theme) => {
    const page = await withComment(theme);
    await addLater(page, '读第二遍');
    await tagField(page).pressSequentially('党建，');
    await tagField(page).pressSequentially('论');
    await page.getByRole('listbox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await card(page).getByRole('button', { name: '追加' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await axeFindings(page)).toEqual([]);
  },
);

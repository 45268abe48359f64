import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const badges = (page: Page) => page.getByRole('button', { name: '要点，1 条批注' });
const button = (page: Page, view: string) => page.getByRole('button', { name: `批注：${view}` });
const shownAs = (page: Page) => page.locator('main [data-mode]').first().getAttribute('data-mode');
const said = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words }).filter({ visible: true }).first();
const popover = (page: Page) => page.locator('div[data-card] [role="comment"]');

async function withComment(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, [{ words: passage, kind: 'highlight', comment: '论点' }]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

describe('comments beside the text', () => {
  test('go from the margin to line ends, away and back by M, which is remembered', async () => {
    const page = await withComment();
    await expect.poll(() => shownAs(page)).toBe('margin');
    await page.keyboard.press('m');
    await badges(page).waitFor();
    await said(page, '批注：行末').waitFor();
    await expect.poll(() => shownAs(page)).toBe('rail');
    await page.keyboard.press('m');
    await said(page, '批注：隐藏').waitFor();
    await expect.poll(() => shownAs(page)).toBe('hidden');
    await expect.poll(() => badges(page).count()).toBe(0);
    await page.reload();
    await button(page, '隐藏').waitFor();
    await expect.poll(() => shownAs(page)).toBe('hidden');
    await button(page, '隐藏').click();
    await page.getByRole('menuitemradio', { name: '页边' }).click();
    await expect.poll(() => shownAs(page)).toBe('margin');
    await page.locator('[role="comment"]').waitFor();
  });

  test('stand as is chosen beneath the button of the bar, which itself changes nothing', async () => {
    const page = await withComment();
    await button(page, '页边').click();
    await page.getByRole('menuitemradio', { name: '页边', checked: true }).waitFor();
    expect(await shownAs(page)).toBe('margin');
    await page.getByRole('menuitemradio', { name: '行末' }).click();
    await said(page, '批注：行末').waitFor();
    await expect.poll(() => shownAs(page)).toBe('rail');
    await button(page, '行末').click();
    await page.keyboard.press('Escape');
    expect(await shownAs(page)).toBe('rail');
  });

  test('skip the margin where the window has no room for it', async () => {
    const page = await withComment({ width: 800, height: 700 });
    await expect.poll(() => shownAs(page)).toBe('rail');
    await page.keyboard.press('m');
    await expect.poll(() => shownAs(page)).toBe('hidden');
    await page.keyboard.press('m');
    await expect.poll(() => shownAs(page)).toBe('rail');
    await button(page, '页边').waitFor();
    await said(page, '批注：页边（窗口较窄，显示在行末）').waitFor();
  });

  test('are said to be at line ends while the notebook takes the room of the margin', async () => {
    const page = await withComment({ settings: { marginView: 'rail' } });
    await page.keyboard.press('m');
    await expect.poll(() => shownAs(page)).toBe('hidden');
    await page.keyboard.press('n');
    await page.getByRole('complementary', { name: '学习笔记' }).waitFor();
    await page.keyboard.press('m');
    await said(page, '批注：页边（学习笔记打开时显示在行末）').waitFor();
    await expect.poll(() => shownAs(page)).toBe('rail');
  });

  test('are read and written under their line while they are hidden', async () => {
    const page = await withComment({
      width: 800,
      height: 700,
      settings: { marginView: 'hidden' },
    });
    await expect.poll(() => popover(page).count()).toBe(0);
    await clickOn(page, passage);
    await expect.poll(() => popover(page).innerText()).toContain('论点');
    await page.keyboard.press('Escape');
    await expect.poll(() => popover(page).count()).toBe(0);
    await dragOver(page, '落实党的路线');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).pressSequentially('怎么落实');
    const box = await popover(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(800);
    await page.keyboard.press('Escape');
    await clickOn(page, '落实党的路线');
    await expect.poll(() => popover(page).innerText()).toContain('怎么落实');
  });

  test('are written in the notebook where a wide window shows none', async () => {
    const page = await withComment({ settings: { marginView: 'hidden' } });
    await dragOver(page, '落实党的路线');
    await page.keyboard.press('c');
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    await notebook.getByRole('textbox', { name: '批注' }).pressSequentially('怎么落实');
    await page.keyboard.press('Escape');
    await notebook.getByText('怎么落实').waitFor();
  });
});

test.each(['light', 'sepia', 'dark'] as const)(
  'axe finds nothing in either view in %s',
  async (theme) => {
    const page = await withComment({ settings: { theme } });
    for (const view of ['margin', 'rail', 'hidden']) {
      await expect.poll(() => shownAs(page)).toBe(view);
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('m');
    }
  },
);

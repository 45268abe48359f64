import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const passages = [
  { words: '教学、科研', kind: 'highlight', pigment: 'carmine' },
  { words: '管理、服务育人', kind: 'highlight', pigment: 'malachite' },
  { words: '办好人民满意的教育', kind: 'highlight', pigment: 'violet' },
] as const;

const active = (page: Page) => page.locator('mark[data-active]');
const first = (page: Page) => page.getByTitle('疑问：教学、科研');

/** The first essay with two marks on one line and one on another, none with a comment. */
async function marked(width = 1280): Promise<Page> {
  const page = await firstEssay({ width });
  await annotatePassages(page, passages);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

describe('a dot beside a line', () => {
  test.each([
    ['in the gutter', 1280],
    ['in the rail', 700],
  ])('leads to the marks of its line one after the other, %s', async (_where, width) => {
    const page = await marked(width);
    const dot = first(page);
    expect(await dot.getAttribute('title')).toBe('疑问：教学、科研\n事例：管理、服务育人');
    const box = await dot.boundingBox();
    expect([box?.width, box?.height]).toEqual([24, 24]);
    await dot.click();
    await expect.poll(() => active(page).innerText()).toContain('教学、科研');
    await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
    await dot.click();
    await expect.poll(() => active(page).innerText()).toContain('管理、服务育人');
    await dot.click();
    await expect.poll(() => active(page).innerText()).toContain('教学、科研');
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('mark').count()).toBe(2);
  });

  test('shows which mark is meant, and lets go of selected words', async () => {
    const page = await marked();
    await dragOver(page, '始终处于');
    await first(page).hover();
    await expect.poll(() => page.locator('mark[data-hovered]').innerText()).toContain('教学、科研');
    await first(page).click();
    await expect.poll(() => active(page).innerText()).toContain('教学、科研');
    await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
  });

  test('has the menu of its mark', async () => {
    const page = await marked();
    await page.getByTitle('感悟：办好人民满意的教育').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^写批注/ }).click();
    await page.getByRole('textbox', { name: '批注' }).waitFor();
    await expect.poll(() => active(page).innerText()).toContain('办好人民满意的教育');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn } from '../page/select-text';
import { firstEssay } from './first-essay';

const words = '教学、科研';

async function commented(): Promise<Page> {
  const page = await firstEssay();
  await annotatePassages(page, [{ words, kind: 'highlight', comment: '一句批注' }]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

const card = (page: Page) => page.locator('[role="comment"]');
const field = (page: Page) => page.getByRole('textbox', { name: '批注' });
const item = (page: Page, name: string) => page.getByRole('menuitem', { name });
const kind = (page: Page) => page.locator('mark [data-kind]').first().getAttribute('data-kind');

describe('a comment', () => {
  test('is deleted alone by the bin of its card, and comes back by the message', async () => {
    const page = await commented();
    await clickOn(page, words);
    await card(page).getByRole('button', { name: '删除', exact: true }).click();
    await item(page, '删除标注和批注').waitFor();
    await item(page, '只删除批注，保留标注').click();
    await expect.poll(() => card(page).count()).toBe(0);
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate('document.activeElement.dataset.region')).toBe('text');
    await page.getByText('已删除批注，标注还在').first().waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await card(page).getByText('一句批注').waitFor();
  });

  test('is not offered to be deleted where nothing is written', async () => {
    const page = await firstEssay();
    await annotatePassages(page, [{ words, kind: 'highlight', comment: '' }]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    await clickOn(page, words, { button: 'right' });
    await item(page, '删除标注').waitFor();
    expect(await item(page, '只删除批注，保留标注').count()).toBe(0);
  });

  test('is written on by a press on its words, and not by one beside them', async () => {
    const page = await commented();
    await card(page).locator('time').first().click();
    await page.locator('[role="comment"][data-active]').waitFor();
    await page.waitForTimeout(400);
    expect(await field(page).count()).toBe(0);
    await card(page).getByText('一句批注').click();
    await field(page).waitFor();
    await page.keyboard.type('，再一句');
    await page.keyboard.press('Escape');
    await card(page).getByText('一句批注，再一句').waitFor();
  });

  test('leaves its mark another way to be drawn, by either menu', async () => {
    const page = await commented();
    await clickOn(page, words);
    await card(page).getByRole('button', { name: '更多' }).click();
    await item(page, '标注样式').click();
    await page.getByRole('menuitemradio', { name: '高亮', checked: true }).waitFor();
    await page.getByRole('menuitemradio', { name: '波浪线' }).click();
    await expect.poll(() => kind(page)).toBe('wavy');
    await clickOn(page, words, { button: 'right' });
    await item(page, '标注样式').click();
    await page.getByRole('menuitemradio', { name: '波浪线', checked: true }).waitFor();
    await page.getByRole('menuitemradio', { name: '删除线' }).click();
    await expect.poll(() => kind(page)).toBe('strike');
  });
});

import { describe, expect, test } from 'vitest';
import { fieldOf, results, searchFor } from '../page/library-search-page';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

describe('what was searched for lately', () => {
  test('uncovers the list when it is cleared, and shows the last searches to who comes back', async () => {
    const page = await firstEssay();
    await searchFor(page, '调研报告');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await page.locator('[data-essay]').first().waitFor();
    expect(await page.getByRole('region', { name: '最近搜索' }).count()).toBe(0);
    await fieldOf(page).click();
    await page.getByRole('region', { name: '最近搜索' }).waitFor();
  });

  test('takes what was found lately away while a menu beside its field is open', async () => {
    const page = await firstEssay();
    const recent = page.getByRole('region', { name: '最近搜索' });
    await searchFor(page, '调研报告');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    for (const name of ['按状态、作者和标签筛选', '排列与分类']) {
      await fieldOf(page).click();
      await recent.waitFor();
      await page.getByRole('button', { name }).click();
      await page.getByRole('menu').waitFor();
      await expect.poll(() => recent.count()).toBe(0);
      await page.keyboard.press('ArrowDown');
      await page.getByRole('menu').locator(':focus').waitFor();
      expect(await recent.count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });
    }
  });

  test('offers what was found lately while its field is empty, by keys alone', async () => {
    const page = await firstEssay();
    const recent = page.getByRole('region', { name: '最近搜索' });
    await searchFor(page, '调研报告');
    await expect.poll(() => recent.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '基层党组织建设调研报告' }).waitFor();
    await searchFor(page, '战斗堡垒');
    await page.keyboard.press('Enter');
    await searchFor(page, '绝无此语');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await recent.waitFor();
    await expect
      .poll(() => recent.getByRole('listitem').allInnerTexts())
      .toEqual(['战斗堡垒', '调研报告']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await results(page).waitFor();
    await expect.poll(() => fieldOf(page).inputValue()).toBe('调研报告');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.locator('article').waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await recent.getByRole('button', { name: '清除搜索记录' }).click();
    await expect.poll(() => recent.count()).toBe(0);
    await expect
      .poll(() => fieldOf(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  test('lies over the list no longer once Esc has cleared the field, and ↓ enters the list', async () => {
    const page = await firstEssay({ settings: { recentSearches: ['战斗堡垒'] } });
    const recent = page.getByRole('region', { name: '最近搜索' });
    const first = page.locator('[data-essay] [data-rove]').first();
    await searchFor(page, '调研报告');
    await page.keyboard.press('Escape');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('');
    await first.waitFor();
    expect(await recent.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await first.and(page.locator(':focus')).waitFor();
    await fieldOf(page).focus();
    await recent.waitFor();
    await page.keyboard.press('ArrowDown');
    await recent.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await fieldOf(page).and(page.locator(':focus')).waitFor();
    expect(await recent.count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await first.and(page.locator(':focus')).waitFor();
  });

  test('comes again once one types, presses into the field, or asks for it anew', async () => {
    const page = await firstEssay({ settings: { recentSearches: ['战斗堡垒'] } });
    const recent = page.getByRole('region', { name: '最近搜索' });
    const close = async () => {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect.poll(() => recent.count()).toBe(0);
    };
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await recent.waitFor();
    await close();
    await page.keyboard.type('a');
    await page.keyboard.press('Backspace');
    await recent.waitFor();
    await close();
    await fieldOf(page).click();
    await recent.waitFor();
    await close();
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await recent.waitFor();
    await close();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await recent.waitFor();
  });

  test('axe-core finds nothing in what was found lately', async () => {
    const page = await firstEssay({ settings: { recentSearches: ['战斗堡垒'] } });
    await page.keyboard.press('ControlOrMeta+Shift+f');
    await page.getByRole('region', { name: '最近搜索' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

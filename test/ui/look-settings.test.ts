import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { still } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const dialog = (page: Page) => page.getByRole('dialog', { name: /设置|Settings/ });
const choose = (page: Page, name: string) =>
  dialog(page).getByRole('radio', { name, exact: true }).click();
const indent = (page: Page, of: string) =>
  page
    .locator(of)
    .last()
    .evaluate((paragraph) => getComputedStyle(paragraph).textIndent);

async function openTab(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Comma');
  await dialog(page).getByRole('tab', { name, exact: true }).click();
}

describe('设置 → 外观', () => {
  test.each([
    [18, 'normal', 'indent'],
    [18, 'normal', 'gap'],
    [22, 'loose', 'indent'],
    [28, 'tight', 'gap'],
  ] as const)(
    'cuts no line of its sample at %i px, %s, %s',
    async (textSize, lineHeight, paragraphs) => {
      const page = await firstEssay({ settings: { textSize, lineHeight, paragraphs } });
      await openTab(page, '外观');
      const cut = await page.locator('figure div[lang]').evaluate((sample) => {
        const { bottom } = sample.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(sample);
        return [...range.getClientRects()]
          .map((line) => ({ above: bottom - line.top, below: line.bottom - bottom }))
          .filter(({ above, below }) => above > 2 && below > 2).length;
      });
      expect(cut).toBe(0);
    },
  );

  test('shows each choice at once, in a sample and on the page', async () => {
    const page = await firstEssay();
    await openTab(page, '外观');
    const paragraph = page.locator('article p', { hasText: '高校是汇聚和培养人才的基地' });
    const gap = () => paragraph.evaluate((it) => getComputedStyle(it).marginBlockEnd);
    await expect.poll(() => indent(page, 'figure p')).toBe('36px');
    await choose(page, '段间空行');
    await expect.poll(() => indent(page, 'figure p')).toBe('0px');
    await expect
      .poll(() => paragraph.evaluate((it) => getComputedStyle(it).textIndent))
      .toBe('0px');
    await expect.poll(() => gap()).toBe('32.4px');
    await choose(page, '楷体');
    const face = await page
      .locator('figure p')
      .first()
      .evaluate((it) => getComputedStyle(it).fontFamily);
    expect(face).toContain('Meipi Kai');
    await page.reload();
    await page.locator('article').waitFor();
    await expect.poll(() => gap()).toBe('32.4px');
  });

  test('keeps the reader’s place while paragraphs stand otherwise', async () => {
    const page = await firstEssay();
    const heading = page.locator('article h2', { hasText: /^三、/ });
    const top = () => heading.evaluate((it) => it.getBoundingClientRect().top);
    await page.getByRole('tab', { name: '目录' }).click();
    await page.getByRole('link', { name: /三、加强和改进/ }).click();
    await expect.poll(top).toBeLessThan(200);
    await still(page);
    const before = await top();
    await openTab(page, '外观');
    await choose(page, '段间空行');
    // What is held is the first visible character; the lines down to the heading break otherwise.
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(2 * 18 * 1.8);
  });

  test('is where 阅读外观 leads on to', async () => {
    const page = await firstEssay();
    await page.getByRole('button', { name: '阅读外观' }).click();
    await page.getByRole('button', { name: '设置…' }).click();
    await dialog(page).getByRole('tab', { name: '外观', selected: true }).waitFor();
  });
});

describe('设置 → 语言', () => {
  test('changes every word at once, and no word of the essay', async () => {
    const page = await firstEssay();
    const text = await page.locator('article').innerText();
    await openTab(page, '语言');
    await choose(page, 'English');
    await dialog(page).getByText('Language of the interface').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await expect
      .poll(() => dialog(page).getByRole('tab').allInnerTexts())
      .toEqual(['Appearance', 'Marks', 'Shortcuts', 'Data', 'Language', 'About']);
    await expect.poll(() => page.locator('article').innerText()).toBe(text);
    await choose(page, '简体中文');
    await dialog(page).getByText('界面语言').waitFor();
  });
});

describe('设置', () => {
  test.each([
    ['light', 1280, 800],
    ['sepia', 1024, 700],
    ['dark', 640, 400],
  ] as const)('is accessible in every tab in %s', async (theme, width, height) => {
    const page = await firstEssay({ width, height, settings: { theme } });
    for (const tab of ['外观', '标注', '快捷键', '数据', '语言', '关于']) {
      await openTab(page, tab);
      expect([tab, await axeFindings(page)]).toEqual([tab, []]);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
    }
  });
});

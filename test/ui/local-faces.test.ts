import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { restart } from '../page/restart';
import { still, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

/** Ends the string, the declaration and the rule where it is not quoted. */
const hostile = '"; } body{background:url(http://x)}\\';

/** Typefaces that no computer has, and such as Chromium has on each. */
const families = ['Zapfino of Nobody', '方正无人宋', hostile, 'monospace', '无人楷体', 'a\nb'];

const english = `Self-Reliance\n\n${'A foolish consistency is the “hobgoblin” of little minds. '.repeat(9)}`;

/** The first essay, where the system tells of these typefaces; of none where it is not to be asked. */
async function openEssay(told: readonly string[] | null, options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await page.evaluate((names) => {
    const tell = () =>
      names === null
        ? Promise.reject(new DOMException('denied', 'NotAllowedError'))
        : Promise.resolve(names.map((family) => ({ family })));
    Object.assign(window, { queryLocalFonts: tell });
  }, told);
  return page;
}

const popover = (page: Page) => page.getByRole('dialog', { name: '阅读外观' });
const button = (page: Page) => page.getByRole('button', { name: /^本机字体/u });
const field = (page: Page) => page.getByRole('combobox', { name: '这台电脑上的字体' });
const options = (page: Page) => page.getByRole('option');
const face = (page: Page) =>
  page.locator('article').evaluate((it) => getComputedStyle(it).fontFamily);

/** Gives the page one of the app's files as a typeface of this name, `scale` % as large, as if the system had it. */
async function haveFace(page: Page, family: string, file: string, scale = 100): Promise<void> {
  await page.evaluate(
    async ([name, wanted, size]) => {
      const rules = [...document.styleSheets].flatMap(({ cssRules, href }) =>
        [...cssRules].map((rule) => ({ rule: rule.cssText, href })),
      );
      const of = rules.find(({ rule }) => rule.includes(wanted));
      const path = new RegExp(`url\\("([^"]+${wanted}[^"]+)"\\)`, 'u').exec(of?.rule ?? '')?.[1];
      if (path === undefined) throw new Error(`no ${wanted}`);
      const url = new URL(path, of?.href ?? location.href).href;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        `@font-face { font-family: '${name}'; size-adjust: ${size}%; src: url('${url}'); }`,
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      await document.fonts.load(`18px '${name}'`, '永');
    },
    [family, file, scale] as const,
  );
}

/** px of the widest “ in the essay: a mark beside another one is narrower. */
const quoteWidth = (page: Page) =>
  page.locator('article').evaluate((article) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let widest = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const { index } of (node.textContent ?? '').matchAll(/“/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        widest = Math.max(widest, range.getBoundingClientRect().width);
      }
    }
    return widest;
  });

async function openList(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Comma');
  await button(page).click();
}

describe('本机字体', () => {
  test('lists the typefaces of the computer by name, each with a sample set in itself', async () => {
    const page = await openEssay(families);
    await openList(page);
    await expect
      .poll(() => options(page).allInnerTexts())
      .toEqual(['方正无人宋', '无人楷体', hostile, 'monospace', 'Zapfino of Nobody']);
    const setOf = (part: string, pseudo?: string) =>
      options(page)
        .first()
        .locator(part)
        .evaluate((it, which) => getComputedStyle(it, which).fontFamily, pseudo);
    await expect.poll(() => setOf('span >> nth=1', '::after')).toMatch(/^"?方正无人宋/u);
    // Many a face has signs in place of letters: nobody could read its name.
    await expect.poll(() => setOf('span >> nth=0')).not.toContain('方正无人宋');
    await page.keyboard.type('wrkt');
    await expect.poll(() => options(page).allInnerTexts()).toEqual(['无人楷体']);
    await field(page).fill('没有的');
    await page.getByText('没有这样的字体').first().waitFor();
  });

  test('is chosen by keys alone, shown at once and kept over a restart', async () => {
    const page = await openEssay(families);
    await page.keyboard.press('Control+Shift+Comma');
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.type('nobody');
    await page.keyboard.press('Enter');
    await expect.poll(() => face(page)).toContain('"Zapfino of Nobody"');
    await expect.poll(() => face(page)).toContain('"Meipi Song"');
    await expect
      .poll(() => popover(page).getByRole('radio', { name: '宋体' }).isChecked())
      .toBe(false);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => button(page).evaluate((it) => it === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await popover(page).waitFor({ state: 'detached' });
    await restart(page);
    await page.locator('article').waitFor();
    await expect.poll(() => face(page)).toContain('"Zapfino of Nobody"');
  });

  test('gives way to the app’s own, which stand first', async () => {
    const page = await openEssay(families, {
      settings: { typeface: 'kai', localFace: { family: 'monospace of Nobody', hasHan: true } },
    });
    await expect.poll(() => face(page)).toContain('Nobody');
    await page.keyboard.press('Control+Shift+Comma');
    await popover(page).getByRole('radio', { name: '楷体' }).click();
    await expect.poll(() => face(page)).toMatch(/^"Meipi Kai"/u);
    await expect.poll(() => button(page).innerText()).toBe('本机字体…');
  });

  test('that the computer has no more is said, with what stands in for it', async () => {
    const page = await openEssay(families, {
      settings: { typeface: 'kai', localFace: { family: '无人楷体', hasHan: true } },
    });
    await page.keyboard.press('Control+Shift+Comma');
    await popover(page).getByText('此电脑没有这个字体，正文用楷体。').waitFor();
    await expect.poll(() => button(page).innerText()).toBe('本机字体：无人楷体');
    await expect.poll(() => face(page)).toContain('"Meipi Kai"');
  });

  test.each(['light', 'sepia', 'dark'] as const)('is accessible in %s', async (theme) => {
    const page = await openEssay(families, { settings: { theme } });
    await openList(page);
    await options(page).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('of a hostile name is a name and nothing else', async () => {
    const page = await openEssay(families);
    await openList(page);
    await options(page).filter({ hasText: 'background' }).click();
    await expect.poll(() => button(page).innerText()).toBe(`本机字体：${hostile}`);
    const body = () => page.evaluate(() => getComputedStyle(document.body).backgroundImage);
    await expect.poll(() => body()).toBe('none');
    await expect.poll(() => face(page)).toContain('"\\"; } body{background:url(http://x)}\\\\"');
  });

  test.each([
    ['may not be asked for', null],
    ['are none', []],
  ])('says so in a sentence where the names %s', async (_case, told) => {
    const page = await openEssay(told);
    await openList(page);
    await popover(page).getByText('读不到这台电脑上字体的名单，只能用上面三种。').waitFor();
  });

  test('says so where Chromium does not know how to ask', async () => {
    const page = await openEssay(families);
    await page.evaluate(() => Object.assign(window, { queryLocalFonts: undefined }));
    await openList(page);
    await popover(page).getByText('读不到这台电脑上字体的名单').waitFor();
  });

  test('without 字 leaves them and their marks as they are, and says so', async () => {
    const page = await openEssay(['Latin of Nobody']);
    await haveFace(page, 'Latin of Nobody', 'letters-main-regular');
    await openList(page);
    await options(page).first().click();
    await popover(page).getByText('这个字体没有汉字，汉字用宋体。').waitFor();
    await expect.poll(() => face(page)).toMatch(/^"Meipi Wide Marks", "Latin of Nobody"/u);
    await expect.poll(() => quoteWidth(page)).toBeCloseTo(18, 1);
  });

  test.each([
    ['all of a Chinese text to itself', {}, /^"Han of Nobody", "Meipi Song"/u, 18],
    [
      'one in letters but for its marks',
      { text: english },
      /^"Meipi Narrow Marks", "Han of Nobody", "Meipi Letters"/u,
      9,
    ],
  ] as const)('with 字 has %s', async (_what, essay, families, width) => {
    const page = await openEssay(['Han of Nobody'], essay);
    await haveFace(page, 'Han of Nobody', 'kai-regular');
    await openList(page);
    await options(page).first().click();
    await expect.poll(() => face(page)).toMatch(families);
    await expect.poll(async () => Math.round(await quoteWidth(page))).toBe(width);
    await expect.poll(() => popover(page).getByText(/没有/u).count()).toBe(0);
  });

  test('keeps the first visible character within a line', async () => {
    const page = await openEssay(['Large of Nobody']);
    await haveFace(page, 'Large of Nobody', 'kai-regular', 130);
    const view = page.locator('[data-region="text"]');
    await view.evaluate((element) => (element.scrollTop = 2100));
    await still(page);
    const first = await page.evaluate(() => {
      const column = document.querySelector('article')?.getBoundingClientRect();
      const caret = document.caretRangeFromPoint((column?.left ?? 0) + 40, 44 + 22);
      const node = caret?.startContainer;
      const at = caret?.startOffset ?? 0;
      return node instanceof Text ? node.data.slice(at, at + 8) : '';
    });
    const height = () => view.locator('article').evaluate((it) => it.scrollHeight);
    const before = await height();
    await openList(page);
    await options(page).first().click();
    await expect.poll(height).toBeGreaterThan(before * 1.2);
    const top = async () => (await wordsOnPage(page, first, { scroll: false })).from.y;
    await expect.poll(top).toBeGreaterThan(44 - 20);
    await expect.poll(top).toBeLessThan(44 + 22 + 45);
  });
});

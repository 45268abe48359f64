import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../core/settings';
import { openTypesetEssay, typesetEssay } from '../page/typeset-essay';
import { findWords } from '../page/find-page';
import { clickOn } from '../page/select-text';
import { file } from '../main/library/imports-contract';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';

/** Left of the first character and height of the block that begins with these words, in px. */
const boxOf = (page: Page, words: string) =>
  page.locator('article [data-block]', { hasText: words }).evaluate((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    const [first] = range.getClientRects();
    return { left: first?.left ?? 0, height: block.getBoundingClientRect().height };
  });

async function sample(html = typesetEssay, settings: Partial<Settings> = {}): Promise<Page> {
  const { page } = await openPage({ choices: [[file('样张.html', html)]], settings });
  await openTypesetEssay(page);
  return page;
}

describe('headings', () => {
  test('stand at the edge of the column, numbered as official documents or as journals do', async () => {
    const page = await sample();
    const edge = (await boxOf(page, '一、总体要求')).left;
    expect((await boxOf(page, '1.1 研究背景')).left).toBe(edge);
    // Half of the bracket's square is empty.
    expect((await boxOf(page, '（一）指导思想')).left).toBeCloseTo(edge - 9.54, 1);
  });
});

const edgesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((one) => {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    return { left, right, top, bottom, width };
  });

describe('an author’s line', () => {
  test('stands as far above the text as an affiliation does', async () => {
    const text = ['雨后的操场', '作者：王小雨', '雨停了，操场上积着一洼一洼的水。', '路在脚下。'];
    const page = await firstEssay({ text: text.join('\n\n') });
    const author = await edgesOf(page, 'article [data-block="1"]');
    const body = await edgesOf(page, 'article [data-block="2"]');
    expect(body.top - author.bottom).toBeCloseTo(1.83 * 18, 0);
  });
});

/** The box around some words of one paragraph, in px. */
const boxesOf = (page: Page, words: string) =>
  page.locator('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom, height: bottom - top };
    }
    throw new Error(`no ${wanted}`);
  }, words);

describe('readings', () => {
  test('stand above the middle of their characters, half as large', async () => {
    const page = await sample();
    const [characters, reading] = [await boxesOf(page, '饕餮'), await boxesOf(page, 'tāotiè')];
    const middle = ({ left, right }: typeof reading) => (left + right) / 2;
    expect(middle(reading)).toBeCloseTo(middle(characters), 0);
    expect((reading.top + reading.bottom) / 2).toBeLessThan(characters.top + 2);
    expect(reading.height / characters.height).toBeCloseTo(0.5, 1);
    expect((await boxesOf(page, '在上')).top).toBeCloseTo(characters.top, 0);
  });

  test('stand apart from each other', async () => {
    const pairs = '<ruby>魍<rt>wǎng</rt></ruby><ruby>魉<rt>liǎng</rt></ruby>';
    const page = await sample(`<h1>题目</h1><p>前文。</p><p>字字字${pairs}字字字</p>`);
    const [left, right] = [await boxesOf(page, 'wǎng'), await boxesOf(page, 'liǎng')];
    expect(right.left - left.right).toBeGreaterThan(3);
  });

  test.each([
    ['tight', 1.6],
    ['normal', 1.8],
  ] as const)('make no line taller in %s ones', async (lineHeight, height) => {
    const line = '这一行的字写到三十多个，'.repeat(3);
    const [long, short] = ['<ruby>饕餮<rt>tāotiè</rt></ruby>', '<ruby>注<rt>zhù</rt></ruby>'];
    const words = `${long}${line}${long}${line}${short}${line}${short}`;
    const page = await sample(`<h1>题目</h1><p>${words}</p><p>末段。</p>`, { lineHeight });
    expect((await boxOf(page, '饕餮')).height / (18 * height)).toBeCloseTo(4, 1);
  });

  test('are found, and copied with their characters in brackets', async () => {
    const page = await sample();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await findWords(page, '餮（tāotiè）之');
    const found = page.locator('article [data-find]');
    await expect.poll(() => found.allTextContents()).toEqual(['餮', '（', 'tāotiè', '）', '之']);
    await page.locator('article').evaluate(() => {
      const found = document.querySelectorAll('article [data-find]');
      const [first, last] = [found[0], found[found.length - 1]];
      if (first && last) document.getSelection()?.setBaseAndExtent(first, 0, last, 1);
    });
    await page.evaluate(() => document.execCommand('copy'));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('餮（tāotiè）之');
  });

  test('let the caret pass in the line below them', async () => {
    const page = await sample();
    await page.keyboard.press('F7');
    const caret = page.locator('[data-caret]');
    await caret.waitFor();
    await clickOn(page, '饕餮');
    const line = await boxesOf(page, '饕餮');
    const place = async () => {
      const { x = 0, width = 0, y = 0, height = 0 } = (await caret.boundingBox()) ?? {};
      return {
        x: Math.round(x + width / 2 - line.left),
        isInLine:
          y < line.bottom &&
          y + height > line.top &&
          Math.abs(y + height / 2 - (line.top + line.bottom) / 2) < 5,
      };
    };
    for (const x of [0, 18, 36, 36, 54]) {
      await expect.poll(place).toEqual({ x, isInLine: true });
      await page.keyboard.press('ArrowRight');
    }
  });
});

describe('dots of emphasis', () => {
  test.each([
    ['tight', 1.6],
    ['normal', 1.8],
  ] as const)('make no line taller in %s ones', async (lineHeight, height) => {
    const words = '这一行的字写到三十多个，<em>着重</em>也在每一行。'.repeat(6);
    const page = await sample(`<h1>题目</h1><p>${words}</p><p>末段。</p>`, { lineHeight });
    const tops = await page
      .locator('article em')
      .evaluateAll((words) => words.map((one) => one.getBoundingClientRect().top));
    const lines = [...new Set(tops.map((top) => Math.round((top - (tops[0] ?? 0)) * 4) / 4))];
    expect(lines.length).toBeGreaterThan(3);
    for (const [line, top] of lines.entries()) expect(top).toBeCloseTo(line * 18 * height, 0);
  });

  test('make no paragraph taller whose last line has them', async () => {
    const page = await sample('<h1>题目</h1><p>一行，<em>着重</em>。</p><p>末段。</p>', {
      lineHeight: 'tight',
    });
    const { height } = await boxOf(page, '一行，着重。');
    expect(height).toBeCloseTo(18 * 1.6, 0);
  });

  test.each(['400 100px "Meipi Song"', '700 100px "Meipi Song"', '400 100px "Meipi Kai"'])(
    'are large enough to be seen in %s',
    async (font) => {
      const page = await sample();
      const width = await page.evaluate(async (wanted) => {
        await document.fonts.load(wanted, '•');
        const pen = document.createElement('canvas').getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.font = wanted;
        const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right } = pen.measureText('•');
        return left + right;
      }, font);
      // They are half as large.
      expect(width / 2).toBeGreaterThan(11);
      expect(width / 2).toBeLessThan(20);
    },
  );
});

describe('a caption', () => {
  const cells = '<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>';
  const picture = '<p><img src="https://example.org/a.png" alt="山"></p><p>图 1 山</p>';

  test('stands in the middle above its table and below its picture, near to them', async () => {
    const page = await sample(
      `<h1>题目</h1><p>前文。</p><table><caption>表 1 人数</caption>${cells}</table>${picture}<p>后文。</p>`,
    );
    const [above, table] = [await boxesOf(page, '表 1 人数'), await edgesOf(page, 'table')];
    const [figure, below] = [await edgesOf(page, 'article figure'), await boxesOf(page, '图 1 山')];
    const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;
    expect(middle(above)).toBeCloseTo(middle(table), 0);
    expect(middle(below)).toBeCloseTo(middle(figure), 0);
    const [before, after] = [await boxesOf(page, '前文。'), await boxesOf(page, '后文。')];
    expect(above.height).toBeLessThan(before.height);
    for (const [near, far] of [
      [table.top - above.bottom, above.top - before.bottom],
      [below.top - figure.bottom, after.top - below.bottom],
    ] as const) {
      expect(near).toBeGreaterThan(4);
      expect(near).toBeLessThan(14);
      expect(far).toBeGreaterThan(near * 1.5);
    }
  });

  test('between two tables is the lower one’s', async () => {
    const page = await sample(
      `<h1>题目</h1><p>前文。</p><table>${cells}</table><p>表 2 人数</p><table>${cells}</table><p>后文。</p>`,
    );
    const caption = await boxesOf(page, '表 2 人数');
    const upper = await edgesOf(page, 'table >> nth=0');
    const lower = await edgesOf(page, 'table >> nth=1');
    expect(lower.top - caption.bottom).toBeLessThan(14);
    expect(caption.top - upper.bottom).toBeGreaterThan(20);
  });
});

describe('a table', () => {
  test('of many columns scrolls in its frame, and breaks no short cell', async () => {
    const page = await sample();
    const last = page.locator('article td p', { hasText: '第24列' });
    const lines = await last.evaluate((cell) => cell.getBoundingClientRect().height);
    expect(lines / (18 * 0.87 * 1.65)).toBeCloseTo(1, 1);
    const inside = await page
      .locator('article div:has(> table)')
      .last()
      .evaluate((frame) => ({
        is: frame.scrollWidth,
        shown: frame.clientWidth,
      }));
    expect(inside.is).toBeGreaterThan(inside.shown * 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  test('gives words room for five 字, and numbers no more than they need', async () => {
    const words = '<td>这一格里要写的话写得很长很长</td>'.repeat(8);
    const numbers = '<td>7</td><td>1,234,567.89</td>'.repeat(4);
    const row = `<tr>${words}${numbers}</tr>`;
    const page = await sample(
      `<h1>题目</h1><p>前文。</p><table>${row.repeat(3)}</table><p>后。</p>`,
    );
    const widths = await page
      .locator('article tr >> nth=0')
      .locator('p')
      .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().width / (18 * 0.87)));
    for (const width of widths.slice(0, 8)) expect(width).toBeCloseTo(5, 0);
    expect(widths[8]).toBeLessThan(2.5);
    expect(widths[9]).toBeLessThan(7);
    const heights = await page
      .locator('article tr >> nth=0')
      .locator('p', { hasText: /^[\d.,]+$/u })
      .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
  });
});

test('a heading within a paragraph makes none of its lines taller', async () => {
  const page = await sample();
  const { height } = await boxOf(page, '句末的标点不上行首');
  expect(height / 32.4).toBeCloseTo(3, 1);
});

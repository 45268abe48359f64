import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const english = [
  'Self-Reliance',
  'A foolish consistency is the hobgoblin of little minds, adored by little statesmen and philosophers and divines. With consistency a great soul has simply nothing to do. He may as well concern himself with his shadow on the wall.',
  'Speak what you think now in hard words, and to-morrow speak what to-morrow thinks in hard words again, though it contradict every thing you said to-day. — “Ah, so you shall be sure to be misunderstood.” — Is it so bad, then, to be misunderstood?',
].join('\n\n');
const passage = 'though it contradict every thing';

const style = (page: Page, of: string, name: string) =>
  page
    .locator(of)
    .last()
    .evaluate((element, what) => getComputedStyle(element).getPropertyValue(what), name);

describe('an essay in letters', () => {
  test('is set by their rules, and says its language', async () => {
    const page = await firstEssay({ text: english });
    await expect.poll(() => page.locator('article').getAttribute('lang')).toBe('en');
    await expect.poll(() => style(page, 'article p', 'text-indent')).toBe('25.2px');
    await expect.poll(() => style(page, 'article p', 'line-height')).toBe('28.44px');
    await expect.poll(() => style(page, 'article', 'hyphens')).toBe('auto');
    const families = await style(page, 'article', 'font-family');
    expect(families.indexOf('Meipi Letters')).toBeLessThan(families.indexOf('Meipi Song'));
    expect(await axeFindings(page)).toEqual([]);
  });

  test('has narrow quotation marks, on the page and in the notebook', async () => {
    const page = await firstEssay({ text: english, settings: { notebookOpen: true } });
    const width = await page
      .locator('article p')
      .last()
      .evaluate((paragraph) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode;
          const at = node instanceof Text ? node.data.indexOf('“') : -1;
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect().width;
        }
        return null;
      });
    expect(width).toBeLessThan(12);
    await dragOver(page, passage);
    await page.keyboard.press('1');
    const excerpt = page.getByRole('complementary', { name: '学习笔记' }).getByText(passage);
    await expect.poll(() => excerpt.getAttribute('lang')).toBe('en');
    await expect
      .poll(() => excerpt.evaluate((it) => getComputedStyle(it).fontFamily))
      .toMatch(/^"Meipi Letters"/u);
  });

  test('keeps the reader’s choices', async () => {
    const page = await firstEssay({
      text: english,
      settings: { paragraphs: 'gap', lineHeight: 'loose', alignment: 'start' },
    });
    await expect.poll(() => style(page, 'article p', 'text-indent')).toBe('0px');
    await expect.poll(() => style(page, 'article p', 'line-height')).toBe('32.4px');
    await expect.poll(() => style(page, 'article p', 'text-align')).toBe('start');
  });
});

test('an essay in Chinese with words in letters is set as Chinese', async () => {
  const page = await firstEssay();
  await expect.poll(() => page.locator('article').getAttribute('lang')).toBe('zh-CN');
  await expect.poll(() => style(page, 'article p', 'font-family')).toMatch(/^"Meipi Song"/u);
});

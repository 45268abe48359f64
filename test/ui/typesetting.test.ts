import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openTypesetEssay, typesetEssay } from '../page/typeset-essay';
import { file } from '../main/library/imports-contract';
import { openPage } from './open-page';

/** Left of the first character and height of the block that begins with these words, in px. */
const boxOf = (page: Page, words: string) =>
  page.locator('article [data-block]', { hasText: words }).evaluate((block) => {
    const range = document.createRange();
    range.selectNodeContents(block);
    const [first] = range.getClientRects();
    return { left: first?.left ?? 0, height: block.getBoundingClientRect().height };
  });

async function sample(): Promise<Page> {
  const { page } = await openPage({ choices: [[file('样张.html', typesetEssay)]] });
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

test('a heading within a paragraph makes none of its lines taller', async () => {
  const page = await sample();
  const { height } = await boxOf(page, '句末的标点不上行首');
  expect(height / 32.4).toBeCloseTo(3, 1);
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../page/random-marks';
import { annotatePassages, commentInOneParagraph } from '../page/random-marks';
import { readOut } from '../page/spoken-page';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

/** On one sentence: one around all others, two that overlap, two that begin and two that end together. */
const passages: readonly Passage[] = [
  { words: '服务育人', kind: 'point', pigment: 'malachite', comment: '点' },
  { words: '始终处于教学、科研、管理、服务育人', kind: 'highlight', comment: '外' },
  { words: '科研、管理', kind: 'underline', pigment: 'azurite', comment: '交' },
  { words: '教学、科研', kind: 'wavy', pigment: 'carmine', comment: '内' },
  { words: '服务育人', kind: 'highlight', pigment: 'azurite', comment: '末' },
  { words: '始终处于', kind: 'paragraph', pigment: 'violet', comment: '段' },
  { words: '都是党的基层组织', kind: 'strike', comment: '后' },
];

/** Their comments in the order of the text. */
const inOrder = ['段', '外', '内', '交', '末', '点', '后'];

async function withNotes(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, passages);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

/** The comments among what is read out. */
const comments = (read: readonly string[]) => read.filter((one) => inOrder.includes(one));

describe('a screen reader finds', () => {
  test('marks with their names at both ends, one within the other, where they stand in the text', async () => {
    const page = await withNotes();
    const text = (await readOut(page, 'article')).join('');
    expect(text).toContain('［整段批注：感悟］高校是汇聚和培养人才的基地');
    expect(text).toContain(
      '［要点］始终处于［疑问，波浪线］教学、［概念，下划线］科研［疑问结束］、管理［概念结束］、' +
        '［概念］［此处批注：事例］服务育人［概念结束］［要点结束］的最前沿',
    );
    expect(text.indexOf('［要点，删除线］都是党的基层组织［要点结束］')).toBeGreaterThan(
      text.indexOf('［要点结束］的最前沿'),
    );
  });

  test('the comments in the margin in the order of their passages, counted', async () => {
    const page = await withNotes({ width: 1440, height: 900 });
    const read = await readOut(page, 'aside[data-region="margin"]');
    expect(comments(read)).toEqual(inOrder);
    expect(read.filter((one) => one.startsWith('comment: '))).toEqual([
      'comment: 感悟批注，第 1 条，共 7 条',
      'comment: 要点批注，第 2 条，共 7 条',
      'comment: 疑问批注，第 3 条，共 7 条',
      'comment: 概念批注，第 4 条，共 7 条',
      'comment: 概念批注，第 5 条，共 7 条',
      'comment: 事例批注，第 6 条，共 7 条',
      'comment: 要点批注，第 7 条，共 7 条',
    ]);
  });

  test('from each mark with a comment the way to its card, while there are cards', async () => {
    const page = await withNotes({ width: 1440, height: 900 });
    const details = () =>
      page.locator('mark').evaluateAll((all) =>
        all.flatMap((mark) =>
          (mark.getAttribute('aria-details') ?? '')
            .split(' ')
            .filter((id) => id !== '')
            .map((id) => document.getElementById(id)?.getAttribute('role') ?? 'nothing'),
        ),
      );
    const found = await details();
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(new Set(found)).toEqual(new Set(['comment']));
    await page.keyboard.press('m');
    await expect.poll(details).toEqual([]);
  });

  test('the pills of folded comments between the comments they stand for', async () => {
    const page = await firstEssay();
    await commentInOneParagraph(page, 40);
    await page.reload();
    await page.locator('[data-fold]').first().waitFor();
    for (let n = 0; n < 30; n += 1) await page.keyboard.press(']');
    await expect.poll(() => page.locator('[data-fold]').count()).toBeGreaterThan(0);
    const read = await readOut(page, 'aside[data-region="margin"]');
    let last = 0;
    let folds = 0;
    for (const one of read) {
      const number = Number(/^comment: .*第 (\d+) 条/u.exec(one)?.[1] ?? 0);
      const folded = Number(/^button: 另有 (\d+) 条/u.exec(one)?.[1] ?? 0);
      if (number > 0) expect(number).toBe(last + 1);
      if (folded > 0) folds += 1;
      last = number > 0 ? number : last + folded;
    }
    expect(last).toBe(40);
    expect(folds).toBeGreaterThan(0);
  });

  test('the comments behind the text they are on, and before the notebook', async () => {
    const page = await withNotes({ width: 1680, height: 900, settings: { sidebarOpen: false } });
    await page.keyboard.press('n');
    await page.locator('[data-region="notebook"]').waitFor();
    const read = await readOut(page, 'body');
    const [text, margin, notebook] = [
      read.findIndex((one) => one.includes('的最前沿')),
      read.indexOf('complementary: 批注'),
      read.indexOf('complementary: 学习笔记'),
    ];
    expect(text).toBeGreaterThan(0);
    expect(margin).toBeGreaterThan(text ?? Infinity);
    expect(notebook).toBeGreaterThan(margin ?? Infinity);
  });

  test('badges at the ends of lines in the order of their lines', async () => {
    const page = await withNotes({ width: 800, height: 700 });
    const read = await readOut(page, 'aside[aria-label="批注"]');
    const buttons = read.filter((one) => one.startsWith('button: '));
    expect(buttons.length).toBeGreaterThan(1);
    // Several on one line share a badge that says how many they are.
    expect(buttons.some((one) => /，[2-9] 条批注$/u.test(one))).toBe(true);
    expect(buttons.at(-1)).toBe('button: 要点，1 条批注');
  });

  test('which of several comments on a line is open, and a press goes on to the next', async () => {
    const page = await withNotes({ width: 800, height: 700 });
    const several = page.getByRole('button', { name: /，[2-9] 条批注$/u }).first();
    const count = Number((await several.innerText()).trim());
    await several.click();
    for (let at = 1; at <= count; at += 1) {
      const now = page.getByRole('button', { name: new RegExp(`第 ${at} 条，共 ${count} 条批注`) });
      await expect.poll(() => now.innerText()).toBe(`${at}/${count}`);
      await expect.poll(() => page.locator('[role="comment"]').count()).toBe(1);
      await now.click();
    }
    await expect.poll(() => page.locator('[role="comment"]').count()).toBe(0);
  });

  test('the card of a badge right behind it, and Tab goes on to it', async () => {
    const page = await withNotes({ width: 800, height: 700 });
    const rail = page.locator('aside[aria-label="批注"]');
    await rail.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await rail.locator('[role="comment"]').waitFor();
    const read = await readOut(page, 'aside[aria-label="批注"]');
    const stops = read.filter((one) => /^button: .*条批注$|^comment: /u.test(one));
    expect(stops.length).toBeGreaterThan(2);
    expect(stops[1]).toMatch(/^comment: /u);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('comment');
  });

  test('in the notebook each passage with its comment, under its heading, in order', async () => {
    const page = await withNotes({ width: 1440, height: 900 });
    await page.keyboard.press('n');
    const panel = '[data-region="notebook"]';
    await page.locator(panel).waitFor();
    const read = await readOut(page, panel);
    expect(comments(read)).toEqual(inOrder);
    const [opening, first, last] = [
      read.indexOf('heading: 开篇'),
      read.indexOf('段'),
      read.indexOf('后'),
    ];
    expect(first).toBeGreaterThan(opening ?? Infinity);
    const between = read.slice(first, last).filter((one) => one.startsWith('heading: '));
    expect(between).toHaveLength(1);
    expect(read.indexOf('都是党的基层组织')).toBe((last ?? 0) - 1);
  });

  test('in a card what it says before what can be done with it', async () => {
    const page = await withNotes({ width: 1440, height: 900 });
    await page.keyboard.press(']');
    await page.locator('[role="comment"][data-active]').waitFor();
    const read = await readOut(page, '[role="comment"][data-active]');
    const edit = read.indexOf('button: 编辑');
    expect(read.indexOf('段')).toBeGreaterThan(0);
    expect(edit).toBeGreaterThan(read.indexOf('段'));
    expect(read.indexOf('button: 删除')).toBeGreaterThan(edit);
  });
});

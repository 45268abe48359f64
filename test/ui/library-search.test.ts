import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fieldOf, hits, results, searchFor } from '../page/library-search-page';
import { dragOver, still } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the search of the library', () => {
  test('takes the focus and shows in place of the list what was found', async () => {
    const page = await firstEssay();
    await page.keyboard.press('o');
    await searchFor(page, '戰鬥堡壘');
    await results(page).waitFor();
    await expect
      .poll(() => results(page).locator('p').first().innerText())
      .toMatch(/^\d+ 篇文章，[\d,]+ 处$/u);
    const marks = await results(page).locator('mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks)).toEqual(new Set(['战斗堡垒']));
    await expect.poll(() => page.getByRole('navigation').locator('[data-essay]').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('walks by arrows, opens with Enter, stays, marks the place and leads back', async () => {
    const page = await firstEssay();
    await searchFor(page, '调研报告');
    await page.keyboard.press('ArrowDown');
    const first = await focused(page);
    expect(first).toContain('调研报告');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '基层党组织建设调研报告' }).waitFor();
    await expect
      .poll(() => page.locator('[data-find="current"]').allInnerTexts())
      .toEqual(['调研报告']);
    await expect.poll(() => focused(page)).toBe(first);
    await expect.poll(() => page.locator('[data-find]').count()).toBe(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
    await results(page).locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(() => fieldOf(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  test('has the keys of colours and of comments act on the match that Enter opened', async () => {
    const page = await firstEssay();
    await searchFor(page, '战斗堡垒');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.locator('[data-find="current"]').first().waitFor();
    const item = await focused(page);
    expect(await page.locator('mark[data-annotations]').count()).toBe(0);
    await page.keyboard.press('3');
    const mark = page.locator('mark[data-annotations]');
    await expect.poll(() => mark.first().getAttribute('data-pigment')).toBe('malachite');
    expect(await mark.first().innerText()).toContain('战斗堡垒');
    // The focus stays, and ↓ goes on; a match that was not opened is not marked.
    expect(await focused(page)).toBe(item);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('4');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('4');
    expect(await mark.count()).toBe(1);
    expect(await mark.first().getAttribute('data-pigment')).toBe('malachite');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: '批注' }).fill('找到的');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[role="comment"]').innerText()).toContain('找到的');
  });

  test('leads to the sentence that S selects then', async () => {
    const page = await firstEssay();
    await searchFor(page, '战斗堡垒');
    await results(page).locator('[data-rove]').first().click();
    await page.locator('[data-find="current"]').first().waitFor();
    await page.keyboard.press('s');
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString() ?? ''))
      .toContain('战斗堡垒');
  });

  test('opens an essay that it finds by its title where it was left', async () => {
    const page = await firstEssay();
    const main = (title: string) => page.getByRole('main', { name: title });
    const text = page.locator('[data-region="text"]');
    const top = () => text.evaluate(({ scrollTop }) => Math.round(scrollTop));
    const item = () => results(page).locator('h3 button').first();
    await searchFor(page, '调研报告');
    await item().click();
    await main('基层党组织建设调研报告').waitFor();
    expect(await top()).toBe(0);
    await text.evaluate((view) => view.scrollTo(0, 1200));
    await still(page);
    for (const press of [() => item().click(), () => item().press('Enter')]) {
      await press();
      await page.waitForTimeout(200);
      expect(await top()).toBe(1200);
      await page.keyboard.press('ControlOrMeta+PageUp');
      await main('基层党组织建设调研报告').waitFor({ state: 'detached' });
      await press();
      await main('基层党组织建设调研报告').waitFor();
      await expect.poll(() => top()).toBeGreaterThan(1190);
    }
    // No words were gone to: the keys that mark have none.
    await page.keyboard.press('3');
    await page.waitForTimeout(200);
    expect(await page.locator('mark[data-annotations]').count()).toBe(0);
  });

  test('opens the first result by Enter in its field, and goes on from there by ↓', async () => {
    const page = await firstEssay();
    await searchFor(page, '调研报告');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: '基层党组织建设调研报告' }).waitFor();
    const walked = () =>
      results(page)
        .locator('[data-rove]')
        .evaluateAll((all) => all.findIndex((one) => one === document.activeElement));
    await expect.poll(walked).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(walked).toBe(1);
  });

  test('marks the place until the reader goes on, whatever he does in the first moment', async () => {
    const page = await firstEssay();
    await page.clock.install();
    await searchFor(page, '战斗堡垒');
    await hits(page).filter({ hasText: '战斗堡垒' }).first().click();
    const marked = page.locator('[data-find="current"]');
    // The clock goes on besides: on a slow computer little of the first moment is left.
    await marked.waitFor();
    await page.mouse.wheel(0, 10);
    expect(await marked.allInnerTexts()).toEqual(['战斗堡垒']);
    await page.clock.runFor(3000);
    await expect.poll(() => marked.count()).toBe(1);
    await page.mouse.wheel(0, 10);
    await expect.poll(() => marked.count()).toBe(0);
  });

  test('marks the words of a comment and of 我的心得 that it leads to', async () => {
    const page = await firstEssay();
    await dragOver(page, '战斗堡垒');
    await page.keyboard.press('c');
    await page.keyboard.type('讀到課堂互證');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: '我的心得' }).fill('还是課堂互證好');
    await searchFor(page, '课堂互证');
    await expect.poll(() => hits(page).count()).toBe(2);
    const painted = page.locator('span[data-current]', { hasText: '課堂互證' });
    await hits(page).filter({ hasText: '批注' }).click();
    await painted.first().waitFor();
    await hits(page).filter({ hasText: '心得' }).click();
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    await notebook.locator('[data-piece]').locator(painted).waitFor();
    await expect.poll(() => notebook.locator('[data-piece]').innerText()).toBe('还是課堂互證好');
  });

  test('finds what was just written, and goes to its note', async () => {
    const page = await firstEssay();
    await dragOver(page, '战斗堡垒');
    await page.keyboard.press('c');
    await page.keyboard.type('與課堂互證');
    await page.keyboard.press('Escape');
    await searchFor(page, '课堂互证');
    await expect.poll(() => hits(page).allInnerTexts()).toHaveLength(1);
    await expect.poll(() => hits(page).innerText()).toContain('批注');
    await expect
      .poll(() => results(page).getByRole('heading').innerText())
      .toContain('我的批注和心得');
    await expect.poll(() => results(page).locator('p').first().innerText()).toBe('批注和心得 1 处');
    await hits(page).click();
    await page.locator('article [data-active], [data-card][data-active]').first().waitFor();
  });

  test('says of essays of one title what tells them apart, also to screen readers', async () => {
    const page = await firstEssay();
    await searchFor(page, '学习心得');
    const groups = results(page).getByRole('region', { name: '基层党组织建设学习心得' });
    await expect.poll(() => groups.count()).toBe(3);
    const told = await groups.getByRole('heading').allInnerTexts();
    expect(told.map((one) => one.split('\n').at(1))).toEqual(['第 6 篇', '第 7 篇', '第 8 篇']);
    await results(page).getByRole('region', { name: '基层党组织建设学习心得, 第 7 篇' }).waitFor();
    const way = groups.first().getByRole('heading').getByRole('button');
    const described = await way.evaluate(
      (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toBe('第 6 篇');
  });

  test('counts the matches of a title apart from those in its text', async () => {
    const page = await firstEssay();
    await searchFor(page, '调研报告');
    const group = results(page).getByRole('region').first();
    await expect
      .poll(() => group.getByRole('heading').innerText())
      .toMatch(/\n题目(?:，\d+ 处)?$/u);
    await searchFor(page, '高校基层');
    const heading = results(page).getByRole('heading').first();
    await expect.poll(() => heading.innerText()).toMatch(/\n题目，\d+ 处$/u);
    await expect
      .poll(() => results(page).getByRole('region').first().locator('li mark').count())
      .toBe(3);
  });

  test('shows more matches when asked, and says when there are none', async () => {
    const page = await firstEssay();
    await searchFor(page, '党');
    const group = results(page).getByRole('region').first();
    await group.getByRole('button', { name: /^另有/u }).click();
    await expect.poll(() => group.locator('mark').count()).toBeGreaterThan(3);
    await fieldOf(page).fill('绝无此语');
    await page.getByText('没有找到').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => fieldOf(page).inputValue()).toBe('');
    await expect.poll(() => page.getByRole('navigation').locator('[data-essay]').count()).toBe(10);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null))
      .toBe(true);
  });

  test('is walked to its end by arrows, over what comes in view meanwhile', async () => {
    const page = await firstEssay({ height: 600 });
    await searchFor(page, '基层');
    await page.keyboard.press('ArrowDown');
    for (let n = 0; n < 80; n += 1) {
      await page.keyboard.press('ArrowDown');
      await results(page).locator(':focus').waitFor();
    }
    await expect.poll(() => results(page).getByRole('region').count()).toBe(10);
    const last = results(page).locator('[data-rove]').last();
    await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('asks nothing while an input method composes', async () => {
    const page = await firstEssay();
    await page.keyboard.press('ControlOrMeta+Shift+f');
    const debug = await page.context().newCDPSession(page);
    const asked = () =>
      page.evaluate(
        async () =>
          (await window.twin).asked.filter(({ name }) => name === 'library.search').length,
      );
    for (const text of ['d', 'da', 'dang']) {
      await debug.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await page.waitForTimeout(300);
    await expect.poll(() => asked()).toBe(0);
    await debug.send('Input.insertText', { text: '党建' });
    await expect.poll(asked).toBe(1);
    await results(page).waitFor();
  });

  test('leaves the ways into the library at the foot of the window', async () => {
    const page = await firstEssay();
    await searchFor(page, '没有这样的词');
    await page.getByText('没有找到', { exact: true }).first().waitFor();
    const foot = await page.getByRole('button', { name: '回收站' }).boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeGreaterThan(760);
  });

  test('finds tags and authors that one gave an essay', async () => {
    const page = await firstEssay();
    const row = page.getByRole('navigation').locator('[data-essay]').first();
    await row.locator('[data-rove]').focus();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '作者' }).fill('魯迅');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    await searchFor(page, '鲁迅');
    await expect.poll(() => hits(page).allInnerTexts()).toHaveLength(1);
    await expect.poll(() => hits(page).innerText()).toMatch(/魯迅\s*作者/u);
    await page.getByRole('button', { name: '只看题目、作者或标签里有的 1 篇' }).waitFor();
  });

  test('covers a narrow page with the caret in its field, and leaves it for what was chosen', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await searchFor(page, '调研报告');
    await expect
      .poll(() => fieldOf(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await results(page).locator('[data-rove]').first().click();
    await page.getByRole('main', { name: '基层党组织建设调研报告' }).waitFor();
    await expect.poll(() => fieldOf(page).count()).toBe(0);
  });
});

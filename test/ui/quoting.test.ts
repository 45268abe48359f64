import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, still } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const another = '都是党的基层组织';

const notebook = (page: Page) => page.getByRole('complementary', { name: '学习笔记' });
const section = (page: Page) => notebook(page).getByRole('region', { name: '我的心得' });
const field = (page: Page) => section(page).getByRole('textbox', { name: '我的心得' });
const quotations = (page: Page) => section(page).getByRole('blockquote');
const passages = (page: Page) => section(page).getByRole('link');
const write = (page: Page) => section(page).getByRole('button', { name: '编辑心得' });
const card = (page: Page) => page.locator('[role="comment"][data-active]');
const top = (page: Page) =>
  page.locator('[data-region="text"]').evaluate((view) => Math.round(view.scrollTop));

async function withTwo(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, [
    { words: passage, kind: 'highlight', pigment: 'carmine', comment: '这一句是全文的论点。' },
    { words: another, kind: 'underline' },
  ]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

/** With the notebook open, and the first passage quoted in it. */
async function withQuoted(options: OpenOptions = {}): Promise<Page> {
  const page = await withTwo({ width: 1440, height: 900, ...options });
  await page.keyboard.press('n');
  await page.keyboard.press(']');
  await page.keyboard.press('q');
  await quotations(page).first().waitFor();
  return page;
}

/** What is stored of 我的心得. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const start = await window.meipi.request('app.start', undefined);
    const id = start.ok ? start.value.settings.lastEssay : null;
    const notes = id === null ? null : await window.meipi.request('notes.open', id);
    return notes?.ok === true ? notes.value.reflection : null;
  });

describe('a passage quoted in 我的心得', () => {
  test('is sent by key with the comment below it, says so, and is one step of undo', async () => {
    const page = await withTwo();
    await page.keyboard.press(']');
    await page.keyboard.press('q');
    await page.getByText('已引入心得').first().waitFor();
    await page.getByRole('button', { name: '打开学习笔记' }).click();
    await expect.poll(() => quotations(page).allInnerTexts()).toEqual([passage]);
    await expect.poll(() => section(page).innerText()).toContain('这一句是全文的论点。');
    await expect
      .poll(() => stored(page))
      .toBe(`> ${passage} [↗](#made-for-a-test-0)\n\n这一句是全文的论点。\n\n`);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => stored(page)).toBe('');
    await field(page).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => quotations(page).count()).toBe(1);
  });

  test('is sent by the menus of its card and of its mark', async () => {
    const page = await withTwo();
    await page.keyboard.press(']');
    await card(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '引入心得' }).click();
    await page.getByText('已引入心得').first().waitFor();
    await clickOn(page, another);
    await page.getByRole('toolbar').getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '引入心得' }).click();
    await page.keyboard.press('n');
    await expect.poll(() => quotations(page).allInnerTexts()).toEqual([passage, another]);
  });

  test('leads to its passage, and Alt+← back', async () => {
    const page = await withQuoted();
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await expect.poll(() => top(page)).toBeGreaterThan(1500);
    await still(page);
    const before = await top(page);
    await passages(page).first().click();
    await expect.poll(() => top(page)).toBeLessThan(800);
    await expect
      .poll(() => page.locator('mark[data-active]').first().innerText())
      .toContain('始终处于');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => Math.abs((await top(page)) - before)).toBeLessThan(700);
  });

  test('stands in Song with the bar of its colour, what one says of it in Kai', async () => {
    const page = await withQuoted();
    const looks = await section(page).evaluate((one) =>
      ['blockquote', 'p'].map((name) => {
        const element = one.querySelector(name);
        return element === null ? '' : getComputedStyle(element).fontFamily;
      }),
    );
    expect(looks[0]).toContain('Song');
    expect(looks[1]).toContain('Kai');
    await expect.poll(() => quotations(page).first().getAttribute('data-pigment')).toBe('carmine');
  });

  test('stays as a plain quotation once its annotation is deleted, and leads again after undo', async () => {
    const page = await withQuoted();
    await page.keyboard.press('Delete');
    await expect.poll(() => passages(page).count()).toBe(0);
    await expect.poll(() => quotations(page).allInnerTexts()).toEqual([passage]);
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => passages(page).count()).toBe(1);
  });

  test('is written around by click and by key, and goes on leading to its passage', async () => {
    const page = await withQuoted();
    await section(page)
      .getByText('这一句是全文的论点。')
      .click({ position: { x: 2, y: 10 } });
    await field(page).waitFor();
    await page.keyboard.type('我想：');
    await page.keyboard.press('Escape');
    await expect.poll(() => section(page).innerText()).toContain('我想：这一句是全文的论点。');
    await write(page).focus();
    await page.keyboard.press('Enter');
    await field(page).waitFor();
    await page.keyboard.type('末尾');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => stored(page))
      .toBe(`> ${passage} [↗](#made-for-a-test-0)\n\n我想：这一句是全文的论点。\n\n末尾`);
    await expect.poll(() => passages(page).count()).toBe(1);
  });

  test('is dragged there from the notes, to the place it is dropped at', async () => {
    const page = await withQuoted();
    const note = notebook(page).locator('[data-rove]').nth(1);
    await note.dragTo(section(page).getByText('这一句是全文的论点。'), {
      targetPosition: { x: 20, y: 2 },
    });
    await expect.poll(() => quotations(page).allInnerTexts()).toEqual([passage, another]);
    await expect
      .poll(() => stored(page))
      .toBe(
        `> ${passage} [↗](#made-for-a-test-0)\n\n> ${another} [↗](#made-for-a-test-1)\n\n这一句是全文的论点。\n\n`,
      );
  });

  test('is dragged into an empty field too, and nothing else of a note is typed there', async () => {
    const page = await withTwo({ width: 1440, height: 900 });
    await page.keyboard.press('n');
    await notebook(page).locator('[data-rove]').nth(1).dragTo(field(page));
    await expect.poll(() => stored(page)).toBe(`> ${another} [↗](#made-for-a-test-1)\n\n`);
  });

  test.each(['light', 'sepia', 'dark'] as const)(
    'has nothing for axe to find in %s',
    async (theme) => {
      const page = await withQuoted({ settings: { theme } });
      expect(await axeFindings(page)).toEqual([]);
    },
  );
});

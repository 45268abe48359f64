import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const inSecond = '团结、组织广大师生的凝聚力工程';
const alsoInSecond = '突出的问题';

const notebook = (page: Page) => page.getByRole('complementary', { name: '学习笔记' });
const notes = (page: Page) => notebook(page).locator('[data-rove]');
const toggle = (page: Page) => page.getByRole('button', { name: '学习笔记', exact: true });
const reflection = (page: Page) => notebook(page).getByRole('textbox', { name: '我的心得' });
const chip = (page: Page, name: string) =>
  notebook(page).getByRole('group').getByRole('button', { name });

async function markAs(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
}

/** Two notes before the first heading or under 一、, one under 二、. */
async function threeNotes(page: Page): Promise<void> {
  await markAs(page, passage, '4');
  await dragOver(page, inSecond);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).pressSequentially('两个“工程”');
  await page.keyboard.press('Escape');
  await markAs(page, alsoInSecond, '1');
}

describe('opening', () => {
  test('opens and closes by key and by button, and is remembered', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    await notebook(page).waitFor();
    await expect.poll(() => toggle(page).getAttribute('aria-pressed')).toBe('true');
    await notebook(page).getByText('还没有标注。选中一句话，按 1 试试。').waitFor();
    expect((await notebook(page).boundingBox())?.width).toBe(352);
    await page.reload();
    await notebook(page).waitFor();
    await toggle(page).click();
    await expect.poll(() => notebook(page).count()).toBe(0);
    await toggle(page).click();
    await notebook(page).getByRole('button', { name: '关闭' }).click();
    await expect.poll(() => notebook(page).count()).toBe(0);
    await page.keyboard.press('n');
    await notebook(page).waitFor();
  });

  test('covers a narrow page, one panel at a time, until Esc', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await page.keyboard.press('n');
    await notebook(page).waitFor();
    await expect.poll(() => page.locator('main').getAttribute('inert')).not.toBeNull();
    await expect
      .poll(() => notebook(page).evaluate((panel) => panel === document.activeElement))
      .toBe(true);
    await page.getByRole('button', { name: '侧栏' }).click();
    await expect.poll(() => notebook(page).count()).toBe(0);
    await toggle(page).click();
    await expect.poll(() => page.getByRole('navigation').count()).toBe(0);
    await reflection(page).fill('窄');
    await page.keyboard.press('Escape');
    await notebook(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => notebook(page).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
    await expect.poll(() => page.locator('main').getAttribute('inert')).toBeNull();
  });

  test.each([
    [640, 400, 'zh-CN'],
    [640, 400, 'en'],
    [1024, 700, 'en'],
  ] as const)('cuts nothing off at %i×%i in %s', async (width, height, language) => {
    const { page } = await openPage({ width, height, settings: { language } });
    await page.locator('main button').first().click();
    await page.locator('article').waitFor();
    await markAs(page, passage, '4');
    await page.keyboard.press('n');
    await page.locator('[data-region="notebook"] [data-rove]').click();
    await page.keyboard.press('n');
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'header *, [data-region="notebook"], [data-region="notebook"] *',
        ),
      ]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
        .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
    );
    expect(cut).toEqual([]);
  });
});

describe('notes', () => {
  test('stand under their headings with excerpt, comment, name and date', async () => {
    const page = await firstEssay();
    await threeNotes(page);
    await page.keyboard.press('n');
    await notebook(page).getByText('3 处标注').waitFor();
    const titles = await notebook(page).locator('ul').locator('xpath=../h3').allInnerTexts();
    expect(titles.at(-1)).toBe('二、高校基层党组织建设中存在的问题及其原因');
    expect(titles).toHaveLength(2);
    const second = await notes(page).nth(1).innerText();
    expect(second).toContain(inSecond.replaceAll(',', '，'));
    expect(second).toContain('两个“工程”');
    expect(second).toMatch(/疑问\s+\d+月\d+日/u);
  });

  test('are filtered by colours and by having a comment', async () => {
    const page = await firstEssay();
    await threeNotes(page);
    await page.keyboard.press('n');
    await expect.poll(() => notes(page).count()).toBe(3);
    await chip(page, '疑问 2').click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await chip(page, '要点 1').click();
    await expect.poll(() => notes(page).count()).toBe(3);
    await chip(page, '有批注 1').click();
    await expect.poll(() => notes(page).count()).toBe(1);
    await chip(page, '疑问 1').click();
    await notebook(page).getByText('没有符合条件的标注').waitFor();
    await notebook(page).getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => notes(page).count()).toBe(3);
    await expect.poll(() => chip(page, '全部').getAttribute('aria-pressed')).toBe('true');
  });

  test('bring their passage to a third of the height, and back again', async () => {
    const page = await firstEssay();
    await threeNotes(page);
    await page.keyboard.press('n');
    const scroller = page.locator('[data-region="text"]');
    await scroller.evaluate((view) => view.scrollTo(0, 0));
    const before = await scroller.evaluate((view) => view.scrollTop);
    await notes(page).nth(1).click();
    const mark = page.locator('mark', { hasText: inSecond.slice(0, 6) });
    const third = async () => {
      const box = await mark.boundingBox();
      const view = await scroller.boundingBox();
      return box === null || view === null ? 0 : (box.y - view.y) / view.height;
    };
    await expect.poll(third).toBeGreaterThan(0.31);
    await expect.poll(() => third()).toBeLessThan(0.36);
    await expect.poll(() => mark.getAttribute('data-active')).toBe('true');
    await expect.poll(() => notes(page).nth(1).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(() => scroller.evaluate((view) => view.scrollTop)).toBeLessThan(before + 400);
  });

  test('follow what is activated in the text', async () => {
    const page = await firstEssay({ height: 400 });
    await threeNotes(page);
    await page.keyboard.press('n');
    await notebook(page).waitFor();
    await clickOn(page, inSecond);
    await expect.poll(() => notes(page).nth(1).getAttribute('aria-current')).toBe('true');
    const inside = async () => {
      const note = await notes(page).nth(1).boundingBox();
      const panel = await notebook(page).boundingBox();
      return note !== null && panel !== null && note.y >= panel.y && note.y + note.height <= 400;
    };
    await expect.poll(inside).toBe(true);
  });

  test('are walked with arrow keys and deleted by key', async () => {
    const page = await firstEssay();
    await threeNotes(page);
    await page.keyboard.press('n');
    await notes(page).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => notes(page).nth(1).getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('2');
    await page.getByText('已改为概念').waitFor({ state: 'attached' });
    await page.keyboard.press('Delete');
    await expect.poll(() => notes(page).count()).toBe(2);
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-current') ?? null);
    await expect.poll(focused).toBe('true');
    await page.keyboard.press('Control+z');
    await expect.poll(() => notes(page).count()).toBe(3);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('main') !== null))
      .toBe(true);
  });

  test('whose passage is not found are listed at the end', async () => {
    const page = await firstEssay();
    await threeNotes(page);
    await page.getByText('已自动保存').waitFor({ state: 'detached' });
    await page.evaluate(async () => {
      const twin = await window.twin;
      twin.change(({ notebooks }) => {
        const [book] = Object.values(notebooks);
        const target = book?.annotations[0]?.target;
        Object.assign(target ?? {}, { quote: '早已改掉的一句话', edition: 'f'.repeat(64) });
      });
    });
    await page.reload();
    await page.locator('article').waitFor();
    await page.keyboard.press('n');
    await expect.poll(() => notes(page).count()).toBe(3);
    await expect.poll(() => notes(page).last().innerText()).toContain('早已改掉的一句话');
    await notebook(page).getByRole('heading', { name: '未定位' }).waitFor();
    await notes(page).last().click();
    await notebook(page).getByRole('button', { name: '编辑' }).click();
    await page.getByRole('textbox', { name: '批注' }).fill('还在');
    await page.keyboard.press('Escape');
    await expect.poll(() => notes(page).last().innerText()).toContain('还在');
  });
});

describe('writing without a margin', () => {
  test('C opens the notebook where it has room', async () => {
    const page = await firstEssay({ settings: { sidebarOpen: true, marginView: 'rail' } });
    await dragOver(page, passage);
    await page.keyboard.press('c');
    const field = notebook(page).getByRole('textbox', { name: '批注' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('写在笔记里');
    await notebook(page).getByText('已自动保存').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => notes(page).first().innerText()).toContain('写在笔记里');
    await expect.poll(() => page.locator('[role="comment"]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('mark[data-active]').count()).toBe(0);
  });

  test('a click on another note ends writing and goes there', async () => {
    const page = await firstEssay({ settings: { sidebarOpen: true, marginView: 'rail' } });
    await threeNotes(page);
    await notes(page).nth(0).dblclick();
    await page.getByRole('textbox', { name: '批注' }).fill('一行\n二行\n三行\n四行');
    await notes(page).nth(2).click();
    await expect.poll(() => notes(page).nth(2).getAttribute('aria-current')).toBe('true');
    await expect.poll(() => notes(page).nth(0).innerText()).toContain('四行');
  });
});

describe.each(['light', 'sepia', 'dark'] as const)('in %s', (theme) => {
  test('axe-core finds nothing', async () => {
    const page = await firstEssay({ width: 1440, height: 900, settings: { theme } });
    await threeNotes(page);
    await page.keyboard.press('n');
    await reflection(page).fill('心得');
    await chip(page, '疑问 2').click();
    await notes(page).first().click();
    expect(await axeFindings(page)).toEqual([]);
  });
});

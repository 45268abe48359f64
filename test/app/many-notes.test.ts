import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { dragOver } from '../page/select-text';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const notebook = (page: Page) => page.getByRole('complementary', { name: '学习笔记' });
const notes = (page: Page) => notebook(page).locator('[data-rove]');

async function colours(page: Page, essays: readonly EssayId[]): Promise<readonly string[]> {
  const opened = await Promise.all(essays.map((essay) => askFor(page, 'notes.open', essay)));
  return opened.flatMap((one) =>
    one.ok ? one.value.annotations.map(({ pigment }) => pigment) : [],
  );
}

/** The HTML that a page gets by Ctrl+V. */
async function pastedHtml(page: Page): Promise<string> {
  await page.evaluate(() => {
    const take = (event: ClipboardEvent) => {
      // Else the app would ask whether to import it.
      event.stopImmediatePropagation();
      Object.assign(globalThis, { pasted: event.clipboardData?.getData('text/html') });
    };
    window.addEventListener('paste', take, { once: true, capture: true });
  });
  await page.keyboard.press('Control+v');
  return page.evaluate(() => (globalThis as unknown as { pasted?: string }).pasted ?? '');
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
}

/** Two notes in the first essay, two in the second, which is then on show. */
async function twoEssays({ page }: RunningApp): Promise<readonly EssayId[]> {
  const [first, second] = (await catalogOf(page, 10)).entries;
  if (first === undefined || second === undefined) throw new Error('no essays');
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await mark(page, '始终处于教学、科研', '1');
  await mark(page, '是高校宣传、贯彻', '2');
  await page.keyboard.press('Control+PageDown');
  await page.getByRole('main', { name: second.title }).waitFor();
  const opened = await askFor(page, 'library.open', second.id);
  const blocks = opened.ok ? opened.value.blocks : [];
  const paragraph = blocks.find(({ kind, text }) => kind === 'paragraph' && text.length > 40);
  if (paragraph === undefined) throw new Error('no paragraph');
  await mark(page, paragraph.text.slice(5, 12), '3');
  await mark(page, paragraph.text.slice(20, 28), '4');
  return [first.id, second.id];
}

test('notes of two essays are coloured, deleted, brought back and copied together, and stay so', async () => {
  const app = await launchApp(userData);
  const { page } = app;
  const essays = await twoEssays(app);
  await page.keyboard.press('n');
  await notebook(page).getByRole('button', { name: '范围、编排与查找' }).click();
  await page.getByRole('menuitemradio', { name: '全部文章' }).click();
  await expect.poll(() => notes(page).count()).toBe(4);

  await notes(page).first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await notebook(page).getByText('已选 3 条').waitFor();
  await page.keyboard.press('5');
  const recoloured = ['violet', 'violet', 'violet', 'carmine'];
  await expect.poll(() => colours(page, essays)).toEqual(recoloured);
  await page.keyboard.press('Control+z');
  const before = ['gamboge', 'azurite', 'malachite', 'carmine'];
  await expect.poll(() => colours(page, essays)).toEqual(before);

  await page.keyboard.press('Delete');
  await expect.poll(() => colours(page, essays)).toEqual(['carmine']);
  const backups = readdirSync(join(userData, 'backups'));
  expect(backups.some((name) => name.includes('bulk-delete'))).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(() => colours(page, essays)).toEqual(before);
  await expect.poll(() => notes(page).count()).toBe(4);

  await page.keyboard.press('Home');
  await page.keyboard.press('Control+a');
  await notebook(page).getByText('已选 4 条').waitFor();
  await page.keyboard.press('Control+c');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('始终处于教学、科研');
  expect(copied.match(/《.+》/gu)).toHaveLength(2);
  expect(await pastedHtml(page)).toContain('<blockquote>');
  await page.keyboard.press('1');
  const all = ['gamboge', 'gamboge', 'gamboge', 'gamboge'];
  await expect.poll(() => colours(page, essays)).toEqual(all);
  await app.close();

  const again = await launchApp(userData);
  await expect.poll(() => notes(again.page).count()).toBe(4);
  await expect.poll(() => colours(again.page, essays)).toEqual(all);
  await again.close();
});

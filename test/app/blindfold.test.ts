import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp;

beforeAll(async () => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-blindfold');
  app = await launchApp(userData);
});

afterAll(async () => {
  await app.close();
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

/** Goes by Tab to a control, as one does who cannot see where it is. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const isThere = () => control.evaluate((one) => one === document.activeElement);
  for (let n = 0; n < 60 && !(await isThere()); n += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}

/** Types by an input method: letters that are composed, keys that are its own, then the word chosen. */
async function compose(page: Page, steps: readonly string[], chosen: string): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  for (const text of steps) {
    await debug.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  for (const key of ['Enter', 'ArrowLeft', 'Escape']) {
    await debug.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      code: key,
      windowsVirtualKeyCode: 229,
    });
  }
  await debug.send('Input.insertText', { text: chosen });
  await debug.detach();
}

/** What a screen reader is told last. */
const hears = (page: Page, words: string) =>
  expect.poll(() => page.locator('[aria-live="polite"]').textContent()).toContain(words);

test('a reader who uses keys alone marks, comments, deletes, takes back, moves an end and exports', async () => {
  const { page } = app;
  await tabTo(page, page.getByRole('button', { name: '从第一篇开始读' }));
  await page.keyboard.press('Enter');
  await page.locator('article').waitFor();

  await page.keyboard.press('F7');
  await hears(page, '文中光标已打开');
  // Over title, author, place, abstract, keywords and the author's life to the text.
  const text = page.locator('article');
  const first = '高校是汇聚和培养人才的基地，在国家的经济和社会发展中占据重要的地位。';
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Control+ArrowDown');
    const told = (await page.locator('[aria-live="polite"]').textContent()) ?? '';
    if (told.includes('高校是汇聚')) break;
  }
  const sentences: string[] = [];
  for (const [key, name] of [
    ['1', '要点'],
    ['2', '概念'],
    ['4', '疑问'],
  ] as const) {
    await page.keyboard.press('s');
    await hears(page, '选中');
    sentences.push(await page.evaluate(() => document.getSelection()?.toString().trim() ?? ''));
    await page.keyboard.press(key);
    await hears(page, `已标为${name}`);
  }
  expect(sentences[0]).toBe(first);
  expect(new Set(sentences).size).toBe(3);
  for (const pigment of ['gamboge', 'azurite', 'carmine']) {
    await expect
      .poll(() => text.locator(`mark[data-pigment="${pigment}"]`).count())
      .toBeGreaterThan(0);
  }

  await page.keyboard.press('BracketLeft');
  await hears(page, '疑问，第 3 处，共 3 处');
  await page.keyboard.press('BracketLeft');
  await hears(page, '概念，第 2 处，共 3 处');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '批注' }).waitFor();
  await compose(page, ['z', 'zhan', 'zhan dou', '战斗'], '战斗堡垒');
  await page.keyboard.type('，', { delay: 0 });
  await compose(page, ['h', 'he', 'he yi', '何以'], '何以见得？');
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: '批注' }).waitFor({ state: 'detached' });
  const comment = page.locator('[role="comment"]', { hasText: '战斗堡垒，何以见得？' });
  await comment.waitFor();

  await page.keyboard.press('BracketLeft');
  await hears(page, '要点，第 1 处，共 3 处');
  await page.keyboard.press('Delete');
  await hears(page, '已删除 1 处标注');
  await expect.poll(() => text.locator('mark[data-pigment="gamboge"]').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await hears(page, '已撤销');
  await expect.poll(() => text.locator('mark[data-pigment="gamboge"]').count()).toBeGreaterThan(0);

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await hears(page, '文中光标已关闭');

  await page.keyboard.press('BracketRight');
  await hears(page, '要点，第 1 处，共 3 处');
  await page.keyboard.press('Shift+ArrowLeft');
  await hears(page, '重要的地位”为止');

  const path = join(folder, '笔记.md');
  await app.electron.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
    });
  }, path);
  await page.keyboard.press('Control+e');
  const exporting = page.getByRole('dialog', { name: '导出学习笔记' });
  await exporting.getByText('3 条摘录，1 条批注').waitFor();
  await tabTo(page, exporting.getByRole('radio', { name: 'Word' }));
  const format = exporting.getByRole('radio', { name: 'Markdown' });
  for (let n = 0; n < 8 && !(await format.isChecked()); n += 1) {
    await page.keyboard.press('ArrowRight');
  }
  await expect.poll(() => format.isChecked()).toBe(true);
  await tabTo(page, exporting.getByRole('button', { name: '导出…' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
  const written = readFileSync(path, 'utf8');
  expect(written).not.toContain(first);
  const marked = [first.slice(0, -1), ...sentences.slice(1)];
  for (const words of marked) expect(written).toContain(words);
  expect(written).toContain('战斗堡垒，何以见得？');
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findOn, findWords } from '../page/find-page';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;
beforeEach(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
  await catalogOf(app.page, 10);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
});
afterEach(async () => {
  await app.close();
  await removeUserData(userData);
});

test('a regular expression without end is stopped after a second, and holds up nothing', async () => {
  const { page } = app;
  // It backtracks through every way to part a run of letters, at each of which it fails.
  const endless = { pattern: '(\\p{L}+)+$', texts: [`${'党'.repeat(60)}。`] };
  const asked = askFor(page, 'find.pattern', endless);
  const [first] = (await catalogOf(page, 10)).entries;
  if (first === undefined) throw new Error('no essay');
  expect((await askFor(page, 'library.open', first.id)).ok).toBe(true);
  const isStopped = asked.then(() => true);
  expect(await Promise.race([isStopped, Promise.resolve(false)])).toBe(false);
  expect(await asked).toEqual({ ok: false, failure: { kind: 'pattern-too-slow' } });
  const next = { pattern: '党.', texts: ['党建', '高校'] };
  expect(await askFor(page, 'find.pattern', next)).toEqual({ ok: true, value: [[0, 2], []] });
});

test('find takes regular expressions, and says where one takes too long', async () => {
  const { page } = app;
  await page.keyboard.press('ControlOrMeta+f');
  await page.getByRole('button', { name: '查找方式' }).click();
  await page.getByRole('menuitemradio', { name: '正则表达式' }).click();
  const find = await findWords(page, '[一二三]、');
  await expect.poll(() => find.outcome()).toMatch(/^\d+ \/ \d+$/u);
  await expect.poll(() => find.current()).toMatch(/^[一二三]、$/u);
  await find.field.fill('(.|\\p{L})*无此语');
  await find.bar.getByText('这个正则表达式太费时').waitFor();
  await find.field.fill('高校');
  await expect.poll(() => find.current()).toBe('高校');
});

/** Letters of an input method before they are chosen, and what is chosen then. */
const typed = ['j', 'ji', 'jic', 'jiceng'];
const chosen = '基层';

async function compose(page: Page): Promise<() => Promise<unknown>> {
  const keys = await page.context().newCDPSession(page);
  for (const text of typed) {
    const [selectionStart, selectionEnd] = [text.length, text.length];
    await keys.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
  }
  for (const key of ['Enter', 'Escape', 'ArrowDown']) {
    const press = { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 } as const;
    await keys.send('Input.dispatchKeyEvent', press);
  }
  await page.waitForTimeout(800);
  return () => keys.send('Input.insertText', { text: chosen });
}

describe('nothing fires while an input method composes', () => {
  test('in find', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+f');
    const find = findOn(page);
    const choose = await compose(page);
    await expect.poll(() => find.field.inputValue()).toBe('jiceng');
    await expect.poll(() => find.outcome()).toBe('');
    await expect.poll(() => page.locator('[data-find]').count()).toBe(0);
    await choose();
    await expect.poll(() => find.current()).toBe(chosen);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });

  test('in the search of the library', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+Shift+f');
    const field = page.getByRole('textbox', { name: '在书库中搜索' });
    const rows = page.getByRole('navigation').locator('[data-essay]');
    const before = await rows.count();
    const open = await page.getByRole('main').getAttribute('aria-label');
    const choose = await compose(page);
    await expect.poll(() => field.inputValue()).toBe('jiceng');
    await expect.poll(() => rows.count()).toBe(before);
    await expect.poll(() => page.getByRole('region', { name: '搜索结果' }).count()).toBe(0);
    await expect.poll(() => page.getByRole('main').getAttribute('aria-label')).toBe(open);
    await choose();
    const marks = page.getByRole('region', { name: '搜索结果' }).locator('mark');
    await expect.poll(() => marks.first().textContent()).toBe(chosen);
    await page.getByRole('button', { name: /^只看题目/u }).click();
    await expect.poll(() => rows.count()).toBeLessThanOrEqual(before);
    for (const row of await rows.all()) await expect.poll(() => row.innerText()).toContain(chosen);
  });
});

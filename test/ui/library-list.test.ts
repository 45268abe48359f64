import { expect, test } from 'vitest';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';
import { field, narrow, rows } from './shelf-page';

const titles = [
  '试论新时期高校基层党组织的建设',
  '街道基层党组织建设总结',
  '街道基层党组织建设总结',
];

test('the list tells the ten essays apart by number, title, first sentence and length', async () => {
  const { page, complaints } = await openPage();
  const items = page.getByRole('navigation').locator('[data-essay] [data-rove]');
  const texts = await items.allInnerTexts();
  expect(texts).toHaveLength(10);
  const lines = texts.map((text) => text.split('\n'));
  expect(lines.map(([number]) => number)).toEqual('01 02 03 04 05 06 07 08 09 10'.split(' '));
  expect(lines.slice(0, 3).map(([, title]) => title)).toEqual(titles);
  expect(new Set(lines.map(([, , sentence]) => sentence)).size).toBe(10);
  for (const [, , sentence = '', length = '', state] of lines) {
    expect(sentence.length).toBeGreaterThan(5);
    expect(length).toMatch(/^[\d,]+ 字$/u);
    expect(state).toBe('未读');
  }
  expect(complaints).toEqual([]);
});

test('the header tells how many there are and unfolds what lay around them, once', async () => {
  const { page } = await openPage();
  const navigation = page.getByRole('navigation');
  await expect(navigation.getByRole('heading', { name: '内置文章' }).count()).resolves.toBe(1);
  const summary = navigation.getByText(/^另有 \d+ 行不属于任何一篇/u);
  await expect.poll(() => summary.count()).toBe(1);
  const count = Number(/\d+/u.exec(await summary.innerText())?.[0]);
  await navigation.getByRole('button', { name: '展开' }).click();
  const lines = navigation.locator('[lang="zh-CN"] > p');
  await expect.poll(() => lines.count()).toBe(count);
  await expect
    .poll(() => lines.first().evaluate((line) => getComputedStyle(line).userSelect))
    .toBe('text');
  await navigation.getByRole('button', { name: '收起' }).click();
  await expect.poll(() => lines.count()).toBe(0);
});

test('a click opens an essay and the list shows where one is', async () => {
  const { page } = await openPage();
  const items = page.getByRole('navigation').locator('[data-essay] [data-rove]');
  await items.nth(1).click();
  await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
  await expect.poll(() => items.nth(1).getAttribute('aria-current')).toBe('true');
  await expect.poll(() => page.locator('[aria-current="true"]').count()).toBe(1);
  await page.keyboard.press('Control+PageDown');
  await page.locator('[aria-current="true"]', { hasText: '03' }).waitFor();
});

test('a key for the essay before the first one says that there is none', async () => {
  const { page } = await openPage();
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').first().click();
  await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
  await page.keyboard.press('Control+PageUp');
  await page.getByText('前面没有文章了').first().waitFor();
});

test('the key of find searches the library where no essay is open', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: '从第一篇开始读' }).waitFor();
  await page.keyboard.press('ControlOrMeta+f');
  const field = page.getByRole('textbox', { name: '在书库中搜索' });
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('最前沿');
  await page.getByText('1 篇文章，1 处').first().waitFor();
});

test('the foot of the list covers the items that lie under it, rings and all', async () => {
  const { page } = await openPage({ height: 600 });
  const items = page.getByRole('navigation').locator('[data-essay] [data-rove]');
  await items.nth(1).click();
  await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
  const item = await items.nth(1).boundingBox();
  const foot = await page.getByRole('navigation').locator('footer').boundingBox();
  if (item === null || foot === null) throw new Error('not on the page');
  expect(foot.x).toBeLessThan(item.x - 1);
  expect(foot.x + foot.width).toBeGreaterThan(item.x + item.width + 1);
});

test('the list is one tab stop; arrows walk through it and Enter opens', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: '展开' }).focus();
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.textContent.slice(0, 2));
  await expect.poll(() => focused()).toBe('01');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  await expect.poll(() => focused()).toBe('02');
  await page.keyboard.press('End');
  await expect.poll(() => focused()).toBe('10');
  await page.keyboard.press('Enter');
  await page.locator('[aria-current="true"]', { hasText: '10' }).waitFor();
  await expect.poll(() => focused()).toBe('10');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused()).toBe('10');
});

test('what was read last is open again after a restart', async () => {
  const { page } = await openPage();
  await page.getByRole('navigation').locator('[data-essay] [data-rove]').nth(6).click();
  await page.locator('[aria-current="true"]', { hasText: '07' }).waitFor();
  await page.reload();
  await page.locator('[aria-current="true"]', { hasText: '07' }).waitFor();
});

test('while the library is still empty the first page says that essays are on their way', async () => {
  const { page, complaints } = await openPage({ text: null });
  await expect.poll(() => page.getByRole('main').innerText()).toContain('正在放入内置文章……');
  await expect.poll(() => page.getByRole('button', { name: '从第一篇开始读' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('where the built-in essays were refused the first page says why and offers another try', async () => {
  const failure = { kind: 'disk', reason: 'full' } as const;
  const { page, complaints } = await openPage({
    text: null,
    notices: [{ kind: 'essays-not-added', failure }],
  });
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('磁盘已满');
  await expect.poll(() => page.locator('body').innerText()).not.toContain('正在放入内置文章……');
  await page.getByRole('button', { name: '恢复内置文章' }).click();
  const asked = await page.evaluate(async () => (await window.twin).asked.at(-1)?.name);
  expect(asked).toBe('library.restore-bundled');
  expect(complaints).toEqual([]);
});

test('从第一篇开始读 opens the first essay', async () => {
  const { page } = await openPage();
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.getByRole('main', { name: titles[0] ?? '' }).waitFor();
});

test('a title ends no line within a word, and leaves no character alone', async () => {
  const { page } = await openPage();
  const shown = page.locator('nav [data-essay] span', { hasText: titles[0] ?? '' });
  await shown.first().waitFor();
  const lines = await shown.first().evaluate((element) => {
    const found = new Map<number, string>();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent ?? '';
      for (let at = 0; at < text.length; at += 1) {
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const { top } = range.getBoundingClientRect();
        found.set(top, (found.get(top) ?? '') + text.slice(at, at + 1));
      }
    }
    return [...found.values()];
  });
  expect(lines).toEqual(['试论新时期高校', '基层党组织的建设']);
});

test('Esc leaves the list, the headings and the tabs for the text, whose keys act then', async () => {
  const page = await firstEssay();
  const nav = page.getByRole('navigation');
  const text = page.locator('main [data-region="text"]');
  const item = nav.locator('[data-essay] [data-rove]').nth(2);
  const title = nav.getByRole('button', { name: /内置文章/u });
  for (const left of [item, title, nav.getByRole('tab', { name: '书库' })]) {
    await left.focus();
    await page.keyboard.press('Escape');
    await text.and(page.locator(':focus')).waitFor();
  }
  await nav.getByRole('tab', { name: '目录' }).click();
  await nav.getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await text.and(page.locator(':focus')).waitFor();
});

test('Esc in the list lets go of what is chosen there, then of the words that narrow it, then leaves', async () => {
  const page = await firstEssay();
  await narrow(page, '总结');
  await rows(page).first().focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.locator('[data-chosen]').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-chosen]').count()).toBe(0);
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.keyboard.press('Escape');
  await expect.poll(() => rows(page).count()).toBe(10);
  await field(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('main [data-region="text"]').and(page.locator(':focus')).waitFor();
});

test('Esc in a menu of the list closes no more than the menu', async () => {
  const page = await firstEssay();
  await rows(page).first().focus();
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await rows(page).first().and(page.locator(':focus')).waitFor();
});

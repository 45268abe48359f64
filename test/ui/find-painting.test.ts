import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWords, textOnPage } from '../page/find-page';
import { characterBoxes, movedCharacters } from '../page/random-marks';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

/**
 * The text nodes are React's and mark.js takes them apart: whatever changes while words are
 * painted, the page says what it said, and React has nothing to complain of.
 */
const passage = '始终处于教学、科研、管理、服务育人的最前沿';

/** The painted words, with those of one match in several elements joined. */
const paintedIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article [data-find]')].map((one) => one.textContent).join('|'),
  );

const undone = (page: Page) => page.locator('mark').count();

test('moves no character', async () => {
  const page = await firstEssay();
  await dragOver(page, passage);
  await page.keyboard.press('1');
  const before = await characterBoxes(page);
  for (const query of ['的', '党组织', '，', '高校基层', '。', '（']) {
    await findWords(page, query);
    await expect.poll(() => paintedIn(page)).not.toBe('');
    const { moved, compared } = movedCharacters(before, await characterBoxes(page));
    expect(compared).toBeGreaterThan(4000);
    expect(moved, query).toBe(0);
  }
});

test.each(['light', 'sepia', 'dark'] as const)('axe-core finds nothing in %s', async (theme) => {
  const page = await firstEssay({ settings: { theme } });
  await dragOver(page, passage);
  await page.keyboard.press('1');
  await findWords(page, '教学');
  await page.keyboard.press('Enter');
  expect(await axeFindings(page)).toEqual([]);
});

test('paints a match across highlights and run-in headings, and no spoken label', async () => {
  const page = await firstEssay();
  await dragOver(page, '科研、管理');
  await page.keyboard.press('1');
  await dragOver(page, '管理、服务');
  await page.keyboard.press('2');
  await findWords(page, '教学、科研、管理、服务育人');
  await expect.poll(() => paintedIn(page)).toBe('教学、|科研、|管理|、服务|育人');
  await expect.poll(() => page.locator('[data-find="current"]').count()).toBe(5);
  await findWords(page, '重要性。高校');
  await expect.poll(() => paintedIn(page)).toBe('重要性。|高校');
  await findWords(page, '要点');
  await expect.poll(() => paintedIn(page)).not.toContain('［');
});

test('finds on the page exactly what core found, for many words', async () => {
  const page = await firstEssay();
  const text = await textOnPage(page);
  await dragOver(page, passage);
  await page.keyboard.press('1');
  const words = ['的', '党', '是', '高校', '基层党组织建设', '，', '、', '“', '20', '一', '②'];
  for (const word of words) {
    const find = await findWords(page, word);
    const all = Number((await find.outcome()).split(' / ')[1] ?? 0);
    // Enter goes over all of them: one screen at a time, every block comes near the view.
    const view = page.locator('[data-region="text"]');
    const seen = new Set<string>();
    const sweep = async () => {
      for (let top = 0; top < 9000; top += 700) {
        await view.evaluate(async (one, to) => {
          one.scrollTop = to;
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        }, top);
        for (const place of await placesOfPaint(page)) seen.add(place);
      }
      return seen.size;
    };
    await expect.poll(sweep, { message: word }).toBe(all);
    await expect.poll(() => textOnPage(page)).toBe(text);
  }
});

test('stands by while the text is marked, recoloured, undone and redone', async () => {
  const page = await firstEssay();
  const text = await textOnPage(page);
  await findWords(page, '教学');
  await expect.poll(() => paintedIn(page)).toContain('教学');
  const painted = await paintedIn(page);
  await dragOver(page, passage);
  await page.keyboard.press('3');
  await expect.poll(() => undone(page)).toBe(1);
  await expect.poll(() => page.locator('mark [data-at]').allTextContents()).toEqual([passage]);
  await expect.poll(() => paintedIn(page)).toBe(painted);
  await expect.poll(() => page.locator('mark [data-find]').count()).toBe(1);
  await dragOver(page, '学、科');
  await page.keyboard.press('4');
  await expect.poll(() => page.locator('mark[data-second]').count()).toBe(1);
  await expect.poll(() => paintedIn(page)).toContain('教|学');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => undone(page)).toBe(0);
  await expect.poll(() => paintedIn(page)).toBe(painted);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => undone(page)).toBe(1);
  await expect.poll(() => textOnPage(page)).toBe(text);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('[data-find], [data-markjs]').count()).toBe(0);
  await expect.poll(() => textOnPage(page)).toBe(text);
});

test('stands by while a comment is written, hovered and deleted', async () => {
  const page = await firstEssay();
  const text = await textOnPage(page);
  await findWords(page, '教学');
  const painted = await paintedIn(page);
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.keyboard.type('教学在前？');
  await expect.poll(() => paintedIn(page)).toBe(painted);
  await page.keyboard.press('Escape');
  await page.locator('[role="comment"]').hover();
  const { from } = await wordsOnPage(page, passage);
  await page.mouse.move(from.x + 20, from.y);
  await expect.poll(() => page.locator('mark[data-hovered]').count()).toBe(1);
  await expect.poll(() => paintedIn(page)).toBe(painted);
  await clickOn(page, passage);
  await page.keyboard.press('Delete');
  await expect.poll(() => undone(page)).toBe(0);
  await expect.poll(() => paintedIn(page)).toBe(painted);
  await expect.poll(() => textOnPage(page)).toBe(text);
});

test('stands by while punctuation, size and language change', async () => {
  const page = await firstEssay();
  const text = await textOnPage(page);
  const find = await findWords(page, '最前沿，是');
  await expect.poll(() => paintedIn(page)).toBe('最前沿，是');
  const punctuation = async () => {
    await page.keyboard.press('ControlOrMeta+Shift+Comma');
    await page.getByRole('switch', { name: '规范标点' }).click();
    await page.keyboard.press('Escape');
  };
  await punctuation();
  await expect.poll(() => paintedIn(page)).toBe('最前沿,是');
  await expect.poll(() => find.outcome()).toBe('1 / 1');
  await punctuation();
  await expect.poll(() => paintedIn(page)).toBe('最前沿，是');
  await page.keyboard.press('ControlOrMeta+Equal');
  await expect.poll(() => paintedIn(page)).toBe('最前沿，是');
  await expect.poll(() => textOnPage(page)).toBe(text);
});

test('leaves a selection where it is while blocks are painted anew', async () => {
  const page = await firstEssay();
  // Found close together: more than a screen away the toolbar goes.
  await findWords(page, '、');
  await dragOver(page, '处于教学、科研');
  const selected = () => page.evaluate(() => document.getSelection()?.toString());
  await expect.poll(() => selected()).toBe('处于教学、科研');
  await page.keyboard.press('F3');
  await page.keyboard.press('Shift+F3');
  await expect.poll(() => selected()).toBe('处于教学、科研');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('1');
  await expect
    .poll(() => page.locator('mark [data-at]').allTextContents())
    .toEqual(['处于教学、科研']);
});

/** Each painted stretch by the offset of its first character; parts of one match count once. */
function placesOfPaint(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const places: string[] = [];
    let end = -1;
    let query = 0;
    for (const leaf of document.querySelectorAll('article [data-at]')) {
      let offset = Number(leaf.getAttribute('data-at'));
      const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const { length } = node.textContent ?? '';
        if (length > 0 && node.parentElement?.closest('[data-find]')) {
          const wanted = document.querySelector<HTMLInputElement>(
            'main [role="search"] input',
          )?.value;
          if (offset !== end || query >= (wanted?.length ?? 0)) {
            places.push(String(offset));
            query = 0;
          }
          query += length;
          end = offset + length;
        }
        offset += length;
      }
    }
    return places;
  });
}

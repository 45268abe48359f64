import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { characterBoxes, movedCharacters } from '../page/random-marks';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { handle, marked, passage, withActiveMark } from './active-mark';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

async function dragHandle(page: Page, which: 'start' | 'end', words: string): Promise<void> {
  const box = await handle(page, which).boundingBox();
  const { from, to } = await wordsOnPage(page, words, { scroll: false });
  const target = which === 'start' ? from : to;
  const x = (box?.x ?? 0) + 12;
  const y = (box?.y ?? 0) + 12;
  // The knob stands at the edge of its line.
  const line = await page
    .locator('article p')
    .nth(5)
    .evaluate((one) => getComputedStyle(one).fontSize);
  const drop = parseFloat(line) * 0.7 * (which === 'start' ? -1 : 1);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + target.x) / 2, target.y + drop, { steps: 4 });
  await page.mouse.move(target.x, target.y + drop, { steps: 4 });
}

/** Carries an end to a height at the view's edge, holds it there until so much has scrolled by, and lets it go. */
async function carryTo(page: Page, which: 'start' | 'end', y: number, by: number): Promise<void> {
  const view = page.locator('[data-region="text"]');
  const top = () => view.evaluate((one) => one.scrollTop);
  const grip = await handle(page, which).boundingBox();
  if (grip === null) throw new Error('no handle');
  const before = await top();
  await page.mouse.move(grip.x + 12, grip.y + 12);
  await page.mouse.down();
  await page.mouse.move(grip.x + 60, y, { steps: 4 });
  await expect.poll(async () => Math.abs((await top()) - before)).toBeGreaterThan(by);
  await page.mouse.up();
}

/** How many stretches of the mark lie under its toolbar. */
function coveredWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bar = document.querySelector('[data-toolbar]')?.getBoundingClientRect();
    if (bar === undefined) throw new Error('no toolbar');
    return [...document.querySelectorAll('mark')]
      .flatMap((one) => [...one.getClientRects()])
      .filter(({ top, bottom }) => bottom > bar.top && top < bar.bottom).length;
  });
}

describe('the ends of the active mark', () => {
  test('move by keys, by character and word, say where they are, and are one step of undo', async () => {
    const page = await withActiveMark();
    await page.keyboard.down('Shift');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务');
    await page
      .getByText('标注到“、管理、服务”为止', { exact: true })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理');
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => marked(page)).toBe('学、科研、管理');
    await page
      .getByText('标注从“学、科研、管”开始', { exact: true })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理');
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务');
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe(passage);
  });

  test.each([14, 18])(
    'can each be taken on a mark of one character, at %i px',
    async (textSize) => {
      const page = await firstEssay({ settings: { textSize } });
      await dragOver(page, '战');
      await page.keyboard.press('1');
      await clickOn(page, '战');
      await handle(page, 'end').waitFor();
      const [start, end] = await Promise.all(
        (['start', 'end'] as const).map((which) => handle(page, which).boundingBox()),
      );
      if (start == null || end == null) throw new Error('a handle is missing');
      const apart = [end.x - start.x, end.y - start.y].map(Math.abs);
      expect(Math.max(...apart)).toBeGreaterThanOrEqual(start.width - 0.5);
    },
  );

  test('are dragged, show each place at once, move no character, and are one step of undo', async () => {
    const page = await withActiveMark('4');
    const before = await characterBoxes(page);
    await dragHandle(page, 'end', '科研、管理、服务育人');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await page.mouse.up();
    await dragHandle(page, 'start', '始终处于教学');
    await page.mouse.up();
    await expect.poll(() => marked(page)).toBe('始终处于教学、科研、管理、服务育人');
    expect(movedCharacters(before, await characterBoxes(page)).moved).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe(passage);
    await page.keyboard.press('Control+Shift+z');
    await page.reload();
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
  });

  test('keep one character where they are carried past each other', async () => {
    const page = await withActiveMark('4');
    await dragHandle(page, 'end', '新时期');
    await expect.poll(() => marked(page)).toBe('教');
    await page.mouse.up();
    await dragHandle(page, 'end', '科研、管理、服务育人');
    await page.mouse.up();
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await dragHandle(page, 'start', '的最前沿');
    await page.mouse.up();
    await expect.poll(() => marked(page)).toBe('人');
  });

  test('lead back to what can be done with the mark once they are let go', async () => {
    const page = await withActiveMark('4');
    await dragHandle(page, 'end', '科研、管理、服务育人');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await page.mouse.up();
    await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
  });

  test('go out of sight with the bar of their mark, and come back with it', async () => {
    const page = await withActiveMark();
    const bar = page.getByRole('toolbar', { name: '处理这处标注' });
    await bar.waitFor();
    const scrollTo = (top: number) =>
      page.locator('[data-region="text"]').evaluate((view, to) => (view.scrollTop = to), top);
    await scrollTo(640);
    await bar.waitFor({ state: 'hidden' });
    await scrollTo(0);
    await bar.waitFor();
  });

  test.each([
    ['the end, in the upper half of another line', 'end', 1, 0.3],
    ['the end, in the lower half of another line', 'end', 1, 0.7],
    ['the end, in the line above', 'end', -1, 0.3],
    ['the start, in its own line', 'start', 0, 0.5],
    ['the start, in the line above', 'start', -1, 0.7],
  ] as const)('go to the line that the pointer is in: %s', async (_says, which, by, share) => {
    const page = await withActiveMark();
    if (which === 'end' && by < 0) {
      await dragHandle(page, 'end', '新问题');
      await page.mouse.up();
    }
    const lines = await page
      .locator('article p')
      .nth(5)
      .evaluate((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const tops = [...range.getClientRects()].map(({ top, bottom }) => ({ top, bottom }));
        return tops.filter(({ top }, at) => top - (tops[at - 1]?.top ?? 0) > 5);
      });
    const box = await handle(page, which).boundingBox();
    if (box === null) throw new Error('no handle');
    const taken = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const edge = which === 'start' ? 'top' : 'bottom';
    const own = lines.findIndex((line) => Math.abs(line[edge] - taken.y) < 10);
    const wanted = lines[own + by];
    if (own < 0 || wanted === undefined) throw new Error('no such line');
    const y = wanted.top + share * (wanted.bottom - wanted.top);
    await page.mouse.move(taken.x, taken.y);
    await page.mouse.down();
    await page.mouse.move(taken.x - 30, (taken.y + y) / 2, { steps: 3 });
    await page.mouse.move(taken.x - 40, y, { steps: 3 });
    await expect
      .poll(async () => {
        const at = await handle(page, which).boundingBox();
        return Math.abs((at?.y ?? 0) + 12 - wanted[edge]) < 10;
      })
      .toBe(true);
    await page.mouse.up();
  });

  test('are where they were once Esc is pressed while one is held', async () => {
    const page = await withActiveMark();
    await dragHandle(page, 'end', '科研、管理、服务育人');
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await page.keyboard.press('Escape');
    await expect.poll(() => marked(page)).toBe(passage);
    await handle(page, 'end').waitFor();
    await page.mouse.move(300, 300, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => marked(page)).toBe(passage);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
  });

  test('scroll the text while one is held at the edge of the view, and stop when it is let go', async () => {
    const page = await withActiveMark();
    const view = page.locator('[data-region="text"]');
    const top = () => view.evaluate((one) => one.scrollTop);
    const frame = await view.boundingBox();
    const grip = await handle(page, 'end').boundingBox();
    if (frame === null || grip === null) throw new Error('nothing on show');
    const before = await top();
    await page.mouse.move(grip.x + 12, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(grip.x + 60, frame.y + frame.height - 60, { steps: 4 });
    await page.waitForTimeout(200);
    await expect.poll(() => top()).toBe(before);
    await page.mouse.move(grip.x + 60, frame.y + frame.height + 10, { steps: 4 });
    await expect.poll(top).toBeGreaterThan(before + 400);
    const reached = (await marked(page)).length;
    await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(reached);
    await page.mouse.up();
    const left = await top();
    await page.waitForTimeout(200);
    await expect.poll(() => top()).toBe(left);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe(passage);
  });

  test.each(['end', 'start'] as const)(
    'come whole into view once let go at its edge, and no word of the mark is covered: the %s',
    async (which) => {
      const page = await firstEssay();
      await dragOver(page, '合并办学');
      await page.keyboard.press('1');
      await clickOn(page, '合并办学');
      const frame = await page.locator('[data-region="text"]').boundingBox();
      if (frame === null) throw new Error('no text on show');
      const edge = which === 'end' ? frame.y + frame.height + 10 : frame.y - 10;
      await carryTo(page, which, edge, 700);
      await page.getByRole('toolbar').waitFor();
      await expect
        .poll(async () => {
          const knob = await handle(page, which).boundingBox();
          if (knob === null) return null;
          return { above: knob.y >= frame.y, below: knob.y + 24 <= frame.y + frame.height };
        })
        .toEqual({ above: true, below: true });
      expect(await coveredWords(page)).toBe(0);
    },
  );

  test('have no handles while words are selected or nothing is active', async () => {
    const page = await withActiveMark();
    await expect.poll(() => handle(page, 'start').count()).toBe(1);
    await dragOver(page, '新时期，面对高校改革和发展');
    await expect.poll(() => handle(page, 'end').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await clickOn(page, '具有十分重要的意义');
    await expect.poll(() => handle(page, 'end').count()).toBe(0);
  });

  test('leave their keys to the caret and to selected words', async () => {
    const page = await withActiveMark();
    await page.keyboard.press('F7');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(false);
    await expect.poll(() => marked(page)).toBe(passage);
  });
});

describe('the handles of a mark', () => {
  test('leave the characters before and behind it as they are', async () => {
    const page = await firstEssay();
    await dragOver(page, '教学、科研');
    await page.keyboard.press('1');
    const pictureOf = async (left: number, right: number, y: number) => {
      const clip = { x: left, y: y - 10, width: right - left, height: 20 };
      return (await page.screenshot({ clip })).toString('base64');
    };
    const pictures = async () => {
      await page.mouse.move(1, 1);
      const { from: before } = await wordsOnPage(page, '于教学、科研');
      const { from: start, to: end } = await wordsOnPage(page, '教学、科研');
      const { to: behind } = await wordsOnPage(page, '教学、科研、');
      return [
        await pictureOf(before.x, start.x - 2, start.y),
        await pictureOf(end.x + 2, behind.x, end.y),
      ];
    };
    const atRest = await pictures();
    // By key, for the bar that a click brings throws a shadow.
    await page.keyboard.press(']');
    await page.locator('[data-handle="end"]').waitFor();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    expect(await pictures()).toEqual(atRest);
  });
});

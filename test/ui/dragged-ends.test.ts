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

/** Carries an end to a height at the view's edge, and holds it there until so much has scrolled by. */
async function holdAt(page: Page, which: 'start' | 'end', y: number, by: number): Promise<void> {
  const view = page.locator('[data-region="text"]');
  const top = () => view.evaluate((one) => one.scrollTop);
  const grip = await handle(page, which).boundingBox();
  if (grip === null) throw new Error('no handle');
  const before = await top();
  await page.mouse.move(grip.x + 12, grip.y + 12);
  await page.mouse.down();
  await page.mouse.move(grip.x + 60, y, { steps: 4 });
  await expect.poll(async () => Math.abs((await top()) - before)).toBeGreaterThan(by);
}

/** The handles while one of them is dragged. */
const dragged = (page: Page) => page.locator('[data-dragged]');

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

describe('the ends of the active mark, by the pointer,', () => {
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

  test('change places where they are carried past each other, as those of a selection', async () => {
    const page = await withActiveMark('4');
    await dragHandle(page, 'end', '高校的基层党组织始');
    await expect.poll(() => marked(page)).toBe('终处于');
    await page.mouse.up();
    await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => marked(page)).toBe(passage);
    await dragHandle(page, 'end', '始终处于');
    await expect.poll(() => marked(page)).toBe('教');
    await page.keyboard.press('Escape');
    await expect.poll(() => marked(page)).toBe(passage);
    await page.mouse.up();
  });

  test('lead back to what can be done with the mark once they are let go', async () => {
    const page = await withActiveMark('4');
    await dragHandle(page, 'end', '科研、管理、服务育人');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await page.mouse.up();
    await page.getByRole('toolbar', { name: '处理这处标注' }).waitFor();
  });

  test.each([
    ['the end, in the upper half of another line', 'end', 1, 0.3],
    ['the end, in the lower half of another line', 'end', 1, 0.7],
    ['the end, in the line above', 'end', -1, 0.3],
    ['the start, in its own line', 'start', 0, 0.5],
    ['the start, in the line above', 'start', -1, 0.7],
    ['the start, between the line above and the next', 'start', -1, -0.3],
    ['the end, between another line and the one below it', 'end', 1, 1.3],
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

  test('are on show again where they were once Esc is pressed after the text has scrolled', async () => {
    const page = await withActiveMark();
    const view = page.locator('[data-region="text"]');
    const before = await view.evaluate((one) => one.scrollTop);
    const { y = 0, height = 0 } = (await view.boundingBox()) ?? {};
    await holdAt(page, 'end', y + height + 10, 400);
    await page.keyboard.press('Escape');
    await expect.poll(() => marked(page)).toBe(passage);
    await expect.poll(() => view.evaluate((one) => one.scrollTop)).toBe(before);
    await page.mouse.up();
  });

  test('are let go where the button came up unheard', async () => {
    const page = await withActiveMark();
    await dragHandle(page, 'end', '科研、管理、服务育人');
    await page.evaluate(() => {
      const unheard = (event: Event) => event.stopImmediatePropagation();
      document.addEventListener('pointerup', unheard, { capture: true, once: true });
    });
    await page.mouse.up();
    await dragged(page).waitFor({ state: 'attached' });
    await page.mouse.move(300, 300);
    await dragged(page).waitFor({ state: 'detached' });
    await expect.poll(() => marked(page)).toBe('教学、科研、管理、服务育人');
    await page.getByRole('toolbar').waitFor();
  });

  test.each([
    ['start', 'left of the window', -20],
    ['end', 'in what stands right of the text', 1200],
  ] as const)('go to the edge of their line: the %s, with the pointer %s', async (which, _, x) => {
    const page = await withActiveMark();
    const { from } = await wordsOnPage(page, passage);
    const grip = await handle(page, which).boundingBox();
    const text = await page.locator('article').boundingBox();
    if (grip === null || text === null) throw new Error('nothing on show');
    const edge = which === 'start' ? text.x : text.x + text.width;
    await page.mouse.move(grip.x + 12, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(x, from.y, { steps: 6 });
    await expect
      .poll(async () => {
        const at = await handle(page, which).boundingBox();
        return Math.abs((at?.x ?? 0) + 12 - edge) < 10;
      })
      .toBe(true);
    await page.mouse.up();
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
      await holdAt(page, which, edge, 700);
      await page.mouse.up();
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
});

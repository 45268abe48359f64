import { describe, expect, test } from 'vitest';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { handle, marked, passage, withActiveMark } from './active-mark';
import { firstEssay } from './first-essay';

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

  test('move by their keys where a walk has led the caret to the mark, until it moves', async () => {
    const page = await withActiveMark();
    await page.keyboard.press('Escape');
    await handle(page, 'end').waitFor({ state: 'detached' });
    await page.keyboard.press('F7');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(']');
    await handle(page, 'end').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => marked(page)).toBe(`${passage}、`);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(() => marked(page)).toBe(`${passage}、`.slice(1));
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => marked(page)).toBe(passage.slice(1));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.getSelection()?.toString()))
      .toBe(passage.slice(2, 3));
    expect(await marked(page)).toBe(passage.slice(1));
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

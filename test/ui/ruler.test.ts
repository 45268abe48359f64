import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findWords } from '../page/find-page';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const ruler = (page: Page) => page.locator('[data-ruler]');
const measures = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector('[data-region="text"]');
    const bar = document.querySelector('[data-ruler]');
    const thumb = bar?.firstElementChild;
    if (!view || !bar || !thumb) throw new Error('no ruler');
    const frame = bar.getBoundingClientRect();
    const { top, height } = thumb.getBoundingClientRect();
    return {
      frame: { x: frame.x, y: frame.y, width: frame.width, height: frame.height },
      thumb: { top: top - frame.top, height },
      scroll: view.scrollTop,
      view: view.clientHeight,
      sheet: view.scrollHeight,
    };
  });

test('stands 14 px wide at the right edge of the reading area, out of reach of screen readers', async () => {
  const page = await firstEssay();
  const { frame, thumb, view, sheet } = await measures(page);
  expect(frame.width).toBe(14);
  expect(frame.x + frame.width).toBe(1280);
  expect(frame.height).toBe(view);
  expect(thumb.top).toBeCloseTo(0, 0);
  expect(thumb.height).toBeCloseTo((view * view) / sheet, 0);
  await expect.poll(() => ruler(page).getAttribute('aria-hidden')).toBe('true');
});

test('shows a tick for each highlight in its line colour, at its place', async () => {
  const page = await firstEssay();
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.keyboard.press('4');
  await dragOver(page, '面对高校改革和发展中凸显的新情况');
  await page.keyboard.press('2');
  const tick = ruler(page).locator('[data-pigment="azurite"]');
  await tick.waitFor({ state: 'attached' });
  await expect.poll(() => ruler(page).locator('[data-pigment]').count()).toBe(2);
  const colours = await tick.evaluate((one) => [
    getComputedStyle(one).stroke,
    getComputedStyle(one).getPropertyValue('--stroke'),
  ]);
  expect(colours[0]).toBe('rgb(24, 106, 153)');
  const { frame, scroll, sheet } = await measures(page);
  const mark = await page.locator('mark[data-pigment="azurite"]').first().boundingBox();
  const box = await tick.boundingBox();
  const expected = (((mark?.y ?? 0) - frame.y + scroll) / sheet) * frame.height;
  // A block's lines are taken to be even: a tick is right to about one line.
  expect(Math.abs((box?.y ?? 0) - frame.y - expected)).toBeLessThan(6);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => ruler(page).locator('[data-pigment]').count()).toBe(1);
});

test('shows ticks for what was found, no more than there are px', async () => {
  const page = await firstEssay();
  await findWords(page, '的');
  const { frame } = await measures(page);
  const ticks = () =>
    ruler(page).evaluate(
      (bar) => bar.querySelector('svg > path')?.getAttribute('d')?.split('M').slice(1).length ?? 0,
    );
  await expect.poll(ticks).toBeGreaterThan(50);
  await expect.poll(ticks).toBeLessThanOrEqual(frame.height + 1);
  await page.keyboard.press('Escape');
  await expect.poll(ticks).toBe(0);
});

test('scrolls by a click and by dragging the thumb', async () => {
  const page = await firstEssay();
  const { frame, view, sheet } = await measures(page);
  await page.mouse.click(frame.x + 7, frame.y + frame.height / 2);
  // The thumb follows a frame later.
  await expect.poll(async () => (await measures(page)).thumb.top).toBeGreaterThan(0);
  const middle = await measures(page);
  expect(Math.abs(middle.scroll - (sheet - view) / 2)).toBeLessThan(3);
  const hold = frame.y + middle.thumb.top + 8;
  await page.mouse.move(frame.x + 7, hold);
  await page.mouse.down();
  expect((await measures(page)).scroll).toBeCloseTo(middle.scroll, 0);
  await page.mouse.move(frame.x + 30, hold + 60, { steps: 4 });
  await expect
    .poll(async () => Math.abs((await measures(page)).thumb.top - middle.thumb.top - 60))
    .toBeLessThan(2);
  await page.mouse.move(frame.x + 30, 2000);
  expect((await measures(page)).scroll).toBeCloseTo(sheet - view, 0);
  await page.mouse.up();
  await page.mouse.move(600, 300);
  expect((await measures(page)).scroll).toBeCloseTo(sheet - view, 0);
});

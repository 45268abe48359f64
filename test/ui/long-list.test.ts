import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { notebook, notedLibrary, notes } from './noted-library';

/** 10,000 notes in ten essays, the least of them in the open one. */
const many = [10, ...Array.from({ length: 9 }, () => 1110)];

const focused = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('li');
    const list = row?.closest('section');
    const essay = list?.parentElement?.closest('section');
    const view = document
      .querySelector('[data-region="notebook"] li')
      ?.closest('div')?.parentElement;
    const [box, frame] = [row?.getBoundingClientRect(), view?.getBoundingClientRect()];
    return {
      position: row?.getAttribute('aria-posinset'),
      size: row?.getAttribute('aria-setsize'),
      essay: essay?.getAttribute('aria-label'),
      isInView:
        box !== undefined &&
        frame !== undefined &&
        box.top >= frame.top - 1 &&
        box.bottom <= frame.bottom + 1,
    };
  });

const titles = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.meipi.request('app.start', undefined);
    return answer.ok ? answer.value.catalog.entries.map(({ title }) => title) : [];
  });

describe('ten thousand notes', () => {
  test('have few rows drawn, and the last is reached by End, the first by Home', async () => {
    const page = await notedLibrary(many);
    const names = await titles(page);
    const most = 60;
    await expect.poll(() => notes(page).count()).toBeLessThan(most);
    await notes(page).first().focus();
    await page.keyboard.press('End');
    await expect.poll(async () => (await focused(page)).isInView).toBe(true);
    await expect.poll(() => focused(page)).toMatchObject({ essay: names.at(-1) });
    const last = await focused(page);
    expect(last.position).toBe(last.size);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toMatchObject({ position: last.position });
    await expect.poll(() => notes(page).count()).toBeLessThan(most);
    await page.keyboard.press('ArrowUp');
    await expect
      .poll(async () => (await focused(page)).position)
      .toBe(String(Number(last.position) - 1));
    await page.keyboard.press('Home');
    await expect.poll(async () => (await focused(page)).isInView).toBe(true);
    await expect.poll(() => focused(page)).toMatchObject({ essay: names[0], position: '1' });
    await expect.poll(() => notes(page).count()).toBeLessThan(most);
  });

  test('are walked row by row past what was drawn at first', async () => {
    const page = await notedLibrary(many);
    await notes(page).first().focus();
    for (let row = 0; row < 12; row += 1) await page.keyboard.press('PageDown');
    await expect.poll(async () => (await focused(page)).isInView).toBe(true);
    await expect.poll(() => notes(page).count()).toBeLessThan(60);
    expect(Number((await focused(page)).position)).toBeGreaterThan(1);
  });

  test('keep the focus where it is while the list is scrolled away and back', async () => {
    const page = await notedLibrary(many);
    await notes(page).first().focus();
    const list = notebook(page).locator('li').first().locator('xpath=ancestor::div[2]');
    await list.evaluate((view) => view.scrollTo(0, 400_000));
    await page.waitForTimeout(300);
    await expect.poll(() => focused(page)).toMatchObject({ position: '1', isInView: false });
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await focused(page)).isInView).toBe(true);
  });

  test('show the note that is activated in the text, drawn before or not', async () => {
    const page = await notedLibrary([300]);
    await notes(page).first().waitFor();
    const [mark] = await page.locator('mark').all();
    if (mark === undefined) throw new Error('no mark');
    await page.locator('[data-region="text"]').evaluate((view) => view.scrollTo(0, 1e6));
    await page.waitForTimeout(300);
    await page.locator('mark').last().click();
    const current = notebook(page).locator('[aria-current="true"][data-rove]');
    await current.waitFor();
    await expect
      .poll(() =>
        current.evaluate((row) => {
          const box = row.getBoundingClientRect();
          return box.top > 60 && box.bottom < window.innerHeight;
        }),
      )
      .toBe(true);
  });

  test('are all chosen by Ctrl+A, and no more rows drawn for it', async () => {
    const page = await notedLibrary(many);
    await notes(page).first().focus();
    await page.keyboard.press('Control+a');
    await notebook(page).getByText('已选 10,000 条').waitFor();
    await expect.poll(() => notes(page).count()).toBeLessThan(60);
    await page.keyboard.press('Escape');
    await notebook(page).getByText('已选 10,000 条').waitFor({ state: 'detached' });
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { firstEssay } from './first-essay';
import { field, focused, list, narrow, rows } from './shelf-page';

describe('a library of three hundred documents', () => {
  async function filled(): Promise<Page> {
    const page = await firstEssay();
    await page.evaluate(async () => {
      interface Kept {
        catalog: { collections: object[]; entries: { id: string; title: string }[] };
      }
      const twin = await window.twin;
      twin.change((disk) => {
        const { catalog } = disk as unknown as Kept;
        const [entry] = catalog.entries;
        if (entry === undefined) throw new Error('no essay');
        for (let number = 1; number <= 300; number += 1) {
          const id = number.toString(16).padStart(32, '0');
          const own = { id: `own-${number}`, title: '', bundled: false, before: [], after: [] };
          catalog.collections.push({ ...own, essays: [id] });
          catalog.entries.push({ ...entry, id, title: `文档 ${number}` });
        }
      });
    });
    await page.reload();
    await list(page).getByText('300', { exact: true }).waitFor();
    return page;
  }

  test('draws the rows in view alone; keys reach its ends and a filter any of it', async () => {
    const page = await filled();
    await expect.poll(() => rows(page).count()).toBeLessThan(40);
    await rows(page).first().focus();
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toContain('文档 300');
    await expect.poll(() => rows(page).count()).toBeLessThan(60);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toContain('文档 299');
    const box = await page.locator(':focus').boundingBox();
    const foot = await list(page).locator('footer').boundingBox();
    if (box === null || foot === null) throw new Error('not drawn');
    expect(box.y + box.height).toBeLessThanOrEqual(foot.y);
    await page.keyboard.press('Home');
    await expect.poll(() => focused(page)).toContain('01');
    await narrow(page, '文档 27');
    await expect.poll(() => rows(page).count()).toBe(13);
  });

  test('has Tab come to its row wherever the list is scrolled to, and never to the list itself', async () => {
    const page = await filled();
    const view = list(page).getByRole('tabpanel');
    await rows(page).first().focus();
    for (const [key, words, away] of [
      ['Home', '01', 1e6],
      ['End', '文档 300', 0],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toContain(words);
      await page.getByRole('button', { name: '展开', exact: true }).first().focus();
      await view.evaluate((element, top) => element.scrollTo(0, top), away);
      await page.waitForTimeout(300);
      await page.keyboard.press('Tab');
      await expect.poll(() => focused(page)).toContain(words);
    }
    await page.getByRole('button', { name: '排列与分类' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('展开');
  });

  test('leaves the focus where one went after a key that led to the row it was on', async () => {
    const page = await filled();
    await rows(page).first().focus();
    // Nothing is drawn anew meanwhile.
    await page.waitForTimeout(500);
    await page.keyboard.press('Home');
    await field(page).focus();
    await list(page)
      .getByRole('tabpanel')
      .evaluate((view) => view.scrollTo(0, 1e6));
    await expect.poll(() => list(page).locator('[data-index="300"]').count()).toBe(1);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

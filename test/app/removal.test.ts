import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { clickOn, dragOver } from '../page/select-text';
import { catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const title = '试论新时期高校基层党组织的建设';
const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const comment = '“最前沿”怎么理解？';

const rows = (page: Page) => page.getByRole('navigation').locator('[data-essay]');
const card = (page: Page) => page.locator('[role="comment"]').filter({ hasText: comment });

async function startReading(): Promise<RunningApp> {
  const app = await launchApp(userData);
  await catalogOf(app.page, 10);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
  return app;
}

async function commentOnPassage(page: Page): Promise<void> {
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.keyboard.type(comment);
  await page.keyboard.press('Escape');
  await card(page).waitFor();
}

async function removeFirst(page: Page): Promise<void> {
  const count = await rows(page).count();
  await rows(page).first().locator('[data-rove]').focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => rows(page).count()).toBe(count - 1);
}

/** How far the comment's card and its line stand apart, in px. */
async function distance(page: Page): Promise<number> {
  const [line, own] = await Promise.all([
    page.locator('article mark').first().boundingBox(),
    card(page).boundingBox(),
  ]);
  if (line === null || own === null) throw new Error('not drawn');
  return Math.abs(line.y - own.y);
}

const essayFolder = (id: EssayId) => join(userData, 'library', 'essays', id);

describe('an essay with notes', () => {
  test('is gone after a restart once removed, and comes back from the bin with its comment and place', async () => {
    const first = await startReading();
    const [entry] = (await catalogOf(first.page, 10)).entries;
    if (entry === undefined) throw new Error('no essay');
    await commentOnPassage(first.page);
    // Reads on, so that there is a place to come back to.
    await clickOn(first.page, passage);
    for (let screens = 0; screens < 3; screens += 1) await first.page.keyboard.press('Space');
    const placeOf = async (page: Page) =>
      (await catalogOf(page, 9)).entries.find(({ id }) => id === entry.id)?.position ?? null;
    await expect.poll(async () => (await placeOf(first.page))?.offset ?? 0).toBeGreaterThan(300);
    await first.page.waitForTimeout(1200);
    const place = await placeOf(first.page);
    await removeFirst(first.page);
    await first.page.getByText(`已移除《${title}》，标注保留`).first().waitFor();
    await first.close();

    const second = await launchApp(userData);
    await second.page.locator('article').waitFor();
    await expect.poll(() => rows(second.page).count()).toBe(9);
    await expect.poll(() => second.page.getByRole('main', { name: title }).count()).toBe(0);
    expect(existsSync(join(userData, 'notes', `${entry.id}.json`))).toBe(true);
    await second.page.getByRole('button', { name: '回收站' }).click();
    await second.page.getByRole('button', { name: `恢复《${title}》` }).click();
    await second.page.getByText('没有移除的文章').waitFor();
    await second.page.keyboard.press('Escape');
    await expect.poll(() => placeOf(second.page)).toEqual(place);
    await rows(second.page).first().locator('[data-rove]').click();
    await second.page.getByRole('main', { name: title }).waitFor();
    await second.page.keyboard.press('Control+Home');
    await second.page.locator('article mark').first().scrollIntoViewIfNeeded();
    await card(second.page).waitFor();
    await expect.poll(() => distance(second.page)).toBeLessThan(40);
    await second.close();
  });

  test('keeps its notes when the bin is emptied, and has them again with 恢复内置文章', async () => {
    const app = await startReading();
    const [entry] = (await catalogOf(app.page, 10)).entries;
    if (entry === undefined) throw new Error('no essay');
    await commentOnPassage(app.page);
    await removeFirst(app.page);
    await app.page.getByRole('button', { name: '回收站' }).click();
    await app.page.getByRole('button', { name: '清空…' }).click();
    await app.page.getByRole('alertdialog').getByRole('button', { name: '清空' }).click();
    await app.page.getByText('没有移除的文章').waitFor();
    await expect.poll(() => readdirSync(essayFolder(entry.id))).toEqual([]);
    await app.page.getByRole('dialog').getByRole('button', { name: '恢复内置文章' }).click();
    await expect.poll(() => app.page.locator('nav [data-essay]').count()).toBe(10);
    await app.page.keyboard.press('Escape');
    await rows(app.page).first().locator('[data-rove]').click();
    await card(app.page).waitFor();
    await app.close();
  });
});

describe('a built-in essay whose file is', () => {
  test.each(['gone', 'damaged'])(
    '%s is brought back, and its notes are read meanwhile',
    async (how) => {
      const first = await startReading();
      const [entry] = (await catalogOf(first.page, 10)).entries;
      if (entry === undefined) throw new Error('no essay');
      await commentOnPassage(first.page);
      await first.close();
      const [file = ''] = readdirSync(essayFolder(entry.id));
      const path = join(essayFolder(entry.id), file);
      if (how === 'gone') rmSync(path);
      else writeFileSync(path, '{');

      const second = await launchApp(userData);
      const { page } = second;
      const alert = page.getByRole('main').getByRole('alert');
      await alert.waitFor();
      await expect.poll(() => alert.innerText()).toContain(title);
      await alert.getByRole('button', { name: '学习笔记' }).click();
      await page.getByRole('complementary', { name: '学习笔记' }).getByText(comment).waitFor();
      await alert.getByRole('button', { name: '恢复内置文章' }).click();
      await page.locator('article mark').first().waitFor();
      await second.close();
    },
  );
});

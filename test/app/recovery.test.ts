import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataSettings } from '../page/data-settings';
import { dragOver } from '../page/select-text';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp | null = null;
beforeEach(() => {
  userData = freshUserData();
});
afterEach(async () => {
  await app?.kill().catch(() => undefined);
  app = null;
  await removeUserData(userData);
});

const comment = '“最前沿”怎么理解？';
const card = (page: Page) => page.locator('[role="comment"]').filter({ hasText: comment });
const dialog = (page: Page) => page.getByRole('dialog', { name: '文件检查记录' });
const quarantined = () => readdirSync(join(userData, 'quarantine'));

/** An evening of one comment, backed up; gives the file of its notes once the app is closed. */
async function evening(): Promise<string> {
  const first = await launchApp(userData);
  const { page } = first;
  const [entry] = (await catalogOf(page, 10)).entries;
  if (entry === undefined) throw new Error('no essay');
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await dragOver(page, '始终处于教学');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).pressSequentially(comment);
  await page.getByText('已自动保存').waitFor();
  await page.keyboard.press('Escape');
  expect(await askFor(page, 'backups.make', undefined)).toEqual({ ok: true, value: null });
  await first.close();
  return join(userData, 'notes', `${entry.id}.json`);
}

test('tells of a damaged file what happened, what is used and what was set aside', async () => {
  const path = await evening();
  writeFileSync(path, 'damaged');
  app = await launchApp(userData);
  const { page } = app;
  await card(page).waitFor();
  await page.getByRole('alert').getByRole('button', { name: '查看' }).click();
  const entry = dialog(page).getByRole('listitem');
  await entry.getByText('《试论新时期高校基层党组织的建设》的批注').waitFor();
  const [kept = '', ...more] = quarantined();
  expect(more).toEqual([]);
  expect(readFileSync(join(userData, 'quarantine', kept), 'utf8')).toBe('damaged');
  const said = await entry.innerText();
  expect(said).toContain('文件损坏了。');
  expect(said).toContain('批注都在。');
  expect(said).toContain(kept);

  await dialog(page).getByRole('button', { name: '复制报告' }).click();
  await page.getByText('已复制报告').first().waitFor();
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('《试论新时期高校基层党组织的建设》的批注');
  expect(copied).toContain(kept);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  const settings = await openDataSettings(page);
  await settings.getByText('有 1 个文件和上次保存时不一样').waitFor();
  await settings.getByRole('button', { name: '查看', exact: true }).press('Enter');
  await entry.waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  // Nothing is in the way of the keys any more.
  await expect.poll(() => page.locator('[aria-modal="true"]').count()).toBe(0);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: '我的心得' }).waitFor();
});

test('tells that a backup was used where both copies and the journals are lost', async () => {
  const path = await evening();
  for (const each of [path, `${path}.prev`]) writeFileSync(each, 'damaged');
  for (const journal of ['journal', 'journal-b']) {
    rmSync(join(userData, journal), { recursive: true, force: true });
  }
  app = await launchApp(userData);
  const { page } = app;
  await card(page).waitFor();
  await page.getByRole('alert').getByRole('button', { name: '查看' }).click();
  const entry = dialog(page).getByRole('listitem').filter({ hasText: '用的是备份。' });
  await entry.waitFor();
  const said = await entry.innerText();
  for (const kept of quarantined()) expect(said).toContain(kept);
  expect(quarantined()).toHaveLength(2);
});

test('is not spoken of in 设置 where everything was as it had been left', async () => {
  await evening();
  app = await launchApp(userData);
  const { page } = app;
  await card(page).waitFor();
  const settings = await openDataSettings(page);
  await settings.getByRole('heading', { name: '书库位置' }).waitFor();
  expect(await askFor(page, 'recovery.report', undefined)).toEqual({ ok: true, value: [] });
  await expect.poll(() => settings.getByRole('heading', { name: '文件检查记录' }).count()).toBe(0);
});

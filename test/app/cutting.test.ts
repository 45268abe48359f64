import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import type { EssayId } from '../../core/ids';
import { essayRow } from '../page/essay-row';
import { dragOver } from '../page/select-text';
import { answerDialogs } from './answer-dialogs';
import { choose } from './app-menu';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp | null = null;

beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-cut');
});
afterEach(async () => {
  await app?.close();
  app = null;
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

async function start(...files: readonly string[]): Promise<RunningApp> {
  app = await launchApp(userData, undefined, files);
  await catalogOf(app.page, 10);
  return app;
}

test('a compilation is merged and restored in the dialog, with its notes, and stays so', async () => {
  const path = join(folder, '文集.txt');
  const lines = ['欢迎来到范文网', '篇1：春', '春天的第一句。', '篇2：夏', '夏天的第一句。'];
  writeFileSync(path, lines.join('\n'));
  giveToAccount(path);
  const running = await start(path);
  const { page } = running;
  await page.getByRole('main', { name: '春' }).waitFor();
  const { entries } = await catalogOf(page, 12);
  const summer = entries.find(({ title }) => title === '夏');
  if (summer === undefined) throw new Error('not imported');
  const reflection = { kind: 'reflect', text: '夏的心得' } as const;
  await askFor(page, 'notes.apply', { essay: summer.id, changes: [reflection] });

  await page.getByRole('button', { name: '查看分篇：文集.txt' }).click();
  const dialog = page.getByRole('dialog', { name: '查看分篇' });
  await dialog.getByRole('button', { name: '并入上一篇：夏' }).click();
  await dialog.getByRole('button', { name: '收起的都恢复' }).click();
  await dialog.getByRole('button', { name: '按这样分' }).click();
  await page.getByText('已分为 1 篇').first().waitFor();
  // Reading goes on in the essay that has both.
  await page.getByRole('article').getByRole('heading', { name: '篇2：夏' }).waitFor();
  await page.getByRole('article').getByText('欢迎来到范文网').waitFor();
  await running.close();

  const again = await start();
  await again.page.getByRole('article').getByRole('heading', { name: '篇2：夏' }).waitFor();
  const after = await catalogOf(again.page, 11);
  const own = after.collections.find(({ bundled }) => !bundled);
  expect([own?.essays.length, own?.before, after.removed.length]).toEqual([1, [], 2]);
  const [merged] = own?.essays ?? [];
  if (merged === undefined) throw new Error('no essay');
  const notes = await askFor(again.page, 'notes.open', merged);
  expect(notes.ok && notes.value.reflection).toBe('夏的心得');
  expect(logged(userData, 'request blocked')).toEqual([]);
});

test('an essay with a newer edition is merged as it is now, with its notes, and taken back', async () => {
  const path = join(folder, '文集.txt');
  const newer = join(folder, '夏（新版）.txt');
  writeFileSync(path, '篇1：春\n春天的第一句。\n篇2：夏\n夏天的第一句，说的是荷。');
  writeFileSync(newer, '夏\n新写的话。\n夏天的第一句，说的是荷。');
  for (const file of [path, newer]) giveToAccount(file);
  const running = await start(path);
  const { page } = running;
  await page.getByRole('main', { name: '春' }).waitFor();
  await (await essayRow(page, await idOf(page, '夏'))).press('Enter');
  await page.getByRole('main', { name: '夏' }).waitFor();
  await dragOver(page, '说的是荷');
  await page.keyboard.press('c');
  await page.keyboard.type('一条批注');
  await page.keyboard.press('Escape');
  await page.getByText('1 处标注').first().waitFor();
  await answerDialogs(running, newer);
  await choose(running, '用新版本替换，保留标注…');
  await page.getByRole('article').getByText('新写的话').waitFor();

  await choose(running, '查看分篇…');
  const dialog = page.getByRole('dialog', { name: '查看分篇' });
  await dialog.getByRole('button', { name: '并入上一篇：夏' }).click();
  await dialog.getByRole('button', { name: '按这样分' }).click();
  await page.getByText('已分为 1 篇').first().waitFor();
  const article = page.getByRole('article');
  await article.getByText('春天的第一句').waitFor();
  await article.getByText('新写的话').waitFor();
  await page.locator('[role="comment"]').getByText('一条批注').waitFor();
  await expect.poll(() => page.locator('article mark').first().innerText()).toBe('说的是荷');

  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByText('已恢复原来的分篇').first().waitFor();
  const own = async () =>
    (await catalogOf(page, 12)).collections.find(({ bundled }) => !bundled)?.essays.length;
  await expect.poll(own).toBe(2);
});

async function idOf(page: Page, title: string): Promise<EssayId> {
  const { entries } = await catalogOf(page, 12);
  const entry = entries.find((one) => one.title === title);
  if (entry === undefined) throw new Error(`no essay ${title}`);
  return entry.id;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
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

  await page.getByRole('button', { name: '查看：文集.txt' }).click();
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

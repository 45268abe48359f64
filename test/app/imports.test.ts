import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportItem } from '../../core/import/import-item';
import { isSettled } from '../../core/import/import-item';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { encoded } from '../core/import/encoded-text';
import { essay } from '../main/library/imports-contract';
import { answerDialogs } from './answer-dialogs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp | null = null;

beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-own');
});
afterEach(async () => {
  await app?.close();
  app = null;
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

async function start(...files: readonly string[]): Promise<RunningApp> {
  const running = await launchApp(userData, undefined, files);
  app = running;
  await catalogOf(running.page, 10);
  // Until it is drawn the page hears neither keys nor what is dropped.
  await running.page.getByRole('button', { name: '导入文档' }).first().waitFor();
  return running;
}

function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  giveToAccount(path);
  return path;
}

/** Chooses files in the dialog of 导入. */
async function choose(running: RunningApp, ...paths: readonly string[]): Promise<void> {
  await answerDialogs(running, ...paths);
  await running.page.keyboard.press('Control+o');
}

/** The documents of the batch once nothing is on its way any more. */
async function settled(page: Page, count: number): Promise<readonly ImportItem[]> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const list = await askFor(page, 'imports.list', undefined);
    if (list.ok && list.value.items.length === count && list.value.items.every(isSettled)) {
      return list.value.items;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('the import never ended');
}

const kinds = (items: readonly ImportItem[]) => items.map(({ state }) => state.kind);

describe('bringing documents in', () => {
  test('by the dialog: a text in GB18030 among broken files, read at once and after a restart', async () => {
    const running = await start();
    await choose(
      running,
      written('师说.txt', encoded(essay('读《师说》有感'), 'gb18030')),
      written('扫描件.txt', '%PDF-1.7 1 0 obj'),
      written('空.txt', ''),
      written('繁體.txt', encoded(essay('讀書記'), 'big5')),
      join(folder, '不在.txt'),
    );
    const { page } = running;
    expect(kinds(await settled(page, 5))).toEqual(['done', 'failed', 'failed', 'done', 'failed']);
    await page.getByText('现在还不能读 PDF。').waitFor();
    await page.getByText('文件不见了。').waitFor();
    await page.getByRole('button', { name: '打开：师说.txt' }).click();
    await page.getByRole('article').getByText('读《师说》有感的正文第一句，说的是读书。').waitFor();
    expect(readdirSync(join(userData, 'library', 'originals'))).toHaveLength(3);
    await running.close();
    const again = await start();
    await again.page.getByRole('main', { name: '读《师说》有感' }).waitFor();
    await again.page.getByRole('navigation').getByText('讀書記', { exact: true }).waitFor();
    expect(logged(userData, 'request blocked')).toEqual([]);
  });

  test('the same twice opens the one that is there, and a removed one comes back with its notes', async () => {
    const running = await start();
    const { page } = running;
    const path = written('师说.txt', essay('读《师说》有感'));
    await choose(running, path);
    await settled(page, 1);
    await choose(running, path);
    await page.getByRole('button', { name: '打开：师说.txt' }).click();
    await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
    const entry = (await catalogOf(page, 11)).entries.find(({ title }) => title.includes('师说'));
    if (entry === undefined) throw new Error('not imported');
    const reflection = { kind: 'reflect', text: '我的心得一句' } as const;
    const noted = await askFor(page, 'notes.apply', { essay: entry.id, changes: [reflection] });
    expect(noted.ok).toBe(true);
    await askFor(page, 'library.remove', [entry.id]);
    await askFor(page, 'library.empty-bin', undefined);
    await choose(running, path);
    expect((await settled(page, 1))[0]?.state).toMatchObject({ kind: 'done', returned: true });
    const notes = await askFor(page, 'notes.open', entry.id);
    expect(notes.ok && notes.value.reflection).toBe('我的心得一句');
  });

  test('by a drop: the page never learns the path', async () => {
    const running = await start();
    const { page } = running;
    const path = written('拖来.txt', essay('拖来的文章'));
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    }
    expect((await settled(page, 1))[0]).toMatchObject({
      name: '拖来.txt',
      state: { kind: 'done' },
    });
    await page.getByRole('navigation').getByText('拖来的文章', { exact: true }).waitFor();
    const refused = await page.evaluate(() =>
      window.meipi.request('imports.dropped' as never, ['/etc/passwd'] as never).catch(String),
    );
    expect(refused).toContain('no such request');
  });

  test('by the command line: at the start, and from a second one', async () => {
    const path = written('师说.txt', essay('读《师说》有感'));
    const running = await start(path);
    await running.page.getByRole('main', { name: '读《师说》有感' }).waitFor();
    const other = written('另一篇.txt', essay('另一篇文章'));
    await running.electron.evaluate(
      ({ app: own }, files) => {
        own.emit('second-instance', {}, [], '/', { files });
      },
      [other],
    );
    await running.page.getByRole('main', { name: '另一篇文章' }).waitFor();
  });

  test('a folder of many while reading goes on, in few windows, and cancelled on the way', async () => {
    const running = await start();
    const { page, electron } = running;
    const many = join(folder, '一百篇');
    mkdirSync(many);
    giveToAccount(many);
    for (let n = 0; n < 100; n += 1) written(`一百篇/${n}.txt`, essay(`第${n}记`));
    await page.getByText('试论新时期高校基层党组织的建设').first().click();
    await page.getByRole('article').waitFor();
    await electron.evaluate(({ app: own }) => {
      const opened = { windows: 0 };
      Object.assign(globalThis, { opened });
      own.on('browser-window-created', () => {
        opened.windows += 1;
      });
    });
    await choose(running, many);
    await page.getByText(/^\d+ \/ 100$/u).waitFor();
    await askFor(page, 'imports.cancel', null);
    const items = await settled(page, 100);
    const cancelled = items.filter(({ state }) => state.kind === 'cancelled');
    expect(cancelled.length).toBeGreaterThan(0);
    const windows = await electron.evaluate(
      () => (globalThis as unknown as { opened: { windows: number } }).opened.windows,
    );
    expect(windows).toBeLessThan(20);
    await askFor(page, 'imports.again', { id: cancelled.at(-1)?.id ?? 0, encoding: null });
    expect((await settled(page, 100)).at(-1)?.state.kind).toBe('done');
    // What came in before is whole.
    const { entries } = await catalogOf(page, 11);
    const done = (await settled(page, 100)).filter(({ state }) => state.kind === 'done');
    expect(entries).toHaveLength(10 + done.length);
    expect(readFileSync(join(userData, 'library', 'catalog.json'), 'utf8')).toContain('第99记');
  });
});

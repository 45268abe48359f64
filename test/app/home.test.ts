import { chmodSync, existsSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { openDataSettings } from '../page/data-settings';
import { dragOver } from '../page/select-text';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';
import { answerWith, moveTo } from './move-home';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

let userData = '';
let drive = '';
const running: RunningApp[] = [];

beforeEach(() => {
  userData = freshUserData();
  drive = makeTemporaryFolder('meipi-drive');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((app) => app.kill().catch(() => undefined)));
  await Promise.all([removeUserData(userData), removeUserData(drive)]);
});

async function launch(profile = userData): Promise<RunningApp> {
  const app = await launchApp(profile);
  running.push(app);
  return app;
}

async function close(app: RunningApp): Promise<void> {
  running.splice(running.indexOf(app), 1);
  await app.close();
}

async function openFirst(page: Page): Promise<void> {
  await catalogOf(page, 10);
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
}

/** Marks a passage, and resolves when that is on disk. */
async function mark(page: Page, words = passage): Promise<void> {
  const before = await page.locator('mark').count();
  await dragOver(page, words);
  await page.keyboard.press('4');
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(before);
}

const annotations = async (page: Page) => {
  const [first] = (await catalogOf(page, 10)).entries;
  if (first === undefined) throw new Error('no essay');
  const notes = await askFor(page, 'notes.open', first.id);
  if (!notes.ok) throw new Error(notes.failure.kind);
  return notes.value.annotations.length;
};

describe('the library', () => {
  test('is moved to another folder, goes on there, and a restart finds everything', async () => {
    const app = await launch();
    await openFirst(app.page);
    await mark(app.page);
    await moveTo(app, drive);
    await mark(app.page, '高校基层党组织');
    await expect.poll(() => annotations(app.page)).toBe(2);
    await close(app);
    expect(readdirSync(drive)).toEqual(expect.arrayContaining(['library', 'notes', 'meipi.json']));
    expect(existsSync(join(drive, 'lock'))).toBe(false);

    const again = await launch();
    await again.page.locator('mark').first().waitFor();
    await expect.poll(() => annotations(again.page)).toBe(2);
    await openDataSettings(again.page);
    await again.page.getByRole('dialog').getByText(drive).waitFor();
    await close(again);
  });

  test('whose folder is gone is asked for, never begun anew, and opens when it is back', async () => {
    const app = await launch();
    await openFirst(app.page);
    await mark(app.page);
    await moveTo(app, drive);
    await close(app);
    renameSync(drive, `${drive}-away`);

    const again = await launch();
    const { page } = again;
    await page.getByRole('heading', { name: '找不到书库' }).waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(drive);
    expect(existsSync(drive)).toBe(false);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '找不到书库' }).waitFor();
    renameSync(`${drive}-away`, drive);
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('mark').first().waitFor();
    await expect.poll(() => annotations(page)).toBe(1);
    await close(again);
  });

  test('whose folder is gone can be had from where it went instead', async () => {
    const app = await launch();
    await openFirst(app.page);
    await mark(app.page);
    await moveTo(app, drive);
    await close(app);
    const away = makeTemporaryFolder('meipi-away');
    renameSync(drive, join(away, '书库'));

    const again = await launch();
    await answerWith(again, join(away, '书库'));
    await again.page.getByRole('button', { name: '选择其他位置…' }).click();
    await again.page.locator('mark').first().waitFor();
    await expect.poll(() => annotations(again.page)).toBe(1);
    await close(again);
    await removeUserData(away);
  });

  test('in a folder that cannot be written to is read, and says so as long as that is so', async () => {
    const app = await launch();
    await openFirst(app.page);
    await mark(app.page);
    await moveTo(app, drive);
    await close(app);
    const folders = ['', 'library', 'library/essays', 'notes', 'journal', 'journal-b', 'backups'];
    const paths = folders.map((folder) => join(drive, folder)).filter((path) => existsSync(path));
    for (const path of paths) chmodSync(path, 0o555);

    const again = await launch();
    const { page } = again;
    await page.locator('mark').first().waitFor();
    await expect.poll(() => annotations(page)).toBe(1);
    await page.getByText('书库所在的文件夹现在不能写入').waitFor();
    await mark(page, '高校基层党组织');
    await page.getByRole('alert').getByText('批注暂时无法保存').waitFor();
    for (const path of paths) chmodSync(path, 0o755);
    // The lock is tried for again every ten seconds.
    await page.getByText('书库所在的文件夹现在不能写入').waitFor({ state: 'detached' });
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await expect.poll(() => annotations(page)).toBe(2);
    await close(again);
  });

  test('is refused to a second copy, which loses nothing and opens when the first is killed', async () => {
    const app = await launch();
    await openFirst(app.page);
    await moveTo(app, drive);
    const other = freshUserData();
    const second = await launch(other);
    await catalogOf(second.page, 10);
    await answerWith(second, drive);
    const dialog = await openDataSettings(second.page);
    await dialog.getByRole('button', { name: '更改位置…' }).click();
    await dialog.getByText('已有另一个眉批在使用这个书库').waitFor();
    await mark(app.page);
    await expect.poll(() => annotations(app.page)).toBe(1);
    running.splice(running.indexOf(app), 1);
    await app.kill();
    await dialog.getByRole('button', { name: '更改位置…' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => annotations(second.page)).toBe(1);
    expect(readFileSync(join(drive, 'lock'), 'utf8')).toContain('"host"');
    await close(second);
    await removeUserData(other);
  });
});

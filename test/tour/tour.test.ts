import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import type { RunningApp } from '../app/launch-app';
import { freshUserData, launchApp, removeUserData } from '../app/launch-app';
import { clickOn, dragOver } from '../page/select-text';

/**
 * The whole main job, once through, in the real app: what a reader does on the first evening. It
 * leaves its pictures and the exported notes in out/tour/, from which README's pictures come.
 */
const album = resolve(import.meta.dirname, '../../out/tour');

const question = '新时期，面对高校改革和发展中凸显的新情况、新问题';
const comment = '“新情况、新问题”具体指什么？第二部分应有回答，读完回来补。';

let userData = '';
let documents = '';
let app: RunningApp;
let pictures = 0;

beforeAll(() => {
  rmSync(album, { recursive: true, force: true });
  mkdirSync(album, { recursive: true });
  userData = freshUserData();
  documents = makeTemporaryFolder('meipi-documents');
});

afterAll(async () => {
  await app.close();
  await removeUserData(userData);
  await removeUserData(documents);
});

/** Takes the next numbered picture, once nothing moves any more. */
async function picture(page: Page, name: string): Promise<void> {
  pictures += 1;
  await page.waitForTimeout(350);
  const number = String(pictures).padStart(2, '0');
  await page.screenshot({ path: join(album, `${number}-${name}.png`) });
}

/** Sets the window's inner size, in px. */
async function resize(width: number, height: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await app.page.waitForFunction(
    (size) => innerWidth === size.width && innerHeight === size.height,
    { width, height },
  );
}

test('brings the ten essays on the first start', async () => {
  app = await launchApp(userData);
  await resize(1280, 800);
  const list = app.page.getByRole('tabpanel', { name: '书库' });
  await list.getByText('10', { exact: true }).first().waitFor();
  await picture(app.page, 'first-start');
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
  await picture(app.page, 'essay');
});

test('shows the outline and a note beside its mark', async () => {
  const { page } = app;
  await page.getByRole('tab', { name: '目录' }).click();
  await page.getByRole('link', { name: /三、加强和改进/ }).click();
  await picture(page, 'outline');
  await page.getByRole('link', { name: '注释②' }).or(page.getByLabel('注释②')).first().click();
  await page.getByText('跳到注释').waitFor();
  await picture(page, 'note');
  await page.keyboard.press('Escape');
});

test('marks words and keeps a comment beside the line', async () => {
  const { page } = app;
  await page.locator('[data-region="text"]').focus();
  await page.keyboard.press('Home');
  await page.waitForFunction(() => document.querySelector('[data-region="text"]')?.scrollTop === 0);
  await dragOver(page, question);
  await picture(page, 'selection');
  await page.keyboard.press('4');
  await clickOn(page, question);
  await page.keyboard.press('c');
  await page.keyboard.type(comment, { delay: 5 });
  await page.getByText('已自动保存').waitFor();
  await picture(page, 'comment');
  await page.keyboard.press('Escape');
  await dragOver(page, '教学、科研、管理、服务育人的最前沿');
  await page.keyboard.press('1');
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(1);
  await picture(page, 'marked');
});

test('wears three themes at every size', async () => {
  const { page } = app;
  for (const [theme, label] of [
    ['light', '纸白'],
    ['sepia', '米黄'],
    ['dark', '夜墨'],
  ] as const) {
    await resize(1440, 900);
    await page.getByRole('button', { name: '阅读外观' }).click();
    await page.getByRole('radio', { name: label }).click();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe(theme);
    if (theme === 'dark') await picture(page, 'appearance');
    await page.keyboard.press('Escape');
    for (const [width, height] of [
      [1440, 900],
      [1280, 800],
      [1024, 700],
      [640, 400],
    ] as const) {
      await resize(width, height);
      await picture(page, `${theme}-${width}x${height}`);
    }
  }
  await resize(1280, 800);
});

test('exports the notes in every format', async () => {
  const { page } = app;
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options: unknown = given.at(-1);
      const proposed =
        typeof options === 'object' && options !== null && 'defaultPath' in options
          ? String(options.defaultPath)
          : 'notes.md';
      const name = proposed.split('/').at(-1) ?? proposed;
      return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
    };
  }, documents);
  const dialog = page.getByRole('dialog', { name: '导出学习笔记' });
  const toast = page.getByRole('button', { name: '在文件夹中显示' });
  for (const format of ['Markdown', 'HTML', 'PDF', 'Word']) {
    await page.keyboard.press('Control+e');
    await dialog.getByRole('radio', { name: format }).click();
    if (format === 'Word') await picture(page, 'export');
    await dialog.getByRole('button', { name: '导出…' }).click();
    await dialog.waitFor({ state: 'detached' });
    await toast.waitFor();
  }
  await picture(page, 'exported');
  const files = readdirSync(documents).sort();
  const name = '《试论新时期高校基层党组织的建设》学习笔记';
  const dated = files.filter((file) => file !== `${name}.md`);
  expect(dated.map((file) => file.split('.').at(-1))).toEqual(['docx', 'html', 'pdf']);
  for (const file of dated) expect(file.slice(name.length)).toMatch(/^_\d{4}-\d\d-\d\d\.\w+$/u);
  for (const file of files) copyFileSync(join(documents, file), join(album, file));
  // Without a date, so that it is written again into the same file.
  const notes = readFileSync(join(documents, `${name}.md`), 'utf8');
  expect(notes).toContain('阅读小结');
  expect(notes).toContain(comment);
});

test('has everything again after the process was killed', async () => {
  await app.kill();
  app = await launchApp(userData);
  const { page } = app;
  await page.getByText(comment).waitFor();
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(1);
  await picture(page, 'after-kill');
});

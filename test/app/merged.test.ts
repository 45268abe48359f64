import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveToAccount } from '../../scripts/unprivileged.mjs';
import { dragOver } from '../page/select-text';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let before = '';
let app: RunningApp | null = null;
beforeEach(() => {
  [userData, before] = [freshUserData(), freshUserData()];
});
afterEach(async () => {
  await app?.kill().catch(() => undefined);
  app = null;
  await removeUserData(userData);
  await removeUserData(before);
});

const cards = (page: Page) => page.locator('[role="comment"]');
const field = (page: Page) => page.getByRole('textbox', { name: '批注' });
const saved = (page: Page) => page.getByText('已自动保存').waitFor();

async function commentOn(page: Page, passage: string, comment: string): Promise<void> {
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await field(page).pressSequentially(comment);
  await saved(page);
  await page.keyboard.press('Escape');
}

async function rewrite(page: Page, comment: string, anew: string): Promise<void> {
  await cards(page).filter({ hasText: comment }).dblclick();
  await field(page).fill(anew);
  await saved(page);
  await page.keyboard.press('Escape');
}

/** Puts a folder's files in the place of another's, as Electron's user owns them. */
function putBack(from: string, to: string): void {
  for (const name of readdirSync(to)) rmSync(join(to, name), { recursive: true });
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    giveToAccount(join(to, name));
  }
}

/** A library with one comment, and the notes file as another computer left it that went on from there. */
async function goneApart(): Promise<{ name: string; theirs: Buffer }> {
  const first = await launchApp(userData);
  const [entry] = (await catalogOf(first.page, 10)).entries;
  if (entry === undefined) throw new Error('no essay');
  await first.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await first.page.locator('article').waitFor();
  await commentOn(first.page, '始终处于教学', '共同写的');
  await first.close();
  putBack(userData, before);
  const other = await launchApp(userData);
  await cards(other.page).first().waitFor();
  await rewrite(other.page, '共同写的', '另一台改的');
  await commentOn(other.page, '科研', '另一台新写的');
  await other.close();
  const theirs = readFileSync(join(userData, 'notes', `${entry.id}.json`));
  putBack(before, userData);
  return { name: entry.id, theirs };
}

test('a second copy of the notes comes into the open window beside what is being written', async () => {
  const { name, theirs } = await goneApart();
  app = await launchApp(userData);
  const { page } = app;
  await cards(page).first().waitFor();
  await rewrite(page, '共同写的', '这一台改的');
  await dragOver(page, '服务育人');
  await page.keyboard.press('c');
  await field(page).pressSequentially('正在写的句子');
  for (let times = 0; times < 2; times += 1) await page.keyboard.press('ArrowLeft');

  const copy = join(userData, 'notes', `${name} (LAPTOP's conflicted copy 2026-01-02).json`);
  writeFileSync(copy, theirs);
  giveToAccount(copy);
  const focus = () =>
    app?.window.evaluate((own) => {
      own.blur();
      own.focus();
    });
  await focus();
  await cards(page).filter({ hasText: '另一台新写的' }).waitFor();
  const texts = await cards(page).allInnerTexts();
  for (const text of ['这一台改的', '另一台改的', '另一台新写的']) {
    expect(texts.filter((each) => each.includes(text))).toHaveLength(1);
  }
  const message = page.locator('[data-tone]').filter({ hasText: '两边的文字都保留了' });
  await page.getByRole('button', { name: '查看' }).waitFor();
  await expect.poll(() => message.count()).toBe(1);
  expect(existsSync(copy)).toBe(false);

  await expect.poll(() => field(page).inputValue()).toBe('正在写的句子');
  const caret = await field(page).evaluate((area) =>
    area instanceof HTMLTextAreaElement && area === document.activeElement
      ? area.selectionStart
      : null,
  );
  expect(caret).toBe(4);
  await page.keyboard.type('长');
  await expect.poll(() => field(page).inputValue()).toBe('正在写的长句子');
  await saved(page);
  await page.keyboard.press('Escape');

  // Said once: coming to the front again tells nothing new.
  expect(await askFor(page, 'recovery.report', undefined)).toMatchObject({
    value: [{ happened: 'conflict-copy', used: 'merged' }],
  });
  await focus();

  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByText('正在写的').count()).toBe(0);
  for (const text of ['这一台改的', '另一台改的', '另一台新写的']) {
    await expect.poll(() => cards(page).filter({ hasText: text }).count()).toBe(1);
  }
  await page.keyboard.press('Control+Shift+z');
  await cards(page).filter({ hasText: '正在写的长句子' }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-save="failed"]') === null);
  await app.close();

  app = await launchApp(userData);
  const again = app.page;
  await expect.poll(() => cards(again).count()).toBe(4);
});

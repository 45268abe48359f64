import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickOn, dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const marks = (page: Page) => page.locator('mark');
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Marks the passage, writes beside it, and deletes it again. */
async function writeAndDelete(page: Page): Promise<void> {
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.keyboard.type('不能丢');
  await page.keyboard.press('Escape');
  await clickOn(page, passage);
  await page.keyboard.press('Delete');
  await expect.poll(() => marks(page).count()).toBe(0);
}

describe('taking back', () => {
  test('brings back the deleted note from the toast, whatever was marked since', async () => {
    const page = await firstEssay();
    await writeAndDelete(page);
    await dragOver(page, '在国家的经济和社会发展中');
    await page.keyboard.press('2');
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => page.getByText('不能丢').count()).toBe(1);
    await expect.poll(() => page.locator('mark[data-pigment="azurite"]').count()).toBe(1);
  });

  test('brings it back from the toast also when another essay is on show', async () => {
    const page = await firstEssay();
    await writeAndDelete(page);
    await page.keyboard.press('Control+PageDown');
    await title(page, '街道基层党组织建设总结');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => marks(page).count()).toBe(0);
    await page.keyboard.press('Control+PageUp');
    await title(page, '试论新时期高校基层党组织的建设');
    await expect.poll(() => page.getByText('不能丢').count()).toBe(1);
  });

  test('goes on by Space in the essay that a key has opened', async () => {
    const page = await firstEssay();
    await page.locator('main [data-region="text"]').focus();
    await page.keyboard.press('Control+PageDown');
    await title(page, '街道基层党组织建设总结');
    const view = page.locator('main [data-region="text"]');
    await expect.poll(() => view.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press(' ');
    await expect.poll(() => view.evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
  });

  test('remembers each essay’s steps when one comes back to it', async () => {
    const page = await firstEssay();
    await writeAndDelete(page);
    await page.keyboard.press('Control+PageDown');
    await title(page, '街道基层党组织建设总结');
    await page.keyboard.press('Control+PageUp');
    await title(page, '试论新时期高校基层党组织的建设');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByText('不能丢').count()).toBe(1);
  });

  test('takes back letters, not notes, where the menu asks for it in a field', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('甲乙');
    await page.evaluate(async () => (await window.twin).tell('command.chosen', 'undo'));
    await expect
      .poll(() => page.getByRole('textbox', { name: '批注' }).inputValue())
      .not.toBe('甲乙');
    await expect.poll(() => marks(page).count()).toBe(1);
  });
});

describe('changing essays', () => {
  test('keeps the letters typed at the very moment of the change', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('最后几个字');
    await page.keyboard.press('Control+PageDown');
    await title(page, '街道基层党组织建设总结');
    await page.reload();
    await title(page, '街道基层党组织建设总结');
    await page.keyboard.press('Control+PageUp');
    await title(page, '试论新时期高校基层党组织的建设');
    await expect.poll(() => page.getByText('最后几个字').count()).toBe(1);
  });

  test('shows the essay that was asked for last', async () => {
    const page = await firstEssay();
    await page.keyboard.press('l');
    for (const name of [/^04/, /^06/, /^09/]) {
      await page
        .getByRole('option', { name })
        .or(page.getByRole('button', { name }))
        .first()
        .click();
    }
    await title(page, '基层党组织建设工作考察报告');
    await page.waitForTimeout(300);
    await title(page, '基层党组织建设工作考察报告');
  });

  test('stays while the disk refuses, says so until it no longer does, and loses nothing', async () => {
    const page = await firstEssay();
    await page.evaluate(async () => {
      (await window.twin).refuse.set('notes.apply', { kind: 'disk', reason: 'full' });
    });
    await dragOver(page, passage);
    await page.keyboard.press('c');
    const line = page.getByRole('alert').filter({ hasText: '批注暂时无法保存' });
    await line.waitFor();
    await page.keyboard.type('磁盘满了也不丢', { delay: 30 });
    await expect.poll(() => line.count()).toBe(1);
    await page.keyboard.press('Control+PageDown');
    await page.waitForTimeout(300);
    await title(page, '试论新时期高校基层党组织的建设');
    await page.evaluate(async () => (await window.twin).refuse.clear());
    await line.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => line.count()).toBe(0);
    await page.reload();
    await expect.poll(() => page.getByText('磁盘满了也不丢').count()).toBe(1);
  });
});

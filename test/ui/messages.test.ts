import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { foundSettings } from '../bridge/found-files';
import { openPage } from './open-page';

async function markFirstEssay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.getByRole('article').waitFor();
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('1');
  await page.locator('mark').first().waitFor();
}

test('a deleted highlight is said once and comes back with 撤销', async () => {
  const { page } = await openPage();
  await markFirstEssay(page);
  await page.keyboard.press(']');
  await page.keyboard.press('Delete');
  await page.locator('mark').first().waitFor({ state: 'detached' });
  const spoken = page.locator('[role="status"][aria-live="polite"]');
  await expect.poll(() => spoken.allInnerTexts()).toContain('已删除 1 处标注，按 Ctrl+Z 撤销');
  await expect
    .poll(() => page.getByText('已删除 1 处标注，在回收站保留 30 天', { exact: true }).isVisible())
    .toBe(true);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('mark').first().waitFor();
  await expect
    .poll(() => page.getByText('已删除 1 处标注，在回收站保留 30 天', { exact: true }).count())
    .toBe(0);
});

const deleted = (page: Page) =>
  page.getByText('已删除 1 处标注，在回收站保留 30 天', { exact: true });

async function deleteFirst(page: Page): Promise<void> {
  await page.keyboard.press(']');
  await page.keyboard.press('Delete');
  await deleted(page).waitFor();
}

test('a toast goes once what it offers was done by key', async () => {
  const { page } = await openPage();
  await markFirstEssay(page);
  await deleteFirst(page);
  await page.keyboard.press('Control+z');
  await page.locator('mark').first().waitFor();
  await expect.poll(() => deleted(page).count()).toBe(0);
  await page.keyboard.press(']');
  await page.keyboard.press('q');
  const show = page.getByRole('button', { name: '打开学习笔记' });
  await show.waitFor();
  await page.keyboard.press('n');
  await page.locator('[data-region="notebook"]').waitFor();
  await expect.poll(() => show.count()).toBe(0);
});

test('a toast waits for a pointer that comes to it, not for one that rested where it came up', async () => {
  const { page } = await openPage();
  await markFirstEssay(page);
  await page.clock.install();
  await deleteFirst(page);
  const box = await deleted(page).boundingBox();
  if (box === null) throw new Error('no toast');
  const at = [box.x + box.width / 2, box.y + box.height / 2] as const;
  await page.mouse.move(...at);
  await page.mouse.move(at[0] + 2, at[1]);
  await page.clock.fastForward(20_000);
  await expect.poll(() => deleted(page).count()).toBe(1);
  await page.keyboard.press('Control+z');
  await deleted(page).waitFor({ state: 'detached' });
  await deleteFirst(page);
  await page.clock.fastForward(9000);
  await deleted(page).waitFor({ state: 'detached' });
});

test('notes that cannot be written are told of until a retry writes them', async () => {
  const { page } = await openPage();
  await page.evaluate(async () =>
    (await window.twin).refuse.set('notes.apply', { kind: 'disk', reason: 'full' }),
  );
  await markFirstEssay(page);
  const line = page.getByRole('alert');
  await expect.poll(() => line.innerText()).toContain('磁盘已满');
  await line.getByRole('button', { name: '另存为…' }).click();
  await page.getByText('已另存到“文档”').first().waitFor();
  const saved = await page.evaluate(async () =>
    (await window.twin).asked.find((one) => one.name === 'notes.save-elsewhere'),
  );
  expect(JSON.stringify(saved?.argument)).toContain('始终处于教学');
  await page.evaluate(async () => (await window.twin).refuse.delete('notes.apply'));
  await line.getByRole('button', { name: '重试' }).click();
  await line.waitFor({ state: 'detached' });
});

test('notes that a newer version writes meanwhile are read-only, and what is held can be saved elsewhere', async () => {
  const { page } = await openPage();
  await markFirstEssay(page);
  await page.evaluate(async () => {
    const twin = await window.twin;
    twin.refuse.set('notes.apply', { kind: 'notes-newer' });
  });
  await page.keyboard.press(']');
  await page.keyboard.press('2');
  const line = page.getByRole('alert').filter({ hasText: '这里只能看，不能改' });
  await line.getByRole('button', { name: '另存为…' }).waitFor();
  await page.evaluate(async () => {
    const twin = await window.twin;
    const essay = twin.asked.flatMap((one) =>
      one.name === 'notes.apply' ? [one.argument] : [],
    )[0];
    if (typeof essay !== 'object' || essay === null || !('essay' in essay)) throw new Error('none');
    const notice = { kind: 'notes-newer', essay: essay.essay, title: '样文' } as const;
    twin.tell('notes.locked', essay.essay as Parameters<typeof twin.tell<'notes.locked'>>[1]);
    twin.tell('notice.raised', notice as Parameters<typeof twin.tell<'notice.raised'>>[1]);
  });
  await page.getByText('《样文》的批注刚被更新版本的眉批改写').first().waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
  await expect.poll(() => line.getByRole('button', { name: '另存为…' }).isVisible()).toBe(true);
});

test('errors wait for one another, and a plain message stands beside them', async () => {
  const { page } = await openPage({
    notices: [{ kind: 'settings-reset', found: foundSettings }],
  });
  await page.evaluate(async () => {
    (await window.twin).tell('notice.raised', { kind: 'notes-lost' });
  });
  await markFirstEssay(page);
  await page.keyboard.press(']');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: '撤销' }).waitFor();
  const alert = page.getByRole('alert');
  await expect.poll(() => alert.count()).toBe(1);
  const first = await alert.innerText();
  await alert.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => alert.innerText()).not.toBe(first);
  await alert.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => alert.count()).toBe(0);
});

test('while a comment is written, letters and undo belong to it', async () => {
  const { page } = await openPage();
  await markFirstEssay(page);
  await page.keyboard.press(']');
  await page.keyboard.press('c');
  const editor = page.getByRole('textbox', { name: '批注' });
  await editor.waitFor();
  await page.keyboard.type('bol1');
  await expect.poll(() => editor.inputValue()).toBe('bol1');
  await page.keyboard.press('Control+z');
  await expect.poll(() => editor.inputValue()).not.toBe('bol1');
  await expect.poll(() => page.locator('mark').first().isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('tab').count()).toBe(2);
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { chosen, notebook, notedLibrary, notes, toast } from './noted-library';

const bar = (page: Page) => notebook(page).getByRole('group', { name: '所选标注' });

const stored = (page: Page, number: number) =>
  page.evaluate(async (index) => {
    const start = await window.meipi.request('app.start', undefined);
    const entry = start.ok ? start.value.catalog.entries[index] : undefined;
    if (entry === undefined) throw new Error('no essay');
    const opened = await window.meipi.request('notes.open', entry.id);
    return opened.ok ? opened.value.annotations : [];
  }, number);

const pigments = async (page: Page, number: number) =>
  (await stored(page, number)).map(({ pigment }) => pigment);

describe('many notes', () => {
  test('are chosen and coloured by keys alone, undone and redone in one step', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    for (const _ of [1, 2]) await page.keyboard.press('Shift+ArrowDown');
    await notebook(page).getByText('已选 3 条').waitFor();
    await page.keyboard.press('5');
    await toast(page, '已将 3 处标注改为感悟').waitFor();
    await expect.poll(() => pigments(page, 0)).toEqual(['violet', 'violet']);
    await expect.poll(() => pigments(page, 1)).toEqual(['violet', 'azurite']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => pigments(page, 0)).toEqual(['gamboge', 'azurite']);
    await expect.poll(() => pigments(page, 1)).toEqual(['gamboge', 'azurite']);
    await expect.poll(() => page.getByRole('button', { name: '撤销' }).count()).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => pigments(page, 1)).toEqual(['violet', 'azurite']);
    await expect.poll(() => pigments(page, 0)).toEqual(['violet', 'violet']);
  });

  test('are undone from another essay too, in the order of what was done', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).last().focus();
    await page.keyboard.press('4');
    await expect.poll(() => pigments(page, 1)).toEqual(['gamboge', 'carmine']);
    await notes(page).first().focus();
    await page.keyboard.press('3');
    await expect.poll(() => pigments(page, 0)).toEqual(['malachite', 'azurite']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => pigments(page, 0)).toEqual(['gamboge', 'azurite']);
    await expect.poll(() => pigments(page, 1)).toEqual(['gamboge', 'carmine']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => pigments(page, 1)).toEqual(['gamboge', 'azurite']);
  });

  test('take tags, completed from all essays', async () => {
    const page = await notedLibrary([2, 3]);
    await notes(page).first().focus();
    await page.keyboard.press('Control+a');
    const field = bar(page).getByRole('combobox', { name: '加标签' });
    await field.fill('论');
    await page.getByRole('option', { name: '#论据' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await toast(page, '已为 4 处标注加上#论据').waitFor();
    await expect
      .poll(async () => (await stored(page, 1)).map(({ tags }) => tags))
      .toEqual([['论据'], ['论据'], ['论据']]);
    await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
    await expect
      .poll(async () => (await stored(page, 1)).map(({ tags }) => tags))
      .toEqual([[], [], ['论据']]);
  });

  test('are deleted together after a backup, and come back', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Space');
    await notebook(page).getByText('已选 2 条').waitFor();
    await page.keyboard.press('Delete');
    await toast(page, '已删除 2 处标注').waitFor();
    await expect.poll(() => notes(page).count()).toBe(2);
    const asked = await page.evaluate(async () =>
      (await window.twin).asked.map(({ name }) => name),
    );
    expect(asked).toContain('backups.before-deleting');
    expect(asked.indexOf('backups.before-deleting')).toBeLessThan(asked.indexOf('notes.apply'));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-rove]')))
      .toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => notes(page).count()).toBe(4);
    await expect.poll(() => notebook(page).getByText('未定位').count()).toBe(0);
  });

  test('that cannot all come back say so, and do when that is tried again', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await toast(page, '已删除 4 处标注').waitFor();
    await page.evaluate(async () => {
      (await window.twin).refuse.set('notes.open', { kind: 'notes-damaged' });
    });
    await page.locator('[data-region="text"]').focus();
    await page.keyboard.press('Control+z');
    await page.getByRole('alert').getByText('那里没有撤销').waitFor();
    await page.evaluate(async () => {
      (await window.twin).refuse.delete('notes.open');
    });
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await stored(page, 1)).length).toBe(2);
    expect((await stored(page, 0)).length).toBe(2);
  });

  test('leave the focus in the list when they are deleted by the bar', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).getByRole('button', { name: '删除' }).click();
    await expect.poll(() => notes(page).count()).toBe(2);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-rove]')))
      .toBe(true);
  });

  test('stay where no backup can be made, and that is said', async () => {
    const page = await notedLibrary([2, 2]);
    await page.evaluate(async () => {
      (await window.twin).refuse.set('backups.before-deleting', { kind: 'disk', reason: 'full' });
    });
    await notes(page).first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.getByRole('alert').waitFor();
    await expect.poll(() => notes(page).count()).toBe(4);
  });

  test('are chosen by the pointer: alone, one by one, and in a range', async () => {
    const page = await notedLibrary([3, 3]);
    await notes(page)
      .nth(1)
      .click({ modifiers: ['Control'] });
    await notes(page)
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => chosen(page).count()).toBe(4);
    await notebook(page).locator('li').nth(2).getByRole('checkbox').click();
    await expect.poll(() => chosen(page).count()).toBe(3);
    await notebook(page).getByRole('button', { name: '取消选择' }).click();
    await expect.poll(() => chosen(page).count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-rove]')))
      .toBe(true);
  });

  test('are no longer chosen once the filter hides them', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    await page.keyboard.press('Control+a');
    await notebook(page).getByText('已选 4 条').waitFor();
    await notebook(page).getByRole('button', { name: '概念 2' }).click();
    await notebook(page).getByText('已选 2 条').waitFor();
  });

  test('are exported, those alone', async () => {
    const page = await notedLibrary([2, 2]);
    await notes(page).first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await bar(page).getByRole('button', { name: '导出学习笔记…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /所选标注/u }).waitFor();
    await dialog.getByText('2 条摘录').waitFor();
    await dialog.getByRole('button', { name: '导出…' }).click();
    await dialog.waitFor({ state: 'detached' });
    const of = await page.evaluate(async () => {
      const saved = (await window.twin).asked.find(({ name }) => name === 'export.save');
      return saved?.argument;
    });
    expect(of).toMatchObject({ of: [{ ids: ['note-0-00000', 'note-0-00001'] }] });
  });

  test('are dragged out as text and HTML', async () => {
    const page = await notedLibrary([2, 2]);
    const forms = await notebook(page)
      .locator('li')
      .first()
      .evaluate((row) => {
        const dataTransfer = new DataTransfer();
        row.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
        return ['text/plain', 'text/html', 'text/markdown'].map((type) =>
          dataTransfer.getData(type),
        );
      });
    expect(forms[0]).toContain('《试论新时期高校基层党组织的建设》');
    expect(forms[1]).toContain('<blockquote>');
    expect(forms[2]).toContain('> ');
  });
});

describe.each(['light', 'sepia', 'dark'] as const)('in %s', (theme) => {
  test('axe-core finds nothing, with notes chosen', async () => {
    const page = await notedLibrary([2, 3], { settings: { theme } });
    await notes(page).first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await notebook(page).getByText('已选 2 条').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

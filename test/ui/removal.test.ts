import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusIn } from '../page/focus-in';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const first = '试论新时期高校基层党组织的建设';
const second = '街道基层党组织建设总结';
const passage = '始终处于教学、科研、管理、服务育人的最前沿';

const rows = (page: Page) => page.getByRole('navigation').locator('[data-essay] [data-rove]');
const row = (page: Page, title: string) => rows(page).filter({ hasText: title }).first();
const main = (page: Page, title: string) => page.getByRole('main', { name: title });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.slice(0, 12));
const toast = (page: Page) => page.locator('[data-tone="plain"]');

async function openBin(page: Page) {
  await page.getByRole('navigation').getByRole('button', { name: '回收站' }).click();
  const dialog = page.getByRole('dialog', { name: '回收站' });
  await dialog.waitFor();
  return dialog;
}

describe('an essay is removed', () => {
  test('with Delete on its row: the next one opens, the focus stays in the list, and it can be undone', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await row(page, first).focus();
    await page.keyboard.press('Delete');
    await main(page, second).waitFor();
    await expect.poll(() => rows(page).count()).toBe(9);
    await expect.poll(() => focused(page)).toContain(`01${second}`.slice(0, 12));
    await expect.poll(() => toast(page).innerText()).toContain(`已移除《${first}》，标注保留`);
    await page.getByRole('button', { name: '撤销' }).click();
    await main(page, first).waitFor();
    await expect.poll(() => rows(page).first().innerText()).toContain(first);
    await expect.poll(() => page.locator('mark').count()).toBe(1);
  });

  test('with the button that shows under the pointer, without moving anything', async () => {
    const page = await firstEssay();
    const before = await row(page, second).boundingBox();
    await row(page, second).hover();
    const button = page.getByRole('button', { name: `移除《${second}》` }).first();
    await expect.poll(() => button.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    await expect.poll(() => row(page, second).boundingBox()).toEqual(before);
    const sentence = await row(page, second).locator('[lang]').nth(1).boundingBox();
    const bin = await button.boundingBox();
    expect((sentence?.x ?? 0) + (sentence?.width ?? 0)).toBeLessThanOrEqual(bin?.x ?? 0);
    await button.click();
    await expect.poll(() => rows(page).count()).toBe(9);
    await expect.poll(() => main(page, first).count()).toBe(1);
  });

  test('from the menu of its row, by pointer or key', async () => {
    const page = await firstEssay();
    await row(page, second).click({ button: 'right' });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    await expect
      .poll(() => menu.getByRole('menuitem').allInnerTexts())
      .toEqual([
        '打开',
        '在新窗口中打开',
        '编辑信息…',
        '标为已读完',
        '移到分类',
        '导出学习笔记…',
        '用新版本替换，保留标注…',
        '换一种编码…',
        '移除',
      ]);
    await focusIn(menu);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe('移除');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(9);
  });

  test('and stays away after a restart, with the next one open', async () => {
    const page = await firstEssay();
    await row(page, first).focus();
    await page.keyboard.press('Delete');
    await main(page, second).waitFor();
    await page.reload();
    await main(page, second).waitFor();
    await expect.poll(() => rows(page).count()).toBe(9);
  });

  test('one by one until none is left: the page says so and brings the built-in ones back', async () => {
    const page = await firstEssay();
    await rows(page).first().focus();
    for (let left = 9; left >= 0; left -= 1) {
      await page.keyboard.press('Delete');
      await expect.poll(() => rows(page).count()).toBe(left);
    }
    await expect.poll(() => focused(page)).toBe('恢复内置文章');
    await expect.poll(() => page.getByRole('main').innerText()).toContain('书库里没有文章');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('main').getByRole('button', { name: '恢复内置文章' }).click();
    await expect.poll(() => rows(page).count()).toBe(10);
    await expect.poll(() => rows(page).first().innerText()).toContain(first);
    await expect.poll(() => page.getByRole('button', { name: '恢复内置文章' }).count()).toBe(0);
  });

  test('with its whole collection, where that is the reader’s own', async () => {
    const page = await firstEssay();
    await page.evaluate(async () => {
      const twin = await window.twin;
      twin.change(({ catalog }) => {
        for (const collection of catalog.collections) {
          Object.assign(collection, { bundled: false, title: '党建文选' });
        }
      });
    });
    await page.reload();
    await page.getByRole('button', { name: '文集“党建文选”的更多操作' }).click();
    await page.getByRole('menuitem', { name: '移除文集' }).click();
    await expect.poll(() => rows(page).count()).toBe(0);
    await expect.poll(() => toast(page).innerText()).toContain('已移除 10 篇文章，标注保留');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => rows(page).count()).toBe(10);
    await main(page, first).waitFor();
  });

  test('not while the disk refuses what is written in it', async () => {
    const page = await firstEssay();
    await page.evaluate(async () => {
      (await window.twin).refuse.set('notes.apply', { kind: 'disk', reason: 'full' });
    });
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await row(page, first).focus();
    await page.keyboard.press('Delete');
    await page.getByText('批注暂时无法保存').first().waitFor();
    await expect.poll(() => rows(page).count()).toBe(10);
    await main(page, first).waitFor();
  });
});

describe('the bin', () => {
  test('lists removed essays, the last one first, and restores one to its place', async () => {
    const page = await firstEssay();
    for (const title of [first, second]) {
      await row(page, title).focus();
      await page.keyboard.press('Delete');
    }
    const dialog = await openBin(page);
    await expect.poll(() => toast(page).count()).toBe(0);
    const items = dialog.getByRole('listitem');
    expect((await items.allInnerTexts()).map((text) => text.split('\n')[0])).toEqual([
      second,
      first,
    ]);
    await expect.poll(() => items.first().innerText()).toContain('还剩 30 天');
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: `恢复《${second}》` }).click();
    await expect.poll(() => items.count()).toBe(1);
    await expect.poll(() => focused(page)).toBe('恢复');
    await dialog.getByRole('button', { name: `恢复《${first}》` }).click();
    await dialog.getByText('没有移除的文章').waitFor();
    await page.keyboard.press('Escape');
    const titles = await rows(page).allInnerTexts();
    expect(titles.slice(0, 2).map((text) => text.split('\n')[1])).toEqual([first, second]);
  });

  test('says which essay is back, and leads to it', async () => {
    const page = await firstEssay();
    await row(page, second).focus();
    await page.keyboard.press('Delete');
    const dialog = await openBin(page);
    await dialog.getByRole('button', { name: `恢复《${second}》` }).click();
    await expect.poll(() => toast(page).innerText()).toContain(`已恢复《${second}》`);
    await toast(page).getByRole('button', { name: '打开' }).click();
    await dialog.waitFor({ state: 'detached' });
    await main(page, second).waitFor();
  });

  test('is emptied after a question; the built-in essays can still be restored', async () => {
    const page = await firstEssay();
    await row(page, first).focus();
    await page.keyboard.press('Delete');
    const dialog = await openBin(page);
    await dialog.getByRole('button', { name: '清空…' }).click();
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await expect.poll(() => question.innerText()).toContain('标注、批注和心得都保留');
    await expect.poll(() => focused(page)).toBe('取消');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
    await dialog.getByRole('button', { name: '清空…' }).click();
    await question.getByRole('button', { name: '清空' }).click();
    await dialog.getByText('没有移除的文章').waitFor();
    await dialog.getByRole('button', { name: '恢复内置文章' }).click();
    // Behind the dialog the list is hidden from assistive technology.
    await expect.poll(() => page.locator('nav [data-essay]').count()).toBe(10);
  });
});

describe('an essay that a newer Meipi wrote', () => {
  test('is told as such with its notes, and neither brought back nor removed', async () => {
    const page = await firstEssay();
    await row(page, second).click();
    await main(page, second).waitFor();
    await page.evaluate(async () => {
      const twin = await window.twin;
      twin.refuse.set('library.open', { kind: 'essay-newer' });
    });
    await row(page, first).click();
    const alert = page.getByRole('main').getByRole('alert');
    await alert.waitFor();
    await expect
      .poll(() => alert.innerText())
      .toContain('这篇文章由更新版本的眉批写成，这里打不开。');
    const buttons = await alert.getByRole('button').allInnerTexts();
    expect(buttons).toEqual(['学习笔记']);
    await alert.getByRole('button', { name: '学习笔记' }).click();
    await page.getByRole('complementary', { name: '学习笔记' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('an essay whose file is damaged', () => {
  test('has its notes in the notebook, and a built-in one is brought back', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    await page.keyboard.type('还在这里');
    await page.keyboard.press('Escape');
    await page.getByText('还在这里').first().waitFor();
    await row(page, second).click();
    await main(page, second).waitFor();
    const refuse = (on: boolean) =>
      page.evaluate(async (damaged) => {
        const twin = await window.twin;
        if (damaged) twin.refuse.set('library.open', { kind: 'essay-damaged' });
        else twin.refuse.delete('library.open');
      }, on);
    await refuse(true);
    await row(page, first).click();
    const alert = page.getByRole('main').getByRole('alert');
    await alert.waitFor();
    await expect
      .poll(() => alert.innerText())
      .toContain('这篇文章的文件损坏或丢失了。标注和心得都保留。');
    await alert.getByRole('button', { name: '学习笔记' }).click();
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    await notebook.getByText('还在这里').waitFor();
    await expect.poll(() => notebook.innerText()).toContain(passage);
    expect(await axeFindings(page)).toEqual([]);
    await refuse(false);
    await alert.getByRole('button', { name: '恢复内置文章' }).click();
    await page.locator('article mark').waitFor();
    await main(page, first).waitFor();
  });
});

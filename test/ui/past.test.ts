import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { TwinDisk } from '../bridge/memory-disk';
import { clickOn, dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const long = '这一句把“最前沿”落在四件事上：教学、科研、管理、服务育人，讲稿里可以照这个次序举例。';

const field = (page: Page) => page.getByRole('textbox', { name: '批注' });
const card = (page: Page) => page.locator('[role="comment"]').first();
const versions = (page: Page) => page.getByRole('dialog', { name: '历史版本' });
const bin = (page: Page) => page.getByRole('dialog', { name: '回收站' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

async function commentOn(page: Page, words: string, comment: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press('c');
  await field(page).fill(comment);
  await page.keyboard.press('Escape');
  await page.getByText(comment).first().waitFor();
}

/** Waits until words are on disk as they are and writing has paused: what is typed over them later leaves a version. */
async function written(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    async (wanted) => JSON.stringify((await window.twin).disk.notebooks).includes(wanted),
    JSON.stringify(words),
  );
  await page.waitForTimeout(500);
}

/** All of a comment selected and one letter typed over it. */
async function typeOver(page: Page, letter: string): Promise<void> {
  await card(page).dblclick();
  await field(page).selectText();
  await field(page).pressSequentially(letter);
  await written(page, letter);
  await page.keyboard.press('Escape');
}

async function openBin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '回收站' }).click();
  await bin(page).getByRole('tab', { name: '标注' }).click();
}

describe('历史版本', () => {
  test('brings back what was typed over, and can be undone', async () => {
    const page = await firstEssay();
    await commentOn(page, passage, long);
    await card(page).locator('header').click();
    await card(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '移到另一段' }).waitFor();
    await expect.poll(() => page.getByRole('menuitem', { name: '历史版本' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await typeOver(page, '好');
    await card(page).locator('header').click();
    await card(page).getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '历史版本' }).click();
    await versions(page).getByText(long).last().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await versions(page).getByRole('button', { name: '恢复这个版本' }).click();
    await versions(page).waitFor({ state: 'detached' });
    await expect.poll(() => card(page).innerText()).toContain(long);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => card(page).locator('[lang]').first().innerText()).toBe('好');
  });

  test('are taken back in the essay they were restored in', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    const reflection = page.getByRole('textbox', { name: '我的心得' });
    await reflection.fill(long);
    await written(page, long);
    await reflection.fill('另一个开头');
    await written(page, '另一个开头');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '历史版本' }).click();
    await versions(page).getByRole('button', { name: '恢复这个版本' }).click();
    await versions(page).waitFor({ state: 'detached' });
    await expect.poll(() => reflection.inputValue()).toBe(long);
    await page.keyboard.press('Control+PageDown');
    await expect.poll(() => reflection.inputValue()).toBe('');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForTimeout(300);
    await expect.poll(() => reflection.inputValue()).toBe('');
    await page.keyboard.press('Control+PageUp');
    await expect.poll(() => reflection.inputValue()).toBe('另一个开头');
  });

  test('is there for 我的心得, and by keys alone', async () => {
    const page = await firstEssay();
    await page.keyboard.press('n');
    const reflection = page.getByRole('textbox', { name: '我的心得' });
    await reflection.fill(long);
    await written(page, long);
    await reflection.fill('另一个开头');
    await written(page, '另一个开头');
    await page.keyboard.press('Escape');
    const entry = page.getByRole('button', { name: '历史版本' });
    // Straight from writing, by mouse: it must not move away under the pointer.
    await reflection.click();
    await page.getByText('已自动保存').waitFor();
    await entry.click();
    await versions(page).waitFor();
    await page.keyboard.press('Escape');
    await versions(page).waitFor({ state: 'detached' });
    await entry.focus();
    await page.keyboard.press('Enter');
    await versions(page).waitFor();
    await expect.poll(() => focused(page)).toContain(long);
    await page.keyboard.press('Escape');
    await versions(page).waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('历史版本');
    await page.keyboard.press('Enter');
    await versions(page).waitFor();
    await expect.poll(() => focused(page)).toContain(long);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => reflection.inputValue()).toBe(long);
  });
});

describe('标注 in 回收站', () => {
  test('come back with their comments, and 查看 leads to them', async () => {
    const page = await firstEssay();
    await commentOn(page, passage, long);
    await card(page).locator('header').click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByRole('menuitem', { name: '删除标注和批注' }).click();
    await page.getByText('已删除 1 处标注，在回收站保留 30 天').waitFor();
    await openBin(page);
    const item = bin(page).getByRole('listitem');
    await item.waitFor();
    await expect.poll(() => item.innerText()).toContain(long);
    await expect.poll(() => item.innerText()).toMatch(/《.+》\s*\d+月\d+日删除\s*还剩 30 天/u);
    expect(await axeFindings(page)).toEqual([]);
    await item.getByRole('button', { name: '恢复' }).focus();
    await page.keyboard.press('Enter');
    await item.getByText('已恢复').waitFor();
    await expect.poll(() => focused(page)).toBe('查看');
    await page.keyboard.press('Enter');
    await bin(page).waitFor({ state: 'detached' });
    await expect.poll(() => card(page).getAttribute('data-active')).toBe('true');
    await expect.poll(() => card(page).innerText()).toContain(long);
  });

  test('come back into another essay, and the toast leads there', async () => {
    const page = await firstEssay();
    await commentOn(page, passage, long);
    await card(page).locator('header').click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+PageDown');
    await expect.poll(() => page.getByText(passage.slice(0, 6)).count()).toBe(0);
    await openBin(page);
    await bin(page).getByRole('button', { name: '恢复' }).click();
    await page.getByText('已恢复 1 处标注').first().waitFor();
    await page.locator('#root').getByRole('button', { name: '查看' }).click();
    await bin(page).waitFor({ state: 'detached' });
    await expect.poll(() => card(page).getAttribute('data-active')).toBe('true');
    await expect.poll(() => card(page).innerText()).toContain(long);
  });

  test('are not those whose marking was taken back, and the list with something comes first', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await page.locator('article mark').first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => page.locator('article mark').count()).toBe(0);
    await openBin(page);
    await bin(page).getByText('没有删除的标注').waitFor();
    await page.keyboard.press('Escape');
    await bin(page).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await page.locator('article mark').first().waitFor();
    await clickOn(page, passage.slice(0, 2));
    await page.keyboard.press('Delete');
    await expect.poll(() => page.locator('article mark').count()).toBe(0);
    await page.getByRole('button', { name: '回收站' }).click();
    await bin(page).getByRole('tab', { name: '标注', selected: true }).waitFor();
    await expect.poll(() => bin(page).getByRole('listitem').count()).toBe(1);
  });

  test('go for good when asked for twice, one or all', async () => {
    const page = await firstEssay();
    await commentOn(page, passage, long);
    await commentOn(page, '凝聚力工程', '二');
    for (const left of [1, 0]) {
      await clickOn(page, passage.slice(0, 2)).catch(() => undefined);
      await card(page).locator('header').click();
      await page.keyboard.press('Delete');
      await expect.poll(() => page.locator('[role="comment"]').count()).toBe(left);
    }
    await openBin(page);
    const items = bin(page).getByRole('listitem');
    await expect.poll(() => items.count()).toBe(2);
    const question = page.getByRole('alertdialog');
    await items.first().getByRole('button', { name: '永久删除' }).click();
    await question.getByText('永久删除 1 处标注？').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => items.count()).toBe(2);
    await items.first().getByRole('button', { name: '永久删除' }).click();
    await question.getByRole('button', { name: '永久删除' }).click();
    await expect.poll(() => items.count()).toBe(1);
    await bin(page).getByRole('button', { name: '清空…' }).click();
    await question.getByRole('button', { name: '永久删除' }).click();
    await bin(page).getByText('没有删除的标注').waitFor();
    const disk = await page.evaluate(
      () => JSON.parse(localStorage.getItem('twin-disk') ?? '{}') as TwinDisk,
    );
    expect(Object.values(disk.pasts).flatMap((past) => past.bin)).toEqual([]);
  });
});

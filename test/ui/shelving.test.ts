import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { openPage } from './open-page';
import {
  done,
  edit,
  field,
  first,
  focused,
  list,
  menuitem,
  narrow,
  numbers,
  rows,
  titles,
} from './shelf-page';

describe('the field above the list', () => {
  test('narrows it while one types, tells how many are left, and Esc shows all', async () => {
    const { page, complaints } = await openPage();
    await narrow(page, '总结');
    await expect.poll(() => numbers(page)).toBe('02 03');
    await expect.poll(() => list(page).innerText()).toContain('2 篇');
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('2 篇');
    expect(await axeFindings(page)).toEqual([]);
    await field(page).fill('建设总结');
    await expect.poll(() => numbers(page)).toBe('02 03');
    await list(page).getByRole('button', { name: '看各处' }).click();
    await page.getByRole('region', { name: '搜索结果' }).waitFor();
    await field(page).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => rows(page).count()).toBe(10);
    expect(complaints).toEqual([]);
  });

  test('leads to the list with ↓, and opens the first essay left with Enter', async () => {
    const { page } = await openPage();
    await narrow(page, '总结');
    await expect.poll(() => numbers(page)).toBe('02 03');
    await field(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toContain('02');
    await field(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('[aria-current="true"]', { hasText: '02' }).waitFor();
  });

  test('waits while an input method composes', async () => {
    const { page } = await openPage();
    await field(page).focus();
    const session = await page.context().newCDPSession(page);
    const text = 'zongjie';
    await session.send('Input.imeSetComposition', { text, selectionStart: 7, selectionEnd: 7 });
    await expect.poll(() => rows(page).count()).toBe(10);
    await session.send('Input.insertText', { text: '总结' });
    await page.getByRole('button', { name: '只看题目里有的 2 篇' }).click();
    await expect.poll(() => numbers(page)).toBe('02 03');
  });

  test('says where nothing is left, and the way back', async () => {
    const { page } = await openPage();
    await field(page).fill('#法家');
    await list(page).getByText('没有符合条件的文章').waitFor();
    await list(page).getByText('清除筛选').click();
    await expect.poll(() => rows(page).count()).toBe(10);
    await expect.poll(() => field(page).inputValue()).toBe('');
  });
});

describe('the field above 目录', () => {
  test('brings the library for what is typed, and 目录 back when it is cleared', async () => {
    const { page, complaints } = await openPage();
    const tab = (name: string) => page.getByRole('tab', { name });
    await rows(page).first().click();
    await tab('目录').click();
    await field(page).fill('总结');
    await page.getByRole('region', { name: '搜索结果' }).waitFor();
    await expect.poll(() => tab('书库').getAttribute('aria-selected')).toBe('true');
    await expect
      .poll(() => field(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => tab('目录').getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => field(page).inputValue()).toBe('');
    await tab('书库').click();
    await expect.poll(() => rows(page).count()).toBe(10);
    expect(complaints).toEqual([]);
  });
});

describe('the order', () => {
  test('is chosen in the menu and is there after a restart', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: '排列与分类' }).click();
    await page.getByRole('menuitemradio', { name: '按题目' }).click();
    await expect.poll(() => numbers(page)).not.toBe('01 02 03 04 05 06 07 08 09 10');
    const order = await numbers(page);
    await page.reload();
    await expect.poll(() => numbers(page)).toBe(order);
    await page.getByRole('button', { name: '排列与分类' }).click();
    await page.getByRole('menuitemcheckbox', { name: '倒序' }).click();
    await expect.poll(() => numbers(page)).not.toBe(order);
  });
});

describe('what the reader says of an essay', () => {
  test('is edited with F2, found by its words, and taken back', async () => {
    const { page, complaints } = await openPage();
    await edit(page, 1, { 题目: '街道党建', 作者: '李华', 标签: '治理、街道' });
    expect(await axeFindings(page)).toEqual([]);
    await done(page);
    await list(page).getByText('#治理 #街道').waitFor();
    await expect.poll(() => titles(page)).toContain('街道党建');
    await field(page).fill('李华 #治理');
    await expect.poll(() => numbers(page)).toBe('02');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '按状态、作者和标签筛选' }).click();
    await page.getByRole('menuitemcheckbox', { name: '#街道' }).click();
    await expect.poll(() => numbers(page)).toBe('02');
    await page.keyboard.press('Escape');
    await list(page).getByRole('button', { name: '清除筛选' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await list(page).getByText('#治理 #街道').waitFor({ state: 'detached' });
    await expect.poll(() => titles(page)).not.toContain('街道党建');
    expect(complaints).toEqual([]);
  });

  test('is the title over the page and of what is copied, the text as it is', async () => {
    const { page } = await openPage();
    await edit(page, 0, { 题目: '街道党建', 作者: '李华' });
    await done(page);
    await rows(page).first().click();
    await page.getByRole('main', { name: '街道党建' }).waitFor();
    const heading = page
      .getByRole('article', { name: '街道党建' })
      .getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText()).toContain(first);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dragOver(page, '教学、科研');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '复制为引文', exact: true }).click();
    await page.getByText('已复制').waitFor({ state: 'attached' });
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('“教学、科研”——李华《街道党建》');
  });

  test('lists the authors with how many essays they have, to show those of one', async () => {
    const { page } = await openPage();
    await edit(page, 1, { 作者: '李华' });
    await done(page);
    await page.getByRole('button', { name: '按状态、作者和标签筛选' }).click();
    const menu = page.getByRole('menu');
    await menu.getByRole('group', { name: '作者' }).waitFor();
    await menu.getByRole('menuitemcheckbox', { name: '李华 1' }).click();
    await expect.poll(() => numbers(page)).toBe('02');
    await menu.getByRole('menuitemcheckbox', { name: '党生焕 1' }).click();
    await expect.poll(() => numbers(page)).toBe('01 02');
  });

  test('is as recognised again where a field is emptied', async () => {
    const { page } = await openPage();
    await edit(page, 0, { 题目: '另一个题目' });
    await done(page);
    await expect.poll(() => titles(page)).toContain('另一个题目');
    const dialog = await edit(page, 0, { 题目: '' });
    const title = dialog.getByRole('textbox', { name: '题目' });
    await expect.poll(() => title.getAttribute('placeholder')).toBe(first);
    await page.keyboard.press('Enter');
    await expect.poll(() => titles(page)).toContain(first);
  });

  test('marks it read and unread', async () => {
    const { page } = await openPage();
    await rows(page).first().click({ button: 'right' });
    await menuitem(page, '标为已读完').click();
    await list(page).getByText('已读完').waitFor();
    await rows(page).first().click({ button: 'right' });
    await menuitem(page, '标为未读').click();
    await list(page).getByText('已读完').waitFor({ state: 'detached' });
    await rows(page).nth(4).focus();
    await page.keyboard.press('Control+z');
    await list(page).getByText('已读完').waitFor();
  });

  test('is done again by Ctrl+Y or Ctrl+Shift+Z, step by step, until something else is done', async () => {
    const { page } = await openPage();
    const finished = list(page).getByText('已读完');
    await rows(page).first().click({ button: 'right' });
    await menuitem(page, '标为已读完').click();
    await finished.waitFor();
    await rows(page).nth(4).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => rows(page).count()).toBe(9);
    await rows(page).nth(4).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page).count()).toBe(10);
    await page.keyboard.press('Control+z');
    await finished.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await finished.waitFor();
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => rows(page).count()).toBe(9);
    await rows(page).nth(2).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => rows(page).count()).toBe(10);
    await rows(page).nth(2).click({ button: 'right' });
    await menuitem(page, '标为已读完').click();
    await expect.poll(() => finished.count()).toBe(2);
    await rows(page).nth(2).focus();
    await page.keyboard.press('Control+y');
    await expect.poll(() => rows(page).count()).toBe(10);
  });
});

describe('several essays', () => {
  test('are chosen by keys, tagged at once, and removed with one undo', async () => {
    const { page, complaints } = await openPage();
    await rows(page).nth(1).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    const bar = page.getByRole('group', { name: '所选文章' });
    await bar.getByText('已选 3 篇').waitFor();
    await expect.poll(() => focused(page)).toContain('04');
    expect(await axeFindings(page)).toEqual([]);
    await bar.getByRole('combobox').fill('街道');
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page).getByText('#街道').count()).toBe(3);
    await rows(page).nth(3).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => rows(page).count()).toBe(7);
    await expect.poll(() => focused(page)).toContain('02');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => rows(page).count()).toBe(10);
    await expect.poll(() => numbers(page)).toBe('01 02 03 04 05 06 07 08 09 10');
    await expect.poll(() => list(page).getByText('#街道').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('are chosen with the pointer, all with Ctrl+A, and none with Esc', async () => {
    const { page } = await openPage();
    await rows(page)
      .nth(1)
      .click({ modifiers: ['Control'] });
    await rows(page)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await page.getByText('已选 3 篇').first().waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('已选 10 篇').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: '所选文章' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('article').count()).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { openPage } from './open-page';
import { groups, list, makeCategory, menuitem, numbers, rows } from './shelf-page';

describe('categories', () => {
  test('take essays by the menu, stand in one another, and leave all of them when deleted', async () => {
    const { page, complaints } = await openPage();
    await makeCategory(page, '党建');
    await rows(page).nth(0).click({ button: 'right' });
    await menuitem(page, '移到分类').press('ArrowRight');
    await menuitem(page, '党建').click();
    await expect.poll(() => numbers(page)).toBe('01 02 03 04 05 06 07 08 09 10');
    await makeCategory(page, '街道');
    const street = list(page).getByRole('button', { name: '街道', exact: true });
    await street.focus();
    await street.click({ button: 'right' });
    await menuitem(page, '移到').press('ArrowRight');
    await menuitem(page, '党建').click();
    await expect.poll(() => groups(page)).toEqual(['党建', '街道', '内置文章', '我的文档']);
    expect(await axeFindings(page)).toEqual([]);
    const around = list(page).getByRole('button', { name: '党建', exact: true });
    await around.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => groups(page)).toEqual(['党建', '内置文章', '我的文档']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: '名称' }).fill('党的建设');
    await page.keyboard.press('Enter');
    await list(page).getByRole('heading', { name: '党的建设' }).waitFor();
    await list(page).getByRole('button', { name: '党的建设', exact: true }).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => groups(page)).toEqual(['街道', '内置文章', '我的文档']);
    await expect.poll(() => rows(page).count()).toBe(10);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => groups(page)).toEqual(['党的建设', '街道', '内置文章', '我的文档']);
    await page.reload();
    await expect.poll(() => groups(page)).toEqual(['党的建设', '街道', '内置文章', '我的文档']);
    await expect
      .poll(() => list(page).getByRole('list', { name: '党的建设' }).getByRole('listitem').count())
      .toBe(1);
    expect(complaints).toEqual([]);
  });

  test('take essays and one another by dragging', async () => {
    const { page } = await openPage();
    await makeCategory(page, '党建');
    await makeCategory(page, '街道');
    const heading = (name: string) => list(page).getByRole('button', { name, exact: true });
    await rows(page).nth(1).dragTo(heading('街道'));
    const inStreet = list(page).getByRole('list', { name: '街道' }).getByRole('listitem');
    await expect.poll(() => inStreet.count()).toBe(1);
    await heading('街道').dragTo(heading('党建'));
    await expect.poll(() => groups(page)).toEqual(['党建', '街道', '内置文章', '我的文档']);
    await inStreet.first().dragTo(heading('内置文章'));
    await expect.poll(() => inStreet.count()).toBe(0);
    await expect.poll(() => rows(page).count()).toBe(10);
  });
});

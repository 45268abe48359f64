import type { Page } from 'playwright-core';
import { focusIn } from '../page/focus-in';

/** The title of the essay that stands first. */
export const first = '试论新时期高校基层党组织的建设';

/** The sidebar with the library. */
export const list = (page: Page) => page.getByRole('navigation');
export const rows = (page: Page) => list(page).locator('[data-essay] [data-rove]');
export const titles = async (page: Page) =>
  (await list(page).locator('[data-essay] [lang="zh-CN"]:nth-of-type(2)').allInnerTexts()).map(
    (text) => text.trim(),
  );
/** What the rows are numbered, in a line. */
export const numbers = async (page: Page) =>
  (await rows(page).allInnerTexts()).map((text) => text.slice(0, 2)).join(' ');
export const groups = (page: Page) => list(page).locator('h2').allInnerTexts();
/** The one field of the sidebar. */
export const field = (page: Page) => page.getByRole('textbox', { name: '在书库中搜索' });
/** Narrows the list by what is typed, where texts have the words too. */
export async function narrow(page: Page, words: string) {
  await field(page).fill(words);
  await page.getByRole('button', { name: /^只看题目.*里有的 \d+ 篇$/u }).click();
}
export const menuitem = (page: Page, name: string) =>
  page.getByRole('menuitem', { name, exact: true });
/** How the words of the element in focus begin. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent.slice(0, 12));

/** Opens what is said of the essay of a row, and fills fields by their labels. */
export async function edit(page: Page, index: number, values: Readonly<Record<string, string>>) {
  await rows(page).nth(index).focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: '文章信息' });
  for (const [label, value] of Object.entries(values)) {
    if (label !== '标签') await dialog.getByRole('textbox', { name: label }).fill(value);
    else await dialog.getByRole('combobox').fill(value);
  }
  return dialog;
}

/** Ends that dialog as it was filled in, and waits for the focus, which it gives back once it is gone. */
export async function done(page: Page) {
  const dialog = page.getByRole('dialog', { name: '文章信息' });
  await dialog.getByRole('button', { name: '完成' }).click();
  await dialog.waitFor({ state: 'detached' });
  await focusIn(list(page));
}

/** Makes a category by the menu of the list. */
export async function makeCategory(page: Page, name: string) {
  await page.getByRole('button', { name: '排列与分类' }).click();
  await menuitem(page, '新建分类…').click();
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.keyboard.press('Enter');
  await list(page).getByRole('heading', { name }).waitFor();
}

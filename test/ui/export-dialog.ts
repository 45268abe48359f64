import type { Page } from 'playwright-core';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

export const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const question = '新时期，面对高校改革和发展中凸显的新情况';

/** An essay with a key point, and a question with a comment. */
export async function marked(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await dragOver(page, passage);
  await page.keyboard.press('1');
  await dragOver(page, question);
  await page.keyboard.press('4');
  await dragOver(page, question);
  await page.keyboard.press('c');
  await page.keyboard.insertText('联系本单位：怎样落到支部？');
  await page.keyboard.press('Escape');
  return page;
}

export const dialog = (page: Page) =>
  page.getByRole('dialog', { name: /^导出(学习笔记|批注本|阅读小结)$/u });
export const preview = (page: Page) => page.getByRole('region', { name: '预览' });
export const save = (page: Page) => dialog(page).getByRole('button', { name: '导出…' });

/** Opens the dialog and waits for the notes in it. */
export async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await dialog(page).waitFor();
  await preview(page).getByText('阅读小结').waitFor();
}

/** Requests of a name that the page has sent. */
export async function asked(page: Page, name: string): Promise<readonly unknown[]> {
  const all = await page.evaluate(async () =>
    (await window.twin).asked.map((one) => ({ name: one.name, argument: one.argument })),
  );
  return all.filter((one) => one.name === name).map((one) => one.argument);
}

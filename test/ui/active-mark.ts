import type { Page } from 'playwright-core';
import { clickOn, dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

export const passage = '教学、科研、管理';
export const handle = (page: Page, which: 'start' | 'end') =>
  page.locator(`[data-handle="${which}"]`);

/** The words that are marked, whatever lies between. */
export const marked = (page: Page) =>
  page.locator('mark [data-at]').evaluateAll((all) => all.map((one) => one.textContent).join(''));

/** The first essay with `passage` marked by a key, and picked. */
export async function withActiveMark(key = '1'): Promise<Page> {
  const page = await firstEssay();
  await dragOver(page, passage);
  await page.keyboard.press(key);
  await clickOn(page, passage);
  await handle(page, 'end').waitFor();
  return page;
}

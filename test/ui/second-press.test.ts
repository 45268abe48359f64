import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn } from '../page/select-text';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';

/** As long as its field is high, so that the row below stays where it is once that is closed. */
const comment =
  '“最前沿”这个比喻强调基层党组织的战斗力，但怎样落实到班级和支部，文中说得还不够具体。下次可以结合自己支部的活动来谈。';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The first essay with a comment whose field is open. */
async function writing(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, [{ words: passage, kind: 'highlight', comment }]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await clickOn(page, passage);
  await button(page, '编辑').first().click();
  await page.getByRole('textbox', { name: '批注' }).waitFor();
  return page;
}

async function centreOf(page: Page, name: string) {
  const box = await button(page, name).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

describe('a double click that ends a comment', () => {
  test.each([
    ['in the margin', {}],
    ['under its line', { settings: { marginView: 'rail' } }],
    ['in the notebook', { width: 1440, height: 900, settings: { notebookOpen: true } }],
  ] as const)('leaves the mark and the comment, at rest, %s', async (_where, options) => {
    const page = await writing(options);
    const { x, y } = await centreOf(page, '完成');
    await page.mouse.dblclick(x, y);
    await button(page, '编辑').first().waitFor();
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
    await page.getByText(comment).first().waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).count()).toBe(0);
    expect(await page.getByText('已删除').count()).toBe(0);
  });
});

test('what deletes a comment is not where its field was ended', async () => {
  const page = await writing();
  const done = await button(page, '完成').boundingBox();
  await button(page, '完成').click();
  const bin = await button(page, '删除').boundingBox();
  expect(bin?.x).toBeGreaterThanOrEqual((done?.x ?? Infinity) + (done?.width ?? 0));
});

test('a click of its own deletes a comment whose field was just ended', async () => {
  const page = await writing();
  await button(page, '完成').click();
  await button(page, '删除').click();
  await page.getByRole('menuitem', { name: '删除标注和批注' }).click();
  await page.getByText('已删除 1 处标注').first().waitFor();
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
import { clickOn, still } from '../page/select-text';
import { firstEssay } from './first-essay';

const near = '教学、科研';
const alsoNear = '管理、服务育人';
const alsoFar = '不断创新、进步的组织';
const far = '三、加强和改进高校基层党组织建设的措施';

async function marked(...passages: readonly string[]): Promise<Page> {
  const page = await firstEssay();
  await annotatePassages(
    page,
    passages.map((words) => ({ words, kind: 'highlight', comment: words === far ? '' : words })),
  );
  await page.reload();
  await page.locator('mark').first().waitFor();
  return page;
}

const marks = (page: Page) => page.locator('mark');
const toast = (page: Page, n: number) =>
  page.getByText(`已删除 ${n} 处标注，在回收站保留 30 天`, { exact: true });

describe('deleting by key', () => {
  test('leaves what is brought back picked, for the keys that follow', async () => {
    const page = await marked(near);
    await clickOn(page, near);
    await page.keyboard.press('Delete');
    await expect.poll(() => marks(page).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.keyboard.press('4');
    await expect.poll(() => marks(page).getAttribute('data-pigment')).toBe('carmine');
  });

  test('counts what goes one after the other, and brings all of it back at once', async () => {
    const page = await marked(near, alsoNear, far);
    await clickOn(page, near);
    await page.keyboard.press('Delete');
    await toast(page, 1).waitFor();
    await page.keyboard.press(']');
    await page.keyboard.press('Delete');
    await toast(page, 2).waitFor();
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => marks(page).count()).toBe(3);
    // What the message took back is taken back: no undo deletes again, and redo does.
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(await marks(page).count()).toBe(3);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => marks(page).count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => marks(page).count()).toBe(3);
    await clickOn(page, near);
    await page.keyboard.press('Delete');
    await toast(page, 1).waitFor();
  });

  test('takes one mark away, however often the key is pressed, and the page stays where it is', async () => {
    const page = await marked(near, alsoNear, alsoFar);
    await clickOn(page, near);
    await still(page);
    const top = () => page.locator('article').evaluate((it) => it.getBoundingClientRect().top);
    const before = await top();
    await page.keyboard.press('Delete');
    await toast(page, 1).waitFor();
    await page.keyboard.press('Delete');
    await still(page);
    expect(await marks(page).count()).toBe(2);
    expect(await page.locator('mark[data-active]').count()).toBe(0);
    expect(await top()).toBe(before);
  });

  test('lets one go on to the mark behind the one that went', async () => {
    const page = await marked(near, alsoNear, alsoFar);
    await clickOn(page, near);
    await page.keyboard.press('Delete');
    await toast(page, 1).waitFor();
    await page.keyboard.press(']');
    await page.getByText('要点，第 1 处，共 2 处').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('mark[data-active]').innerText()).toContain(alsoNear);
  });

  test('goes on at the next card where the card was left by its key', async () => {
    const page = await marked(near, alsoNear);
    await page.locator('[role="comment"]').filter({ hasText: near }).focus();
    await page.keyboard.press('Delete');
    await toast(page, 1).waitFor();
    await expect.poll(() => page.locator('mark[data-active]').innerText()).toContain(alsoNear);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openDataSettings } from '../page/data-settings';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

/** The first essay on show under a clock that the test moves. */
async function reading(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await page.clock.install();
  return page;
}

/** Scrolls a little every 20 s. */
async function readFor(page: Page, minutes: number): Promise<void> {
  await page.mouse.move(400, 400);
  for (let n = 0; n < minutes * 3; n += 1) {
    await page.mouse.wheel(0, 40);
    await page.clock.fastForward(20_000);
  }
  await page.mouse.wheel(0, 40);
}

const recorded = (page: Page) =>
  page.evaluate(async () => Object.values((await window.twin).disk.reading).flat());

async function details(page: Page) {
  await page.locator('nav [data-essay] [data-rove]').first().focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: '文章信息' });
  await dialog.waitFor();
  return dialog;
}

describe('what was read when', () => {
  test('is recorded while the reader acts, shown with the essay, and cleared', async () => {
    const page = await reading();
    await readFor(page, 3);
    await expect.poll(async () => (await recorded(page)).length).toBe(1);
    const dialog = await details(page);
    const record = dialog.getByRole('region', { name: '阅读记录' });
    await record.getByText(/，共读 1 次 [34] 分钟$/u).waitFor();
    await record.getByText(/日　[34] 分钟，读到 \d+%$/u).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await record.getByRole('button', { name: '清除' }).click();
    await record.waitFor({ state: 'detached' });
    expect(await recorded(page)).toEqual([]);
    await expect
      .poll(() => dialog.evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
  });

  test('has nothing of a window that is left alone', async () => {
    const page = await reading();
    await page.clock.fastForward(10 * 60_000);
    await page.mouse.wheel(0, 40);
    await page.clock.fastForward(1000);
    await page.mouse.wheel(0, 40);
    const seconds = (await recorded(page)).map((one) => one.seconds);
    expect(Math.max(0, ...seconds)).toBeLessThanOrEqual(62);
  });

  test('is recorded no longer once that is off, and gone once all is cleared', async () => {
    const page = await reading();
    await readFor(page, 1);
    await expect.poll(async () => (await recorded(page)).length).toBe(1);
    const dialog = await openDataSettings(page);
    const section = dialog.getByRole('region', { name: '阅读记录' });
    await section.getByRole('switch', { name: '记录阅读时间' }).click();
    await section.getByRole('button', { name: '清除全部记录…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '清除' }).click();
    await section.getByText('阅读记录已清除').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await readFor(page, 2);
    expect(await recorded(page)).toEqual([]);
  });
});

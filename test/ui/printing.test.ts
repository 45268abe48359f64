import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstEssay } from './first-essay';

/** What the page has asked main to print. */
async function printed(page: Page): Promise<readonly unknown[]> {
  const all = await page.evaluate(async () =>
    (await window.twin).asked.map((one) => ({ name: one.name, argument: one.argument })),
  );
  return all.filter((one) => one.name === 'export.print').map((one) => one.argument);
}

test('Ctrl+P prints the essay on show with its comments, with Shift without them', async () => {
  const page = await firstEssay();
  await page.keyboard.press('Control+p');
  await page.getByText('正在准备打印……').first().waitFor();
  await expect.poll(() => printed(page)).toMatchObject([{ comments: true }]);
  await page.keyboard.press('Control+Shift+p');
  await expect.poll(() => printed(page)).toMatchObject([{ comments: true }, { comments: false }]);
});

test('a print that fails is told', async () => {
  const page = await firstEssay();
  await page.evaluate(async () => {
    (await window.twin).refuse.set('export.print', { kind: 'print-stopped' });
  });
  await page.keyboard.press('Control+p');
  await page.getByRole('alert').getByText('没有打印。').waitFor();
});

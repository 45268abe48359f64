import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { firstEssay } from './first-essay';
import { menuitem } from './shelf-page';

const windowsAsked = (page: Page): Promise<readonly (EssayId | null)[]> =>
  page.evaluate(async () =>
    (await window.twin).asked.flatMap((one) =>
      one.name === 'window.open' ? [one.argument as EssayId | null] : [],
    ),
  );

test('a further window is asked for by the menu of an essay, the middle button, a key and the palette', async () => {
  const page = await firstEssay();
  const essays = page.getByRole('navigation').locator('[data-essay]');
  const [first, second] = [essays.nth(0), essays.nth(1)];
  const ids = [await first.getAttribute('data-essay'), await second.getAttribute('data-essay')];
  await second.click({ button: 'right' });
  await menuitem(page, '在新窗口中打开').click();
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1]]);
  await second.locator('[data-rove]').click({ button: 'middle' });
  await page.keyboard.press('Control+Shift+n');
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1], ids[1], ids[0]]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xck');
  await page.getByRole('option', { name: '新窗口' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => windowsAsked(page)).toEqual([ids[1], ids[1], ids[0], ids[0]]);
  // None of it leaves the essay on show.
  expect(await first.locator('[aria-current="true"]').count()).toBe(1);
});

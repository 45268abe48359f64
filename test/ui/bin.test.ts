import { expect, test } from 'vitest';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

test('回收站 opens from the foot of the library, says that it is empty, and gives the focus back', async () => {
  const page = await firstEssay();
  const entry = page.getByRole('navigation').getByRole('button', { name: '回收站' });
  await entry.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '回收站' });
  await dialog.waitFor();
  await expect.poll(() => dialog.innerText()).toContain('没有移除的文章');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => entry.evaluate((one) => one === document.activeElement)).toBe(true);
});

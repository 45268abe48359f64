import { describe, expect, test } from 'vitest';
import { dialog, marked, openDialog, preview, save } from './export-dialog';

describe('the export dialog', () => {
  test('shows the notes as a page, and counts them', async () => {
    const page = await marked();
    await openDialog(page);
    const text = await preview(page).innerText();
    expect(text).toContain('《试论新时期高校基层党组织的建设》');
    expect(text.indexOf('阅读小结')).toBeLessThan(text.indexOf('摘录与批注'));
    expect(text).toContain('联系本单位：怎样落到支部？');
    await dialog(page).getByText('2 条摘录，1 条批注').waitFor();
    await expect.poll(() => dialog(page).locator('iframe').count()).toBe(0);
  });

  test('shows the headings of a Word file neither bold nor ruled, as the file has them', async () => {
    const page = await marked();
    await openDialog(page);
    for (const level of [4, 5]) {
      const looks = () =>
        preview(page)
          .getByRole('heading', { level })
          .evaluateAll((all) =>
            all.map((one) => {
              const { fontWeight, borderBlockEndWidth } = getComputedStyle(one);
              return `${fontWeight} ${borderBlockEndWidth}`;
            }),
          );
      await expect.poll(async () => [...new Set(await looks())]).toEqual(['400 0px']);
    }
  });

  test('opens from the bar, closes with Esc and gives the focus back', async () => {
    const page = await marked();
    const button = page.locator('header').getByRole('button', { name: '导出', exact: true });
    await button.click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('keeps the focus inside, and the keys of the page outside', async () => {
    const page = await marked();
    await openDialog(page);
    for (let presses = 0; presses < 24; presses += 1) {
      await page.keyboard.press('Tab');
      await expect
        .poll(() =>
          page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null),
        )
        .toBe(true);
    }
    await page.keyboard.press('Control+PageDown');
    await page.keyboard.press('Control+z');
    await expect.poll(() => preview(page).innerText()).toContain('联系本单位：怎样落到支部？');
  });

  test.each([
    [1280, 800],
    [1024, 700],
    [640, 400],
  ])(
    'keeps 24 px from the edges of a %i × %i window and cuts nothing off',
    async (width, height) => {
      const page = await marked({ width: Math.max(width, 1024), height: Math.max(height, 700) });
      await page.setViewportSize({ width, height });
      await openDialog(page);
      const box = await dialog(page).boundingBox();
      expect(box).not.toBeNull();
      const { x = 0, y = 0, width: wide = 0, height: high = 0 } = box ?? {};
      expect(Math.min(x, y, width - x - wide, height - y - high)).toBeGreaterThanOrEqual(24);
      expect(wide).toBeLessThanOrEqual(920);
      expect(high).toBeLessThanOrEqual(720);
      const cut = await dialog(page).evaluate((root) =>
        [...root.querySelectorAll<HTMLElement>('*')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 20)
          .map((one) => `${one.className}: ${one.textContent.slice(0, 40)}`),
      );
      expect(cut).toEqual([]);
      await dialog(page).getByRole('textbox', { name: '姓名' }).scrollIntoViewIfNeeded();
      await dialog(page).getByRole('textbox', { name: '姓名' }).fill('王小明');
      await expect.poll(() => save(page).isVisible()).toBe(true);
    },
  );
});

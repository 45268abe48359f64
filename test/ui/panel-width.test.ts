import { expect, test } from 'vitest';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

test('panels are as wide as their edges are dragged, within limits, and stay so', async () => {
  const page = await firstEssay({ width: 1440, height: 900, settings: { sidebarOpen: true } });
  const edge = page.getByRole('separator', { name: '侧栏宽度' });
  const width = () =>
    page.getByRole('navigation').evaluate((one) => one.getBoundingClientRect().width);
  const drag = async (by: number) => {
    const box = await edge.boundingBox();
    if (box === null) throw new Error('no edge');
    const x = box.x + box.width / 2;
    await page.mouse.move(x, 300);
    await page.mouse.down();
    await page.mouse.move(x + by / 2, 300);
    await page.mouse.move(x + by, 300);
    await page.mouse.up();
  };
  await expect.poll(width).toBe(256);
  await drag(40);
  await expect.poll(width).toBe(296);
  await drag(300);
  await expect.poll(width).toBe(340);
  await edge.dblclick();
  await expect.poll(width).toBe(256);
  await edge.focus();
  await page.keyboard.press('Home');
  await expect.poll(width).toBe(220);
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(236);
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe('236');

  await page.keyboard.press('F6');
  await page.keyboard.press('n');
  const notebook = page.getByRole('complementary', { name: '学习笔记' });
  const other = page.getByRole('separator', { name: '学习笔记宽度' });
  await other.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => notebook.evaluate((one) => one.getBoundingClientRect().width)).toBe(368);
  await page.keyboard.press('Enter');
  await expect.poll(() => notebook.evaluate((one) => one.getBoundingClientRect().width)).toBe(352);
  await page.keyboard.press('End');
  expect(await axeFindings(page)).toEqual([]);

  await page.reload();
  await notebook.waitFor();
  await expect.poll(width).toBe(236);
  await expect.poll(() => notebook.evaluate((one) => one.getBoundingClientRect().width)).toBe(480);
});

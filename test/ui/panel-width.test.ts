import { expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
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

test('the text keeps lines of at least 28 字 beside panels and what is written', async () => {
  const settings = { sidebarOpen: true } as const;
  const page = await firstEssay({ width: 1024, height: 700, settings });
  const sidebar = page.getByRole('navigation', { name: '侧栏' });
  const notebook = page.getByRole('complementary', { name: '学习笔记' });
  const measure = () =>
    page
      .locator('article p', { hasText: '高校是汇聚和培养人才的基地' })
      .evaluate((one) => one.clientWidth / parseFloat(getComputedStyle(one).fontSize));
  await dragOver(page, '始终处于教学');
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).fill('写在行下');
  expect(await notebook.count()).toBe(0);
  expect(await measure()).toBe(36);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // The sidebar steps aside for the notebook, and is back after it or in its place.
  await page.keyboard.press('n');
  await notebook.waitFor();
  await sidebar.waitFor({ state: 'detached' });
  await expect.poll(measure).toBeGreaterThanOrEqual(28);
  await page.keyboard.press('n');
  await sidebar.waitFor();
  await page.keyboard.press('n');
  await sidebar.waitFor({ state: 'detached' });
  await page.keyboard.press('b');
  await sidebar.waitFor();
  expect(await notebook.count()).toBe(0);
});

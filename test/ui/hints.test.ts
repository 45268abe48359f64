import { expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const marking = '按 1—5 标出颜色，按 C 写批注';
const rail = '窗口较窄，批注收在行末';

test('a hint gives the footer back after ten seconds, but not while it is pointed at', async () => {
  const page = await firstEssay({ settings: { hintsSeen: [], sidebarOpen: false } });
  await page.clock.install();
  await dragOver(page, passage);
  const hint = page.locator('footer').getByText(marking);
  await hint.hover();
  await page.clock.runFor(20_000);
  expect(await hint.count()).toBe(1);
  await page.mouse.move(300, 300);
  await page.clock.runFor(9000);
  expect(await hint.count()).toBe(1);
  await page.clock.runFor(1500);
  await expect.poll(() => hint.count()).toBe(0);
});

test('hints come once each, when they first matter, in the footer, and go when heeded or closed', async () => {
  const page = await firstEssay({ settings: { hintsSeen: [], sidebarOpen: false } });
  const footer = page.locator('footer');
  const height = await footer.evaluate((one) => one.getBoundingClientRect().height);
  await dragOver(page, passage);
  await footer.getByText(marking).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await expect
    .poll(() => footer.evaluate((one) => one.getBoundingClientRect().height))
    .toBe(height);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).pressSequentially('一问');
  await page.keyboard.press('Escape');
  await footer.getByText(marking).waitFor({ state: 'detached' });

  await page.setViewportSize({ width: 800, height: 600 });
  await footer.getByText(rail).waitFor();
  await footer.getByRole('button', { name: '知道了' }).press('Enter');
  await footer.getByText(rail).waitFor({ state: 'detached' });
  // The focus is not lost with the button.
  await expect.poll(() => page.evaluate('document.activeElement.dataset.region')).toBe('text');

  await page.reload();
  await page.locator('mark').first().waitFor();
  await dragOver(page, '新时期，面对高校改革和发展');
  await page.getByRole('toolbar').waitFor();
  await expect.poll(() => footer.innerText()).not.toContain(marking);
  await expect.poll(() => footer.innerText()).not.toContain(rail);
});

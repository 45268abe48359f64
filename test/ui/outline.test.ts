import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from './open-page';

async function openEssay(page: Page, number: number): Promise<void> {
  await page
    .getByRole('navigation')
    .locator('[data-essay] [data-rove]')
    .nth(number - 1)
    .click();
  await page.locator('main footer').waitFor();
  await page.getByRole('tab', { name: '目录' }).click();
}

test('目录 has the headings of the third essay as written, in their levels', async () => {
  const { page, complaints } = await openPage();
  await openEssay(page, 3);
  const entries = await page.getByRole('tabpanel').getByRole('link').all();
  const lines = await Promise.all(
    entries.map(async (entry) => [await entry.getAttribute('data-depth'), await entry.innerText()]),
  );
  expect(lines.slice(0, 4)).toEqual([
    ['1', '一、坡里村党组织基本情况'],
    ['1', '二、主要做法'],
    ['2', '（一）以提高执政能力为目标，狠抓基层组织建设'],
    ['2', '（二）以增强党组织凝聚力为目标，加强党员队伍思想教育'],
  ]);
  expect(lines).toHaveLength(11);
  expect(complaints).toEqual([]);
});

test('an essay without headings says so and invents none', async () => {
  const { page } = await openPage();
  await openEssay(page, 6);
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toBe('本文没有小标题');
});

test('a click brings the heading under the top edge, marks the section, and Alt+← leads back', async () => {
  const { page } = await openPage();
  await openEssay(page, 3);
  const link = page.getByRole('tabpanel').getByRole('link', { name: /^三、取得的成效/u });
  await link.click();
  await page.locator('nav [aria-current="location"]', { hasText: '三、取得的成效' }).waitFor();
  const heading = page.getByRole('main').getByRole('heading', { name: '三、取得的成效' });
  const bar = 44;
  expect((await heading.boundingBox())?.y).toBeCloseTo(bar + 60, -1);
  await expect.poll(() => page.locator('main footer').innerText()).toContain('三、取得的成效');
  await page.keyboard.press('Alt+ArrowLeft');
  await page.locator('nav [aria-current="location"]').waitFor({ state: 'detached' });
  await expect
    .poll(() => page.getByRole('main').getByRole('heading', { level: 1 }).isVisible())
    .toBe(true);
});

test('the section told is the one that is read, a third down the view', async () => {
  const { page } = await openPage();
  await openEssay(page, 3);
  const heading = page.getByRole('main').getByRole('heading', { name: '三、取得的成效' });
  const told = page.locator('nav [aria-current="location"]');
  /** Brings the heading to a share of the view's height. */
  const bring = (share: number) =>
    heading.evaluate((element, at) => {
      const sheet = element.closest('[data-region="text"]');
      if (sheet === null) return;
      const { top, height } = sheet.getBoundingClientRect();
      sheet.scrollTop += element.getBoundingClientRect().top - top - at * height;
    }, share);
  await bring(0.4);
  await told.filter({ hasText: '（' }).waitFor();
  await expect.poll(() => page.locator('main footer').innerText()).not.toContain('三、取得');
  await bring(0.3);
  await told.filter({ hasText: '三、取得的成效' }).waitFor();
  await expect.poll(() => page.locator('main footer').innerText()).toContain('三、取得的成效');
});

test('a heading that was jumped to is told until one scrolls, though the next stands close below', async () => {
  const { page } = await openPage();
  await openEssay(page, 3);
  await page.getByRole('tabpanel').getByRole('link', { name: '二、主要做法' }).click();
  const told = page.locator('nav [aria-current="location"]');
  await told.filter({ hasText: '二、主要做法' }).waitFor();
  const heading = page.getByRole('main').getByRole('heading', { name: /^（一）以提高/u });
  expect((await heading.boundingBox())?.y).toBeLessThan(44 + 200);
  await expect.poll(() => told.innerText()).toContain('二、主要做法');
  await page.getByRole('main').hover();
  await page.mouse.wheel(0, 10);
  await told.filter({ hasText: '（一）以提高' }).waitFor();
});

test('a last section that never comes to the top is the current one at the foot of the page', async () => {
  const { page } = await openPage({ height: 1400 });
  await openEssay(page, 3);
  await page.getByRole('tabpanel').getByRole('link').last().click();
  await page.locator('nav li:last-child [aria-current="location"]').waitFor();
  const name = await page.getByRole('tabpanel').getByRole('link').last().innerText();
  await expect.poll(() => page.locator('main footer').innerText()).toContain(name);
  const heading = page.getByRole('main').getByRole('heading', { name });
  expect((await heading.boundingBox())?.y).toBeGreaterThan(44 + 100);
});

test('each section counts the highlights that begin in it', async () => {
  const { page } = await openPage();
  await openEssay(page, 3);
  const heading = page.getByRole('main').getByRole('heading', { name: '三、取得的成效' });
  await heading.scrollIntoViewIfNeeded();
  await heading.click({ clickCount: 3 });
  await page.getByRole('toolbar').waitFor();
  await page.keyboard.press('1');
  const link = page.getByRole('tabpanel').getByRole('link', { name: /^三、取得的成效/u });
  await link.locator('small').waitFor();
  await expect.poll(() => link.locator('small').innerText()).toContain('1 处标注');
  await expect.poll(() => page.getByRole('tabpanel').locator('small').count()).toBe(1);
  await expect.poll(() => page.locator('main footer').innerText()).toContain('1 处标注');
});

test('nothing is listed while no essay is open', async () => {
  const { page } = await openPage({ settings: { sidebarTab: 'outline' } });
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toBe('');
});

test('tabs are walked with the arrow keys and remembered', async () => {
  const { page } = await openPage();
  await page.getByRole('tab', { name: '书库' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(() => page.getByRole('tab', { name: '目录' }).getAttribute('aria-selected'))
    .toBe('true');
  await page.reload();
  await page.getByRole('tab', { name: '目录', selected: true }).waitFor();
});

import { afterEach, expect, test } from 'vitest';
import { axeFindings } from './axe';
import { openPage } from './open-page';

let complaints: readonly string[] = [];
afterEach(() => {
  expect(complaints).toEqual([]);
});

async function heldPage() {
  const opened = await openPage({ held: 0 });
  complaints = opened.complaints;
  await opened.page.getByText('这篇文章连续两次让页面出错，没有自动打开。').waitFor();
  return opened.page;
}

test('an essay that crashed the page twice is not opened by itself, and the reader is told', async () => {
  const page = await heldPage();
  await expect.poll(() => page.locator('article').count()).toBe(0);
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).last().innerText())
    .toBe('试论新时期高校基层党组织的建设');
  expect(await axeFindings(page)).toEqual([]);
});

test('it opens when told so, by keys too', async () => {
  const page = await heldPage();
  await page.getByRole('button', { name: '重试' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('article [data-at]').first().waitFor();
});

test('its plain text can be read and selected, and from there it can be tried again', async () => {
  const page = await heldPage();
  await page.getByRole('button', { name: '看纯文本' }).click();
  const article = page.getByRole('article');
  await article.waitFor();
  await expect.poll(() => article.innerText()).toContain('试论新时期高校基层党组织的建设\n');
  await expect.poll(() => article.locator('*').count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: '重试' }).click();
  await page.locator('article [data-at]').first().waitFor();
});

test('another essay can be chosen instead', async () => {
  const page = await heldPage();
  await page.getByRole('button', { name: '另选文章' }).click();
  await page
    .getByRole('button', { name: /街道基层党组织建设总结/u })
    .first()
    .click();
  await page.locator('article [data-at]').first().waitFor();
});

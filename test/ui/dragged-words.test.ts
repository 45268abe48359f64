import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findOn } from '../page/find-page';
import { dragOver, wordsOnPage } from '../page/select-text';
import { firstEssay } from './first-essay';

const words = '团结、组织广大师生的凝聚力工程';
const source = '《试论新时期高校基层党组织的建设》';

/** Keeps what the next drag carries, once all have had their say. */
const listen = (page: Page) =>
  page.evaluate(() => {
    window.addEventListener('dragstart', ({ dataTransfer }) => {
      const types = [...(dataTransfer?.types ?? [])];
      const data = types.map((type) => [type, dataTransfer?.getData(type)]);
      document.body.dataset['dragged'] = JSON.stringify(Object.fromEntries(data));
    });
  });
const dragged = (page: Page) =>
  page.evaluate(() => JSON.parse(document.body.dataset['dragged'] ?? '{}') as unknown);

test('words dragged out of the essay take their source along, and leave it where they are dropped beside it', async () => {
  const page = await firstEssay({ width: 1280, height: 800 });
  await page.keyboard.press('Control+f');
  const { field } = findOn(page);
  await field.waitFor();
  await listen(page);
  await dragOver(page, words);
  const { from } = await wordsOnPage(page, words);
  const box = await field.boundingBox();
  if (box === null) throw new Error('no field');
  await page.mouse.move(from.x + 8, from.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
  await expect
    .poll(() => dragged(page))
    .toMatchObject({
      'text/plain': expect.stringContaining(`“${words}”——`) as unknown,
      'text/html': expect.stringContaining(source) as unknown,
      'text/markdown': expect.stringContaining(`> ${words}`) as unknown,
    });
  await page.mouse.up();
  await expect.poll(() => field.inputValue()).toBe(words);
});

test('words that are selected do not keep a drag over more of them from selecting these', async () => {
  const page = await firstEssay();
  await dragOver(page, '广大师生');
  const { from } = await wordsOnPage(page, '广大师生');
  const { to } = await wordsOnPage(page, '的凝聚力工程');
  await page.mouse.move(from.x + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y, { steps: 4 });
  await page.mouse.move(to.x - 1, to.y, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => page.evaluate('document.getSelection().toString()'))
    .toBe('广大师生的凝聚力工程');
  await page.getByRole('toolbar', { name: '标注选中的文字' }).waitFor();
});

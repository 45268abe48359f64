import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstEssay } from './first-essay';

const elsewhere = '另一台电脑上写的心得';
const here = '这里正在写的心得';
const reflection = (page: Page) => page.getByRole('textbox', { name: '我的心得' });

/** As main tells after it has merged another computer's 心得 into the essay on show. */
async function mergeReflection(page: Page): Promise<void> {
  await page.evaluate(async (text) => {
    const twin = await window.twin;
    const opened = twin.asked.findLast((one) => one.name === 'notes.open');
    const essay = opened?.argument as never;
    twin.changeNotes('merge', essay, [{ kind: 'reflect', text }]);
  }, elsewhere);
}

async function writeWhileMerging(): Promise<Page> {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await reflection(page).pressSequentially(here);
  await mergeReflection(page);
  await reflection(page).pressSequentially('。');
  return page;
}

test('what is merged while an essay opens is shown with it', async () => {
  const page = await firstEssay();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await page.evaluate(async (text) => {
    const twin = await window.twin;
    const request = twin.request.bind(twin) as (name: string, given: unknown) => Promise<unknown>;
    Object.assign(twin, {
      request: async (name: string, given: unknown) => {
        const answer = await request(name, given);
        if (name === 'notes.open') {
          twin.changeNotes('merge', given as never, [{ kind: 'reflect', text }]);
        }
        return answer;
      },
    });
  }, elsewhere);
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => reflection(page).inputValue()).toBe(elsewhere);
});

test('心得 merged while it is written is kept when the next essay is opened', async () => {
  const page = await writeWhileMerging();
  await page.keyboard.press('Control+PageDown');
  await expect.poll(() => reflection(page).inputValue()).toBe('');
  await page.keyboard.press('Control+PageUp');
  await expect.poll(() => reflection(page).inputValue()).toContain(`${here}。`);
  await expect.poll(() => reflection(page).inputValue()).toContain(elsewhere);
});

test('心得 merged while it is written is kept when the window closes', async () => {
  const page = await writeWhileMerging();
  await page.evaluate(async () => (await window.twin).tell('window.closing', null));
  const written = () =>
    page.evaluate(async () => {
      const { asked } = await window.twin;
      if (!asked.some((one) => one.name === 'window.flushed')) return '';
      return JSON.stringify(asked.findLast((one) => one.name === 'notes.apply')?.argument);
    });
  await expect.poll(written).toContain(elsewhere);
  expect(await written()).toContain(`${here}。`);
});

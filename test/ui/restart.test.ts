import { expect, test } from 'vitest';
import { restart } from '../page/restart';
import { dragOver } from '../page/select-text';
import { firstEssay } from './first-essay';

test.each([
  ['after the window was closed', restart],
  // Nothing is asked of it: what is there is what was told in time.
  ['after the page went at once', (page: Parameters<typeof restart>[0]) => page.reload()],
])('the comment that was being written is open again %s, with its caret', async (_, end) => {
  const page = await firstEssay();
  await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
  await page.keyboard.press('c');
  const field = page.getByRole('textbox', { name: '批注' });
  await field.pressSequentially('还没写完');
  await page.getByText('已自动保存').first().waitFor();
  await end(page);
  await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
  await expect.poll(() => field.inputValue()).toBe('还没写完');
  await field.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('的一句');
  await expect.poll(() => field.inputValue()).toBe('还没写完的一句');
});

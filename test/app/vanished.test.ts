import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zhCN } from '../../core/words/zh-cn';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;

beforeEach(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
  await app.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await app.page.locator('article').waitFor();
  await app.page.keyboard.press('n');
});

afterEach(async () => {
  await app.close();
  await removeUserData(userData);
});

const field = () => app.page.getByRole('textbox', { name: '我的心得' });

async function write(text: string): Promise<void> {
  await field().fill(text);
  await app.page.getByText('已自动保存').waitFor();
}

function takeAway(...names: readonly string[]): void {
  for (const name of names) rmSync(join(userData, name), { recursive: true });
}

test('what was called saved after folders were deleted survives the end of the process', async () => {
  await write('之前');
  takeAway('journal', 'journal-b', 'notes');
  await field().fill('之前和之后');
  await app.page.getByText(zhCN.failures.notesRewritten).waitFor();
  await app.page.getByText('已自动保存').waitFor();
  await app.kill();
  app = await launchApp(userData);
  await expect.poll(() => field().inputValue()).toBe('之前和之后');
});

test('a window that closes asks where deleted files cannot be written anew', async () => {
  await write('只在内存里');
  const asked = await app.electron.evaluateHandle(({ dialog }) => {
    const messages: string[] = [];
    const ask = (_window: unknown, { message }: { message: string }) => {
      messages.push(message);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
    Object.assign(dialog, { showMessageBox: ask });
    return messages;
  });
  takeAway('journal', 'journal-b', 'notes');
  chmodSync(userData, 0o500);
  await app.window.evaluate((own) => own.close());
  await expect.poll(() => asked.jsonValue()).toEqual([zhCN.failures.closingLosesNotes]);
  chmodSync(userData, 0o700);
  await app.close();
  expect(logged(userData, 'vanished files written anew')).toHaveLength(1);
  app = await launchApp(userData);
  await expect.poll(() => field().inputValue()).toBe('只在内存里');
});

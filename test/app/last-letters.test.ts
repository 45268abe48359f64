import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginComment } from './crash-while-typing';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let app: RunningApp;

beforeEach(async () => {
  userData = freshUserData();
  app = await launchApp(userData);
  await beginComment(app);
});

afterEach(async () => {
  await app.close();
  await removeUserData(userData);
});

/** Types into the open card and sends a signal to the app right after the last key. */
async function typeAndSignal(text: string, signal: NodeJS.Signals): Promise<void> {
  const child = app.electron.process();
  const pid = await app.electron.evaluate(() => process.pid);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  await app.page.keyboard.type(text);
  process.kill(pid, signal);
  await ended;
}

test('keeps what an input method is composing when the window is closed', async () => {
  await app.page.keyboard.type('先');
  const debug = await app.page.context().newCDPSession(app.page);
  const composed = { text: 'hou', selectionStart: 3, selectionEnd: 3 };
  await debug.send('Input.imeSetComposition', composed);
  await app.close();
  app = await launchApp(userData);
  const field = app.page.getByRole('textbox', { name: '批注' });
  await expect.poll(() => field.inputValue()).toBe('先hou');
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'keeps the last key typed before a %s',
  async (signal) => {
    await typeAndSignal('写到一半的最后一个字', signal);
    app = await launchApp(userData);
    const field = app.page.getByRole('textbox', { name: '批注' });
    await expect.poll(() => field.inputValue()).toBe('写到一半的最后一个字');
  },
);

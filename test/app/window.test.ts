import { spawn } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { choose } from './app-menu';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const boundsOf = (app: RunningApp) => app.window.evaluate((window) => window.getBounds());

/** Makes the disk take or refuse what a change of notes is first written to. */
async function journalMayBeWritten(may: boolean): Promise<void> {
  const folder = join(userData, 'journal');
  await expect.poll(() => existsSync(folder)).toBe(true);
  chmodSync(folder, may ? 0o700 : 0o555);
}

/** What the page shows, asked of the main process: Playwright lets go of a page that crashed. */
const textOf = (app: RunningApp) =>
  app.window.evaluate(async ({ webContents }) => {
    if (webContents.isCrashed() || webContents.isLoading()) return '';
    return String(await webContents.executeJavaScript('document.body.innerText'));
  });

describe('the window', () => {
  test('opens where it was left', async () => {
    const first = await launchApp(userData);
    const bounds = { x: 60, y: 50, width: 900, height: 620 };
    await expect.poll(() => first.window.evaluate((window) => window.isVisible())).toBe(true);
    await first.window.evaluate((window, wanted) => window.setBounds(wanted), bounds);
    await expect.poll(() => boundsOf(first)).toEqual(bounds);
    await first.close();

    const second = await launchApp(userData);
    await expect.poll(() => boundsOf(second)).toEqual(bounds);
    await second.close();
  });

  test('is never smaller than it can be laid out', async () => {
    const app = await launchApp(userData);
    await expect
      .poll(() => app.window.evaluate((window) => window.getMinimumSize()))
      .toEqual([640, 400]);
    await app.close();
  });

  test('shows no bar of menus, not for Alt either: ☰ has them', async () => {
    const app = await launchApp(userData);
    const bar = () =>
      app.window.evaluate((window) => [window.isMenuBarVisible(), window.autoHideMenuBar]);
    await expect.poll(bar).toEqual([false, false]);
    const top = () => app.page.evaluate(() => window.innerHeight);
    const before = await top();
    await app.page.keyboard.press('Alt+ArrowRight');
    expect(await top()).toBe(before);
    await app.close();
  });

  test('has the paper’s colour before the page is there', async () => {
    const first = await launchApp(userData);
    await askFor(first.page, 'settings.change', { theme: 'dark' });
    await first.close();
    const second = await launchApp(userData);
    await expect
      .poll(() => second.window.evaluate((window) => window.getBackgroundColor()))
      .toBe('#1D1B19');
    await second.close();
  });

  test('comes back once when its page crashes', async () => {
    const app = await launchApp(userData);
    await app.window.evaluate((window) => window.webContents.forcefullyCrashRenderer());
    await expect.poll(() => logged(userData, 'window crashed').length).toBe(1);
    const isBack = () =>
      app.window.evaluate(async ({ webContents }) => {
        if (webContents.isCrashed() || webContents.isLoading()) return false;
        const found: unknown = await webContents.executeJavaScript('typeof window.meipi');
        return found === 'object';
      });
    await expect.poll(isBack).toBe(true);
    await app.close();
  });

  test('waits, before it closes, for what the page still writes', async () => {
    const app = await launchApp(userData);
    await app.page.evaluate(`window.meipi.on('window.closing', () => {
      void window.meipi.request('settings.change', { textSize: 21 });
    })`);
    await app.close();
    const again = await launchApp(userData);
    const start = await askFor(again.page, 'app.start', undefined);
    expect(start.ok && start.value.settings.textSize).toBe(21);
    await again.close();
  });
});

describe('closing', () => {
  test('by the menu ends the app', async () => {
    const app = await launchApp(userData);
    const ended = new Promise((resolve) => {
      app.electron.process().once('exit', resolve);
    });
    await choose(app, '退出眉批');
    expect(await ended).toBe(0);
  });

  const question = '有批注还没有保存。现在关闭窗口可能会丢失，请重试或取消。';
  const buttons = ['重试', '取消', '关闭窗口'];

  /** Answers the next questions about closing, in their order; any further one with 取消. */
  const answerQuestions = (app: RunningApp, ...answers: string[]) =>
    app.electron.evaluate(({ dialog }, wanted) => {
      const asked: object[] = [];
      Object.assign(globalThis, { asked });
      Object.assign(dialog, {
        showMessageBox: (_window: unknown, box: { message: string; buttons: string[] }) => {
          const answer = wanted[asked.length] ?? '取消';
          asked.push({ message: box.message, buttons: box.buttons });
          return Promise.resolve({
            response: box.buttons.indexOf(answer),
            checkboxChecked: false,
          });
        },
      });
    }, answers);
  const questions = (app: RunningApp) =>
    app.electron.evaluate(() => Reflect.get(globalThis, 'asked') as object[]);

  /** Writes 我的心得 in the first essay. */
  const reflect = async ({ page }: RunningApp, text: string) => {
    await page.getByRole('button', { name: '从第一篇开始读' }).click();
    await page.locator('article').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: '我的心得' }).fill(text);
  };

  test('asks while the disk refuses notes, and tries again', async () => {
    const app = await launchApp(userData);
    await catalogOf(app.page, 10);
    await journalMayBeWritten(false);
    await reflect(app, '心得');
    await app.page.getByText('批注暂时无法保存').first().waitFor();

    await answerQuestions(app, '重试', '取消');
    await app.window.evaluate((window) => window.close());
    const once = { message: question, buttons };
    await expect.poll(() => questions(app)).toEqual([once, once]);
    await expect.poll(() => app.window.evaluate((window) => window.isVisible())).toBe(true);

    await journalMayBeWritten(true);
    await app.close();
    const again = await launchApp(userData);
    const [entry] = (await catalogOf(again.page, 10)).entries;
    expect(entry?.reflected).toBe(true);
    await again.close();
  });

  test('asks about no notes that went with a crashed page, whose loss is said', async () => {
    const app = await launchApp(userData);
    await catalogOf(app.page, 10);
    await journalMayBeWritten(false);
    await reflect(app, '心得');
    await app.page.getByText('批注暂时无法保存').first().waitFor();
    await answerQuestions(app);
    await app.window.evaluate((window) => window.webContents.forcefullyCrashRenderer());
    await expect.poll(() => logged(userData, 'window crashed').length).toBe(1);
    await expect.poll(() => textOf(app)).toContain('没能保存的批注丢失了');
    // A question would be answered with 取消, and this would never end.
    await app.close();
    await journalMayBeWritten(true);
  });

  test('goes when told so, though notes are not saved', async () => {
    const app = await launchApp(userData);
    await catalogOf(app.page, 10);
    await journalMayBeWritten(false);
    await reflect(app, '心得');
    await answerQuestions(app, '关闭窗口');
    await app.close();
    await journalMayBeWritten(true);
  });

  test('asks while a slow disk still writes, and not once it has', async () => {
    const app = await launchApp(userData);
    await catalogOf(app.page, 10);
    await app.electron.evaluate(() => {
      const files = process.mainModule?.require('node:fs/promises') as {
        open: (...args: unknown[]) => Promise<unknown>;
      };
      const { open } = files;
      const written = new Promise<void>((resolve) => {
        Object.assign(globalThis, { write: resolve });
      });
      files.open = async (...args) => {
        if (String(args[0]).includes('journal')) await written;
        return open(...args);
      };
    });
    await reflect(app, '心得');
    await answerQuestions(app, '取消');
    await app.window.evaluate((window) => window.close());
    await expect.poll(() => questions(app)).toEqual([{ message: question, buttons }]);
    await app.electron.evaluate(() => {
      (Reflect.get(globalThis, 'write') as () => void)();
    });
    await app.page.getByText('已自动保存').waitFor();
    await app.close();
  });

  test('a quit that the reader called off does not go on later', async () => {
    const app = await launchApp(userData);
    await catalogOf(app.page, 10);
    await journalMayBeWritten(false);
    await reflect(app, '心得');
    await answerQuestions(app, '取消');
    await choose(app, '退出眉批');
    await expect.poll(() => questions(app)).toHaveLength(1);
    await expect.poll(() => app.window.evaluate((window) => window.isVisible())).toBe(true);
    await journalMayBeWritten(true);
    const ended = new Promise((resolve) => {
      app.electron.process().once('exit', resolve);
    });
    await choose(app, '退出眉批').catch(() => undefined);
    expect(await ended).toBe(0);
  });
});

describe('a second start', () => {
  test('ends by itself and shows the window of the first', async () => {
    const app = await launchApp(userData);
    await app.window.evaluate((window) => window.minimize());
    await app.electron.evaluate(({ app: electronApp }) => {
      electronApp.once('second-instance', () => {
        Object.assign(globalThis, { secondInstance: true });
      });
    });
    const { executablePath, args, env, dispose } = await prepareLaunch({ userData });
    const second = spawn(executablePath, args, { env, stdio: 'ignore' });
    const code = await new Promise((resolve) => {
      second.once('exit', resolve);
    });
    dispose();
    expect(code).toBe(0);
    const seen = await app.electron.evaluate(({ BrowserWindow }) => ({
      asked: 'secondInstance' in globalThis,
      windows: BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
    }));
    expect(seen).toEqual({ asked: true, windows: 1 });
    await expect.poll(() => app.window.evaluate((window) => window.isMinimized())).toBe(false);
    await app.close();
  });
});

import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { sampleAnnotation } from '../main/notes/sample-essay';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const boundsOf = (app: RunningApp) => app.window.evaluate((window) => window.getBounds());

/** The menu's labels, one line an item, below their menu. */
const menuOf = (app: RunningApp) =>
  app.electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map((item) => ({
      label: item.label,
      items: (item.submenu?.items ?? [])
        .filter((inner) => inner.type !== 'separator')
        .map((inner) => inner.label),
    })),
  );

/** Chooses an item of the menu, as a click would. */
const choose = (app: RunningApp, label: string) =>
  app.electron.evaluate(({ Menu }, wanted) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    all(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === wanted)
      ?.click();
  }, label);

describe('the window', () => {
  test('opens where it was left', async () => {
    const first = await launchApp(userData);
    const bounds = { x: 60, y: 50, width: 900, height: 620 };
    await expect.poll(() => first.window.evaluate((window) => window.isVisible())).toBe(true);
    await first.window.evaluate((window, wanted) => window.setBounds(wanted), bounds);
    await expect.poll(() => boundsOf(first)).toEqual(bounds);
    await first.close();

    const second = await launchApp(userData);
    expect(await boundsOf(second)).toEqual(bounds);
    await second.close();
  });

  test('is never smaller than it can be laid out', async () => {
    const app = await launchApp(userData);
    expect(await app.window.evaluate((window) => window.getMinimumSize())).toEqual([640, 400]);
    await app.close();
  });

  test('has the paper’s colour before the page is there', async () => {
    const first = await launchApp(userData);
    await askFor(first.page, 'settings.change', { theme: 'dark' });
    await first.close();
    const second = await launchApp(userData);
    expect(await second.window.evaluate((window) => window.getBackgroundColor())).toBe('#1D1B19');
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

  test('asks before it loses notes that the disk refused', async () => {
    const app = await launchApp(userData);
    const [entry] = (await catalogOf(app.page, 10)).entries;
    if (entry === undefined) throw new Error('no essay');
    chmodSync(join(userData, 'notes'), 0o555);
    const { target } = sampleAnnotation(1);
    const annotation = { ...sampleAnnotation(1), target: { ...target, edition: entry.edition } };
    const change = { kind: 'put' as const, annotation };
    const refused = await askFor(app.page, 'notes.apply', { essay: entry.id, changes: [change] });
    expect(refused).toEqual({ ok: false, failure: { kind: 'disk', reason: 'no-access' } });

    const answerQuestion = (response: number) =>
      app.electron.evaluate(
        ({ dialog }, answer) =>
          new Promise<string>((resolve) => {
            Object.assign(dialog, {
              showMessageBox: (_window: unknown, asked: { message: string }) => {
                resolve(asked.message);
                return Promise.resolve({ response: answer, checkboxChecked: false });
              },
            });
          }),
        response,
      );
    const closeAndAnswer = async (response: number) => {
      const asked = answerQuestion(response);
      await app.window.evaluate((window) => window.close());
      return asked;
    };
    expect(await closeAndAnswer(0)).toBe('批注暂时无法保存。内容仍在窗口中。');
    expect(await app.page.title()).not.toBe('');

    const ended = new Promise((resolve) => {
      app.electron.process().once('exit', resolve);
    });
    // The app may be gone before it can answer.
    await closeAndAnswer(1).catch(() => 'ended');
    await ended;
    chmodSync(join(userData, 'notes'), 0o700);
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
    expect(await app.window.evaluate((window) => window.isMinimized())).toBe(false);
    await app.close();
  });
});

describe('the menu', () => {
  test('holds the commands in the language of the interface', async () => {
    const app = await launchApp(userData);
    const chinese = await menuOf(app);
    expect(chinese.map((menu) => menu.label)).toEqual(['文件', '编辑', '显示', '前往', '标注']);
    expect(chinese[4]?.items).toEqual([
      '标为要点',
      '标为概念',
      '标为事例',
      '标为疑问',
      '标为感悟',
      '写批注',
      '删除标注',
      '下一处标注',
      '上一处标注',
    ]);
    await choose(app, 'English');
    await expect
      .poll(async () => (await menuOf(app)).map((menu) => menu.label))
      .toEqual(['File', 'Edit', 'View', 'Go', 'Highlight']);
    expect(await app.window.evaluate((window) => window.getTitle())).toBe('Meipi');
    await app.close();
  });

  test('tells the page which command was chosen, and which settings', async () => {
    const app = await launchApp(userData);
    await app.page.evaluate(`
      window.heard = [];
      window.meipi.on('command.chosen', (id) => window.heard.push(id));
      window.meipi.on('settings.changed', ({ theme }) => window.heard.push(theme));
    `);
    await choose(app, '标为疑问');
    await choose(app, '米黄');
    await expect.poll(() => app.page.evaluate('window.heard')).toEqual(['mark-carmine', 'sepia']);
    await app.close();
  });

  test('pops up where the page asks', async () => {
    const app = await launchApp(userData);
    await app.electron.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu();
      if (menu === null) return;
      menu.popup = (options) => {
        process.env['POPPED_AT'] = `${options?.x},${options?.y}`;
      };
    });
    await askFor(app.page, 'menu.popup', { x: 12, y: 44 });
    expect(await app.electron.evaluate(() => process.env['POPPED_AT'])).toBe('12,44');
    await app.close();
  });

  test('swallows no single key: the page has them', async () => {
    const app = await launchApp(userData);
    const registered = await app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? [])
        .flatMap((item) => item.submenu?.items ?? [])
        .filter((item) => item.accelerator && item.registerAccelerator && !item.role)
        .map((item) => item.label),
    );
    if (process.platform !== 'darwin') expect(registered).toEqual([]);
    await app.close();
  });
});

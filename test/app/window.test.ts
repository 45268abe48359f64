import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { askFor } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

const boundsOf = (app: RunningApp) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

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
  app.electron.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    const [window] = BrowserWindow.getAllWindows();
    all(Menu.getApplicationMenu()?.items ?? [])
      .find((item) => item.label === wanted)
      ?.click(undefined, window, window?.webContents);
  }, label);

describe('the window', () => {
  test('opens where it was left', async () => {
    const first = await launchApp(userData);
    const bounds = { x: 60, y: 50, width: 900, height: 620 };
    const isShown = () =>
      first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isShown).toBe(true);
    await first.electron.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    }, bounds);
    await expect.poll(() => boundsOf(first)).toEqual(bounds);
    await first.close();

    const second = await launchApp(userData);
    expect(await boundsOf(second)).toEqual(bounds);
    await second.close();
  });

  test('is never smaller than it can be laid out', async () => {
    const app = await launchApp(userData);
    const smallest = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(smallest).toEqual([640, 400]);
    await app.close();
  });

  test('has the paper’s colour before the page is there', async () => {
    const first = await launchApp(userData);
    await askFor(first.page, 'settings.change', { theme: 'dark' });
    await first.close();
    const second = await launchApp(userData);
    const colour = await second.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
    );
    expect(colour).toBe('#1D1B19');
    await second.close();
  });

  test('comes back once when its page crashes', async () => {
    const app = await launchApp(userData);
    await app.electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(() => logged(userData, 'window crashed').length).toBe(1);
    const isBack = () =>
      app.electron.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false;
        const found: unknown = await contents.executeJavaScript('typeof window.meipi');
        return found === 'object';
      });
    await expect.poll(isBack, { timeout: 10_000 }).toBe(true);
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

describe('a second start', () => {
  test('ends by itself and shows the window of the first', async () => {
    const app = await launchApp(userData);
    await app.electron.evaluate(({ BrowserWindow, app: electronApp }) => {
      BrowserWindow.getAllWindows()[0]?.minimize();
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
      minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
    }));
    expect(seen).toEqual({ asked: true, windows: 1, minimized: false });
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
    const title = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getTitle(),
    );
    expect(title).toBe('Meipi');
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

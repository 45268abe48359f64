import { afterEach, beforeEach, expect, test } from 'vitest';
import { choose, menuOf } from './app-menu';
import { askFor } from './ask-for';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

test('the menu holds the commands in the language of the interface', async () => {
  const app = await launchApp(userData);
  const chinese = await menuOf(app);
  expect(chinese.map((menu) => menu.label)).toEqual([
    '文件',
    '编辑',
    '显示',
    '前往',
    '标注',
    '帮助',
  ]);
  expect(chinese[4]?.items).toEqual([
    '标为要点',
    '标为概念',
    '标为事例',
    '标为疑问',
    '标为感悟',
    '高亮',
    '画下划线',
    '画波浪线',
    '画删除线',
    '写批注',
    '给整段写批注',
    '在这里插入批注',
    '与相邻标注合并',
    '在这里拆成两处标注',
    '移到另一段',
    '引入心得',
    '删除标注',
    '核对标注…',
    '下一处标注',
    '上一处标注',
  ]);
  await choose(app, 'English');
  await expect
    .poll(async () => (await menuOf(app)).map((menu) => menu.label))
    .toEqual(['File', 'Edit', 'View', 'Go', 'Highlight', 'Help']);
  await expect.poll(() => app.window.evaluate((window) => window.getTitle())).toBe('Meipi');
  await app.close();
});

test('the menu tells the page which command was chosen, and which settings', async () => {
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

test('the essays opened last are in the menu, by their own titles, until the list is cleared', async () => {
  const app = await launchApp(userData);
  const recent = () =>
    app.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '文件');
      const item = file?.submenu?.items.find(({ label }) => label === '最近打开');
      return { enabled: item?.enabled, labels: item?.submenu?.items.map(({ label }) => label) };
    });
  expect((await recent()).enabled).toBe(false);
  const list = app.page.getByRole('navigation').locator('[data-essay] [data-rove]');
  const opened = (title: string) => app.page.getByRole('main', { name: title }).waitFor();
  await list.nth(0).click();
  await opened('试论新时期高校基层党组织的建设');
  await list.nth(1).click();
  await opened('街道基层党组织建设总结');
  await expect
    .poll(async () => (await recent()).labels)
    .toEqual([
      '街道基层党组织建设总结 · 第 2 篇',
      '试论新时期高校基层党组织的建设',
      '',
      '清除记录',
    ]);
  await choose(app, '试论新时期高校基层党组织的建设');
  await opened('试论新时期高校基层党组织的建设');
  await expect
    .poll(async () => (await recent()).labels?.[0])
    .toBe('试论新时期高校基层党组织的建设');
  await list.nth(0).focus();
  await app.page.keyboard.press('F2');
  await app.page.getByRole('dialog').getByRole('textbox', { name: '题目' }).fill('甲 & 乙');
  await app.page.keyboard.press('Enter');
  await expect.poll(async () => (await recent()).labels?.[0]).toBe('甲 && 乙');
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await list.nth(1).focus();
  await app.page.keyboard.press('Delete');
  await expect.poll(async () => (await recent()).labels).toEqual(['甲 && 乙', '', '清除记录']);
  await choose(app, '清除记录');
  await expect.poll(async () => (await recent()).enabled).toBe(false);
  await app.close();
});

test('the menu pops up where the page asks', async () => {
  const app = await launchApp(userData);
  await app.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    if (menu === null) return;
    menu.popup = (options) => {
      process.env['POPPED_AT'] = `${options?.x},${options?.y}`;
    };
  });
  await askFor(app.page, 'menu.popup', { x: 12, y: 44, ready: [] });
  expect(await app.electron.evaluate(() => process.env['POPPED_AT'])).toBe('12,44');
  await app.close();
});

test('the menu of ☰ greys out what has nothing to do', async () => {
  const app = await launchApp(userData);
  await app.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    if (menu !== null) menu.popup = () => undefined;
  });
  const isEnabled = (label: string) =>
    app.electron.evaluate(
      ({ Menu }, wanted) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap((item) => item.submenu?.items ?? [])
          .find((item) => item.label === wanted)?.enabled,
      label,
    );
  const popUp = () => app.page.getByRole('button', { name: '菜单' }).click();
  await popUp();
  await expect.poll(() => isEnabled('导出学习笔记…')).toBe(false);
  expect(await isEnabled('撤销')).toBe(false);
  expect(await isEnabled('标为疑问')).toBe(false);
  expect(await isEnabled('导入文档…')).toBe(true);
  await app.page.getByRole('navigation').locator('[data-essay] [data-rove]').nth(0).click();
  await app.page.locator('article').waitFor();
  // Its list of the essays opened last is another now, and with it the menu.
  await app.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu();
    if (menu !== null) menu.popup = () => undefined;
  });
  await popUp();
  await expect.poll(() => isEnabled('导出学习笔记…')).toBe(true);
  expect(await isEnabled('撤销')).toBe(false);
  await app.close();
});

test('the menu swallows no single key: the page has them', async () => {
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

test('the menu shows the keys and colours as the reader has them', async () => {
  const app = await launchApp(userData);
  const shown = (label: string) =>
    app.electron.evaluate(
      ({ Menu }, wanted) =>
        (Menu.getApplicationMenu()?.items ?? [])
          .flatMap((item) => item.submenu?.items ?? [])
          .find((item) => item.label.startsWith(wanted))?.accelerator ?? null,
      label,
    );
  await askFor(app.page, 'settings.change', {
    ownKeys: { export: [{ code: 'Numpad1', mod: true }], comment: [] },
    pigmentNames: { gamboge: '', azurite: '', malachite: '', carmine: '存疑', violet: '' },
  });
  if (process.platform !== 'darwin')
    await expect.poll(() => shown('导出学习笔记…')).toBe('CmdOrCtrl+num1');
  expect(await shown('剪切')).toBe('CmdOrCtrl+X');
  await expect.poll(() => shown('写批注')).toBe(null);
  expect((await menuOf(app))[4]?.items).toContain('标为存疑');
  await app.close();
});

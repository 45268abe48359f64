import { describe, expect, test } from 'vitest';
import { openDataSettings } from '../page/data-settings';
import { characterBoxes, movedCharacters } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import { openPage } from './open-page';

const words = '始终处于教学、科研、管理、服务育人的最前沿';

describe('设置', () => {
  test('opens by key, says where the library lives, and gives the focus back', async () => {
    const { page, complaints } = await openPage();
    await page.getByRole('button', { name: '从第一篇开始读' }).focus();
    await page.keyboard.press('Control+Comma');
    const dialog = page.getByRole('dialog', { name: '设置' });
    await dialog.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('外观');
    for (const _ of ['标注', '快捷键', '数据']) await page.keyboard.press('ArrowDown');
    await dialog.getByText('/home/reader/.config/Meipi').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('数据');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('从第一篇开始读');
    expect(complaints).toEqual([]);
  });

  test('opens from 阅读外观, which goes', async () => {
    const { page } = await openPage({ width: 640, height: 400 });
    await page.getByRole('button', { name: '阅读外观' }).click();
    await page.getByRole('button', { name: '设置…' }).click();
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await page.getByRole('dialog', { name: '阅读外观' }).waitFor({ state: 'detached' });
  });

  test('says that the library moves once it does, not while a folder is chosen', async () => {
    const { page } = await openPage();
    await openDataSettings(page);
    await page.evaluate(async () => {
      const twin = await window.twin;
      const request = twin.request.bind(twin) as (name: string, given: unknown) => unknown;
      Object.assign(twin, {
        request: (name: string, given: unknown) =>
          name === 'home.choose' ? new Promise(() => undefined) : request(name, given),
      });
    });
    await page.getByRole('button', { name: '更改位置…' }).click();
    await page.locator('[aria-disabled="true"]').getByText('更改位置…').waitFor();
    await page.waitForTimeout(300);
    await expect.poll(() => page.getByText('正在移动书库').count()).toBe(0);
    await page.evaluate(async () => (await window.twin).tell('home.moving', null));
    await page.getByText('正在移动书库……').waitFor();
  });

  test('has the library moved, and says so', async () => {
    const { page } = await openPage();
    await openDataSettings(page);
    await page.getByRole('button', { name: '更改位置…' }).click();
    await page.getByText('书库已移到这里').waitFor();
    await page.getByText('/media/reader/U 盘/Meipi').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('设置 → 关于 tells version and licences, and asks for the page outside to be opened', async () => {
  const { page } = await openPage();
  await page.keyboard.press('Control+Comma');
  await page.getByRole('tab', { name: '关于' }).click();
  await page.getByText(/^版本 \d/u).waitFor();
  await page.getByText('按 MIT 许可证发布').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '看许可证' }).click();
  await expect
    .poll(() => page.evaluate(async () => (await window.twin).asked.at(-1)))
    .toMatchObject({ name: 'link.open', argument: 'https://opensource.org/license/mit' });
});

describe('设置 → 标注', () => {
  test('has the name that exports are signed with', async () => {
    const { page } = await openPage();
    await page.keyboard.press('Control+Comma');
    await page.getByRole('tab', { name: '标注' }).click();
    await page.getByRole('textbox', { name: '姓名' }).fill('陈明');
    await page.getByRole('textbox', { name: '单位或编号' }).fill('二班');
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const answer = await (await window.twin).request('settings.change', {});
          return answer.ok ? answer.value.signature : null;
        }),
      )
      .toEqual({ name: '陈明', unit: '二班' });
  });

  test('gives a colour another name, which is shown and said everywhere at once', async () => {
    const page = await firstEssay();
    await dragOver(page, words);
    await page.keyboard.press('4');
    await page.keyboard.press('Control+Comma');
    await page.getByRole('tab', { name: '标注' }).click();
    const field = page.getByRole('textbox', { name: '胭脂' });
    await expect.poll(() => field.getAttribute('placeholder')).toBe('疑问');
    await field.fill('存疑');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '设置' }).waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByRole('button', { name: '存疑 1', exact: true }).waitFor();
    await dragOver(page, '新时期，面对高校改革和发展');
    await expect.poll(() => page.getByRole('button', { name: '存疑，4' }).count()).toBe(1);
    await page.keyboard.press('4');
    await page.getByText('已标为存疑').waitFor({ state: 'attached' });
    const debug = await page.context().newCDPSession(page);
    const { nodes } = await debug.send('Accessibility.getFullAXTree');
    expect(nodes.map((node) => String(node.name?.value ?? '')).join('')).toContain('［存疑］');
    await page.reload();
    await page.getByRole('button', { name: '存疑 2', exact: true }).waitFor();
  });

  test('gives each colour a line of its own, and moves no character', async () => {
    const page = await firstEssay();
    await dragOver(page, words);
    await page.keyboard.press('2');
    const before = await characterBoxes(page);
    await page.keyboard.press('Control+Comma');
    await page.getByRole('tab', { name: '标注' }).click();
    await page.getByRole('switch', { name: '用线型区分颜色' }).click();
    await page.keyboard.press('Escape');
    const style = await page
      .locator('mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    expect(style).toBe('dashed');
    expect(movedCharacters(before, await characterBoxes(page)).moved).toBe(0);
  });
});

describe('a library that cannot be opened', () => {
  test('is named with the ways on, and tried again', async () => {
    const folder = '/media/reader/U 盘/Meipi';
    const { page, complaints } = await openPage({ startFailure: { kind: 'home-missing', folder } });
    await page.getByRole('heading', { name: '找不到书库' }).waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain(folder);
    await expect
      .poll(() => page.getByRole('button').allInnerTexts())
      .toEqual(['重试', '选择其他位置…', '退出眉批']);
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(async () => (await window.twin).refuse.delete('app.start'));
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('banner').waitFor();
    expect(complaints).toEqual([]);
  });

  test('because its folder holds none is said so, and not that the folder is gone', async () => {
    const folder = '/media/reader/U 盘';
    const { page } = await openPage({ startFailure: { kind: 'home-empty', folder } });
    await page.getByRole('heading', { name: '找不到书库' }).waitFor();
    const said = await page.getByRole('alert').innerText();
    expect(said).toContain(`这个文件夹里没有眉批的书库：${folder}`);
    expect(said).not.toContain('找不到书库所在的文件夹');
  });

  test('because another computer uses it opens by itself when it is free', async () => {
    const startFailure = { kind: 'home-in-use', host: '书房', here: false } as const;
    const { page } = await openPage({ startFailure });
    await page.getByText('电脑“书房”上的眉批正在使用这个书库').waitFor();
    await page.evaluate(async () => (await window.twin).refuse.delete('app.start'));
    await page.getByRole('banner').waitFor();
  });

  test('whose lock cannot be read claims no other computer and opens by itself', async () => {
    const { page } = await openPage({ startFailure: { kind: 'home-lock-unreadable' } });
    await page.getByRole('heading', { name: '正在确认书库没有别处在用' }).waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('约 20 秒后会自动打开');
    await expect.poll(() => page.getByRole('alert').innerText()).not.toContain('电脑');
    await page.evaluate(async () => (await window.twin).refuse.delete('app.start'));
    await page.getByRole('banner').waitFor();
  });

  test('that can only be read is said to be so in a line that stays', async () => {
    const { page } = await openPage({ homeTrouble: { kind: 'read-only', reason: 'read-only' } });
    await page.getByText('书库所在的文件夹现在不能写入').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(async () => (await window.twin).tell('home.troubled', null));
    await page.getByText('书库所在的文件夹现在不能写入').waitFor({ state: 'detached' });
  });
});

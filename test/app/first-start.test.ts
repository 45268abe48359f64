import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { appWithImportPage, copyOfApp } from './app-copy';
import { askFor, catalogOf } from './ask-for';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

describe('the first start', () => {
  test('brings the ten essays, in their order, as one collection', async () => {
    const app = await launchApp(userData);
    const catalog = await catalogOf(app.page, 10);
    const [collection] = catalog.collections;
    expect(catalog.collections).toHaveLength(1);
    expect(collection?.bundled).toBe(true);
    expect(collection?.essays).toEqual(catalog.entries.map((entry) => entry.id));
    expect(catalog.entries.map((entry) => entry.title)).toEqual([
      '试论新时期高校基层党组织的建设',
      '街道基层党组织建设总结',
      '街道基层党组织建设总结',
      '街道基层党组织建设经验交流',
      '基层党组织建设情况汇报',
      '基层党组织建设学习心得',
      '基层党组织建设学习心得',
      '基层党组织建设学习心得',
      '基层党组织建设工作考察报告',
      '基层党组织建设调研报告',
    ]);
    for (const entry of catalog.entries) {
      const essay = await askFor(app.page, 'library.open', entry.id);
      expect(essay.ok && essay.value.edition).toBe(entry.edition);
    }
    expect(logged(userData, 'request blocked')).toEqual([]);
    await app.close();
  });

  test('is the only one that imports', async () => {
    const first = await launchApp(userData);
    const before = await catalogOf(first.page, 10);
    await first.close();

    const second = await launchApp(userData);
    const { calendar, ...after } = await catalogOf(second.page, 10);
    // The calendar alone goes on from start to start.
    expect({ ...after, calendar: before.calendar }).toEqual(before);
    expect(calendar ?? 0).toBeGreaterThanOrEqual(before.calendar ?? 0);
    await second.close();
  });

  test('may be broken off at once: the next brings the essays', async () => {
    const first = await launchApp(userData);
    await first.close();
    const second = await launchApp(userData);
    const catalog = await catalogOf(second.page, 10);
    expect(catalog.collections.map((one) => one.essays.length)).toEqual([10]);
    await second.close();
  });

  test.each([
    [
      'answers nonsense',
      "meipiImport.serve(async () => ({ ok: true, value: { title: 7, essays: '<b>' } }))",
    ],
    ['throws', 'meipiImport.serve(async () => { throw new Error("no") })'],
    [
      'swells',
      'meipiImport.serve(() => { const a = []; for (;;) a.push("x".repeat(9e6).split("")) })',
    ],
  ])('survives an import that %s, and tries again at the next', async (_how, script) => {
    const broken = appWithImportPage(script);
    const first = await launchApp(userData, broken);
    await expect
      .poll(() => first.page.getByText('重新打开眉批再试').count(), { timeout: 90_000 })
      .toBeGreaterThan(0);
    const answer = await askFor(first.page, 'app.start', undefined);
    expect(answer.ok && answer.value.catalog.entries).toEqual([]);
    await first.close();
    await removeUserData(broken);

    const second = await launchApp(userData);
    expect((await catalogOf(second.page, 10)).entries).toHaveLength(10);
    await second.close();
  });
});

test('a start without its page says so and ends', async () => {
  const broken = copyOfApp();
  rmSync(join(broken, 'out', 'renderer', 'index.html'));
  const stub = join(broken, 'stub.js');
  const show = '(title, text) => process.stderr.write(`${title}: ${text}\n`)';
  writeFileSync(stub, `require('electron').dialog.showErrorBox = ${show};`);
  const { executablePath, args, env, dispose } = await prepareLaunch({
    userData,
    appFolder: broken,
  });
  const app = spawn(executablePath, ['-r', stub, ...args], { env });
  let said = '';
  app.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const code = await new Promise((resolve) => {
    app.once('exit', resolve);
  });
  dispose();
  expect(said).toContain('眉批无法启动: 出了意外');
  expect(code).toBe(1);
  expect(logged(userData, 'page not loaded')).toMatchObject([{ code: 404 }]);
});

import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { essay } from '../main/library/imports-contract';
import { catalogOf } from './ask-for';
import { freshUserData, launchApp, removeUserData } from './launch-app';
import { noteOn } from './note-on';

let userData = '';
let folder = '';

beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-command');
});
afterEach(() => Promise.all([removeUserData(userData), removeUserData(folder)]));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  /** Without what Chromium says of the machine it runs on. */
  readonly err: string;
}

/** Runs Meipi with these words to its end, on a Chinese system. */
async function meipi(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const launch = await prepareLaunch({
    userData,
    args: words,
    env: { ...process.env, LANG: 'zh_CN.UTF-8', ...env },
  });
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(launch.executablePath, launch.args, { env: launch.env });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, out, err: err.replace(/^\[\d.*\n/gmu, '') }));
    });
  } finally {
    launch.dispose();
  }
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  giveToAccount(path);
  return path;
}

// Each word on the command line is a start of Electron.
describe('the command line', { timeout: 180_000 }, () => {
  const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

  test('ends also where what it needed meanwhile cannot be removed', async () => {
    const args = ['import', written('师说.txt', essay('师说'))];
    const launch = await prepareLaunch({ userData, args, env: { ...process.env, TMPDIR: folder } });
    const temporary = launch.env['TMPDIR'] ?? folder;
    const child = spawn(launch.executablePath, launch.args, { env: launch.env });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const isAtWork = () =>
      existsSync(temporary) &&
      readdirSync(temporary).some((name) => name.startsWith('meipi-command-'));
    await expect.poll(isAtWork, { interval: 20, timeout: 20_000 }).toBe(true);
    chmodSync(temporary, 0o500);
    expect(await ended).toBe(0);
    chmodSync(temporary, 0o700);
    launch.dispose();
  });

  test('tells version and use in the reader’s language, with no display at all', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await meipi(['--version'], noDisplay)).toEqual({
      code: 0,
      out: `Meipi ${version}\n`,
      err: '',
    });
    const chinese = await meipi(['--help'], { ...noDisplay, LANG: 'zh_CN.UTF-8' });
    expect(chinese.out).toContain('导出一篇或全部文章的学习笔记');
    const english = await meipi(['--help'], { ...noDisplay, LANG: 'en_GB.UTF-8' });
    expect(english.out).toContain('export study notes of one essay or all');
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ language: 'zh-CN' }));
    const chosen = await meipi(['--help'], { ...noDisplay, LANG: 'en_GB.UTF-8' });
    expect(chosen).toEqual({ code: 0, out: chinese.out, err: '' });
    expect(readdirSync(userData)).toEqual(['settings.json']);
  });

  test('says what it did not understand, and where it cannot work, and touches nothing', async () => {
    const wrong = await meipi(['export', 'all', '--format', 'doc']);
    expect(wrong).toEqual({
      code: 2,
      out: '',
      err: '没有“doc”这种格式。\n用法见 meipi --help。\n',
    });
    const blind = await meipi(['export', 'all'], noDisplay);
    expect(blind.code).toBe(1);
    expect(blind.err).toContain('DISPLAY');
    expect(readdirSync(userData)).toEqual([]);
  });

  test('imports documents that are there at the next start, and says what became of each', async () => {
    const good = written('师说.txt', essay('读《师说》有感'));
    const first = await meipi(['import', good, written('空.txt', '')]);
    expect(first.code).toBe(1);
    expect(first.out).toBe(
      '导入完成，1 个成功，1 个失败\n师说.txt：已导入\n空.txt：文件是空的，没有可读的文字。\n',
    );
    const again = await meipi(['import', good]);
    expect(again).toMatchObject({ code: 0, out: '导入完成，1 个成功\n师说.txt：已在书库中\n' });
    expect(existsSync(join(userData, 'lock'))).toBe(false);
    const running = await launchApp(userData);
    const titles = (await catalogOf(running.page, 11)).entries.map(({ title }) => title);
    await running.close();
    expect(titles).toContain('读《师说》有感');
  });

  test('writes over nothing unasked, and asks which essay is meant', async () => {
    await noteOn(userData, '试论新时期高校基层党组织的建设', '第一句');
    const path = written('笔记.md', '我自己写的');
    const refused = await meipi(['export', '试论', '--out', path]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`已经有这个文件：${path}`);
    expect(readFileSync(path, 'utf8')).toBe('我自己写的');
    expect((await meipi(['export', '试论', '--out', path, '--force'])).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('第一句');

    const whole = await meipi(['export', 'all', '--format', 'pdf', '--out', folder]);
    expect(whole.code).toBe(0);
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '';
    expect(pdf).toMatch(/^学习笔记_\d{4}-\d\d-\d\d\.pdf$/u);
    expect(readFileSync(join(folder, pdf)).subarray(0, 5).toString()).toBe('%PDF-');

    const several = await meipi(['export', '学习心得', '--out', folder]);
    expect(several.code).toBe(1);
    expect(several.err).toContain('可以指');
    expect(Math.max(...several.err.split('\n').map((line) => line.length))).toBeLessThan(60);
    const [, number = ''] = /^ {2}([0-9a-f]{8}) {2}/mu.exec(several.err) ?? [];
    const empty = await meipi(['export', number, '--out', folder]);
    expect(empty).toMatchObject({
      code: 1,
      err: '还没有标注，也没有心得。先选中一句话，按 1 试试。\n',
    });
  });

  test('leaves a library alone that a window holds', async () => {
    const running = await launchApp(userData);
    try {
      await catalogOf(running.page, 10);
      const out = join(folder, 'a.md');
      const file = written('师说.txt', essay('读《师说》有感'));
      for (const words of [
        ['import', file],
        ['export', 'all', '--out', out],
      ]) {
        const { code, err } = await meipi(words);
        expect(code).toBe(3);
        expect(err).toBe('这台电脑上已有另一个眉批在使用这个书库。请先关闭它，再重试。\n');
      }
      expect(existsSync(out)).toBe(false);
      expect((await catalogOf(running.page, 10)).entries).toHaveLength(10);
    } finally {
      await running.close();
    }
  });
});

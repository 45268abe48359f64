import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../core/result';
import { askAnything } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';
import { attemptIn } from './attempt-in';

let app: RunningApp;

beforeAll(async () => {
  app = await launchApp(freshUserData());
});
afterAll(async () => {
  await app.close();
  await removeUserData(app.userData);
});

describe('a request', () => {
  const refused: Result<never> = { ok: false, failure: { kind: 'request-refused' } };
  const essay = 'a'.repeat(32);

  test.each([
    ['app.start', { surprise: true }],
    ['settings.change', { theme: 'neon' }],
    ['settings.change', { textSize: 1e9 }],
    ['settings.change', null],
    ['library.open', '../../../etc/passwd'],
    ['library.open', { toString: 'x' }],
    [
      'library.reading',
      { essay, position: { offset: -1, drop: 0 }, furthest: 0, progress: 0, finished: false },
    ],
    [
      'library.reading',
      { essay, position: { offset: 1, drop: 0 }, furthest: 0, progress: 2, finished: false },
    ],
    ['notes.open', 7],
    ['notes.apply', { essay, changes: [] }],
    ['notes.apply', { essay, changes: [{ kind: 'put', annotation: {} }] }],
    ['notes.apply', { essay, changes: [{ kind: 'remove', id: '../x' }] }],
    ['export.save', { of: essay, format: 'exe' }],
    ['export.reveal', ['a']],
    ['menu.popup', { x: 'a', y: 0 }],
  ])('%s with a wrong argument is refused: %j', async (name, argument) => {
    expect(await askAnything(app.page, name, argument)).toEqual(refused);
  });

  test.each([
    ['depth', 'let v = 1; for (let i = 0; i < 900; i += 1) v = [v]; return v'],
    ['values', "return { essay: 'a', changes: Array(1_500_000).fill(0) }"],
    ['text', "return 'a'.repeat(60_000_000)"],
    ['itself', 'const v = {}; v.v = v; return v'],
    ['halves', 'let v = 1; for (let i = 0; i < 40; i += 1) v = [v, v]; return v'],
    ['a function', 'return () => 1'],
    ['a symbol', 'return Symbol()'],
    ['a large number', 'return 10n ** 30n'],
    ['no number', 'return { x: NaN, y: Infinity }'],
    ['bytes', 'return new Uint8Array(1000)'],
    ['a map', "return new Map([['theme', 'dark']])"],
    ['a window', 'return window'],
    ['a promise', 'return Promise.resolve(1)'],
  ])('with %s in it is refused, and the next is answered', async (_what, script) => {
    const outcome = await attemptIn(
      app.page,
      `
      const value = (() => { ${script} })();
      const answer = await window.meipi.request('settings.change', value);
      return JSON.stringify(answer)`,
    );
    expect(['refused', JSON.stringify(refused)]).toContain(outcome);
    expect(await askAnything(app.page, 'app.start', undefined)).toMatchObject({ ok: true });
  });

  test('for what is not there is answered so', async () => {
    const unknown = { ok: false, failure: { kind: 'essay-unknown' } };
    expect(await askAnything(app.page, 'library.open', essay)).toEqual(unknown);
    expect(await askAnything(app.page, 'notes.open', essay)).toEqual(unknown);
    expect(await askAnything(app.page, 'export.reveal', 'a')).toEqual(refused);
  });

  test('from another page than ours is refused', async () => {
    const answer = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${electronApp.getAppPath()}/out/preload/reader/preload.js`,
          sandbox: true,
        },
      });
      await window.loadURL('about:blank');
      const told: unknown = await window.webContents.executeJavaScript(
        "window.meipi.request('app.start')",
      );
      window.destroy();
      return told;
    });
    expect(answer).toEqual(refused);
  });
});

describe('meipi:', () => {
  const statusOf = (url: string) =>
    app.electron.evaluate(
      ({ net }, address) =>
        net.fetch(address).then(
          (response) => response.status,
          () => 'refused',
        ),
      url,
    );

  test.each(['meipi://app/index.html'])('gives %s', async (url) => {
    expect(await statusOf(url)).toBe(200);
  });

  test.each([
    'meipi://app/',
    'meipi://app/package.json',
    'meipi://app/main.js',
    'meipi://app/../main/main.js',
    'meipi://app/%2e%2e/main/main.js',
    'meipi://app/..%2fmain%2fmain.js',
    'meipi://app/..\\main\\main.js',
    'meipi://app//etc/passwd',
    'meipi://app/import/index.html',
    'meipi://import/index.html',
    'meipi://import/import/index.html',
    'meipi://other/index.html',
    'meipi://app.evil/index.html',
  ])('does not give %s', async (url) => {
    expect([404, 'refused']).toContain(await statusOf(url));
  });

  test('comes with a strict policy', async () => {
    const found = await app.electron.evaluate(async ({ net }) => {
      const { headers } = await net.fetch('meipi://app/index.html');
      return ['content-security-policy', 'x-content-type-options', 'content-type'].map((name) =>
        headers.get(name),
      );
    });
    const [policy = '', sniffing, type] = found;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|http|blob/u);
    expect(sniffing).toBe('nosniff');
    expect(type).toBe('text/html; charset=utf-8');
  });
});

test('nothing of all that went unnoticed or broke anything', () => {
  expect(logged(app.userData, 'uncaught')).toEqual([]);
  expect(logged(app.userData, 'unhandled')).toEqual([]);
});

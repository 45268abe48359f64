import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../core/result';
import { canSandbox } from '../../scripts/unprivileged.mjs';
import { askAnything } from './ask-for';
import type { CountingServer } from './counting-server';
import { countingServer } from './counting-server';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let app: RunningApp;
let server: CountingServer;

beforeAll(async () => {
  server = await countingServer();
  app = await launchApp(freshUserData());
});
afterAll(async () => {
  await app.close();
  await removeUserData(app.userData);
  server.close();
});

/** What a page's attempt came to: 'refused' where it threw, was rejected or gave an error event. */
async function attempt(script: string): Promise<string> {
  return app.page.evaluate<string>(
    `(async () => { try { return String(await (async () => { ${script} })()); } catch { return 'refused'; } })()`,
  );
}

/** What the page's policy refused while `script` ran. */
async function violations(script: string): Promise<readonly string[]> {
  return app.page.evaluate<string[]>(`(async () => {
    const found = [];
    const note = (event) => found.push(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', note);
    try { ${script} } catch {}
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.removeEventListener('securitypolicyviolation', note);
    return [...new Set(found)];
  })()`);
}

const isStillHere = async () =>
  expect(await app.page.evaluate('location.href')).toBe('meipi://app/index.html');

describe('the page', () => {
  test('runs in a sandbox of its own, with everything open shut', async () => {
    const preferences = await app.window.evaluate((window) => {
      // Not in Electron's types, but what its own documentation's checks use.
      const contents: unknown = window.webContents;
      if (typeof contents !== 'object' || contents === null) return null;
      if (!('getLastWebPreferences' in contents)) return null;
      const { getLastWebPreferences } = contents;
      return typeof getLastWebPreferences === 'function'
        ? (getLastWebPreferences.call(contents) as unknown)
        : null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test.runIf(process.platform === 'linux' && canSandbox())('is held by the kernel', async () => {
    const pid = await app.window.evaluate((window) => window.webContents.getOSProcessId());
    // 2: system calls are filtered (proc_pid_status(5)).
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/mu);
  });

  test.each(['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'])(
    'has no %s',
    async (name) => {
      expect(await app.page.evaluate(`typeof ${name}`)).toBe('undefined');
    },
  );

  test('is given the contract and nothing else', async () => {
    expect(await app.page.evaluate('Object.keys(window.meipi).sort()')).toEqual(['on', 'request']);
    await expect(askAnything(app.page, 'shell.open', 'http://a')).rejects.toThrow();
    await expect(askAnything(app.page, 'electron-store-get-data', null)).rejects.toThrow();
  });
});

describe('script', () => {
  const marked = "document.documentElement.dataset['ran'] = 'yes'";
  const ran = () => app.page.evaluate("document.documentElement.dataset['ran'] ?? 'no'");

  test.each([
    [
      'in an element of its own',
      `const s = document.createElement('script'); s.textContent = ${JSON.stringify(marked)}; document.body.append(s)`,
    ],
    [
      'from a data address',
      `const s = document.createElement('script'); s.src = 'data:text/javascript,' + encodeURIComponent(${JSON.stringify(marked)}); document.body.append(s)`,
    ],
    [
      'from outside',
      `const s = document.createElement('script'); s.src = 'http://SERVER/x.js'; document.body.append(s)`,
    ],
    [
      'in markup',
      `document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="${marked.replaceAll("'", '&quot;')}">')`,
    ],
    [
      'in an attribute',
      `const i = document.createElement('img'); i.setAttribute('onerror', ${JSON.stringify(marked)}); i.src = 'x'; document.body.append(i)`,
    ],
    ['in a timer', `setTimeout(${JSON.stringify(marked)})`],
    [
      'in a link',
      `const a = document.createElement('a'); a.href = 'javascript:' + ${JSON.stringify(marked)}; document.body.append(a); a.click()`,
    ],
    [
      'in a frame',
      `const f = document.createElement('iframe'); f.srcdoc = '<script>parent.' + ${JSON.stringify(marked)} + '</scr' + 'ipt>'; document.body.append(f)`,
    ],
    ['in a worker', `new Worker(URL.createObjectURL(new Blob(['1'])))`],
  ])('does not run %s', async (_where, script) => {
    const refused = await violations(script.replace('SERVER', server.address));
    expect(refused).not.toEqual([]);
    expect(await ran()).toBe('no');
    await isStillHere();
  });
});

describe('the network', () => {
  test.each([
    ['fetch', "await fetch('http://SERVER/')"],
    ['a request', "const x = new XMLHttpRequest(); x.open('GET', 'http://SERVER/'); x.send()"],
    ['a socket', "new WebSocket('ws://SERVER/')"],
    ['an event source', "new EventSource('http://SERVER/')"],
    ['a beacon', "navigator.sendBeacon('http://SERVER/', 'x')"],
    ['an image', "new Image().src = 'http://SERVER/x.png'"],
    [
      'a style sheet',
      "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'http://SERVER/x.css'; document.head.append(l)",
    ],
    ['a font', "await new FontFace('x', 'url(http://SERVER/x.woff2)').load()"],
    [
      'a frame',
      "const f = document.createElement('iframe'); f.src = 'http://SERVER/'; document.body.append(f)",
    ],
    [
      'a form',
      "const f = document.createElement('form'); f.action = 'http://SERVER/'; document.body.append(f); f.submit()",
    ],
    ['a sound', "new Audio('http://SERVER/x.mp3').play().catch(() => {})"],
  ])('is shut to %s, and the page is told', async (_what, script) => {
    expect(await violations(script.replace('SERVER', server.address))).not.toEqual([]);
    await isStillHere();
  });

  test('is shut below the page too, and says what was blocked', async () => {
    const url = `http://${server.address}/below`;
    const outcome = await app.electron.evaluate(
      ({ net }, address) =>
        net.fetch(address).then(
          () => 'loaded',
          (error: unknown) => String(error),
        ),
      url,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(logged(app.userData, 'request blocked')).toContainEqual(
      expect.objectContaining({ url }),
    );
  });

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/x', 'chrome://version', 'data:text/html,x'])(
    'does not give %s',
    async (url) => {
      const outcome = await app.electron.evaluate(async ({ BrowserWindow }, address) => {
        const window = new BrowserWindow({ show: false });
        try {
          await window.loadURL(address);
          return 'loaded';
        } catch {
          return 'refused';
        } finally {
          window.destroy();
        }
      }, url);
      expect(outcome).toBe('refused');
    },
  );

  test('was never reached', () => {
    expect(server.visits).toBe(0);
  });
});

describe('the window', () => {
  test.each([
    ['a page outside', 'http://SERVER/'],
    ['a file', 'file:///etc/passwd'],
    ['a data address', 'data:text/html,<p>x'],
    ['the import page', 'meipi://import/import/index.html'],
    ['another page of its own', 'meipi://app/other.html'],
  ])('does not go to %s', async (_what, url) => {
    await attempt(`location.href = '${url.replace('SERVER', server.address)}'`);
    await app.page.waitForTimeout(200);
    await isStillHere();
  });

  test('opens no others', async () => {
    expect(await attempt(`return window.open('http://${server.address}/')`)).toBe('null');
    expect(await attempt("return window.open('about:blank')")).toBe('null');
    expect(logged(app.userData, 'window blocked')).toHaveLength(2);
  });

  test('knows no webview', async () => {
    expect(
      await attempt(
        "const w = document.createElement('webview'); w.src = 'meipi://app/index.html'; document.body.append(w); return w.constructor.name + typeof w.executeJavaScript",
      ),
    ).toBe('HTMLElementundefined');
  });

  test('loads no insecure content, and none of Blink’s or Electron’s experiments', async () => {
    const preferences = await app.window.evaluate(({ webContents }) => {
      const contents: unknown = webContents;
      const { getLastWebPreferences } = contents as { getLastWebPreferences: () => object };
      return getLastWebPreferences.call(contents);
    });
    const found = ['allowRunningInsecureContent', 'experimentalFeatures', 'enableBlinkFeatures'];
    expect(found.filter((name) => Boolean(Reflect.get(preferences, name)))).toEqual([]);
  });

  test('downloads nothing', async () => {
    await attempt(
      "const a = document.createElement('a'); a.href = 'meipi://app/index.html'; a.download = 'x.html'; document.body.append(a); a.click()",
    );
    await expect.poll(() => logged(app.userData, 'download blocked').length).toBeGreaterThan(0);
  });

  test.each([
    ['notifications', 'return Notification.requestPermission()', 'denied'],
    ['the camera', 'await navigator.mediaDevices.getUserMedia({ video: true })', 'refused'],
    ['the microphone', 'await navigator.mediaDevices.getUserMedia({ audio: true })', 'refused'],
    ['the screen', 'await navigator.mediaDevices.getDisplayMedia()', 'refused'],
    [
      'the place',
      'await new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n))',
      'refused',
    ],
    ['the clipboard’s content', 'return await navigator.clipboard.readText()', 'refused'],
    ['devices', 'return (await navigator.usb.getDevices()).length', '0'],
    ['fonts of the system', 'return (await queryLocalFonts()).length', '0'],
  ])('is denied %s', async (_what, script, expected) => {
    expect(await attempt(script)).toBe(expected);
  });
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
    ['export.save', { essay, format: 'exe' }],
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
    const outcome = await attempt(`
      const value = (() => { ${script} })();
      const answer = await window.meipi.request('settings.change', value);
      return JSON.stringify(answer)`);
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

test('Electron is asked for in the newest major that this was made with', () => {
  const about: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
  );
  // The last three majors get fixes; 45 was the newest on 2026-08.
  expect(about).toMatchObject({
    devDependencies: { electron: expect.stringMatching(/^\^(4[5-9]|[5-9]\d)\./u) as string },
  });
});

test('nothing of all that went unnoticed or broke anything', () => {
  expect(logged(app.userData, 'uncaught')).toEqual([]);
  expect(logged(app.userData, 'unhandled')).toEqual([]);
  expect(server.visits).toBe(0);
});

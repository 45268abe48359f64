import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canSandbox } from '../../scripts/unprivileged.mjs';
import { askAnything } from './ask-for';
import { attemptIn } from './attempt-in';
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

const attempt = (script: string) => attemptIn(app.page, script);

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
  await expect.poll(() => app.page.evaluate('location.href')).toBe('meipi://app/index.html');

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
      await expect.poll(() => app.page.evaluate(`typeof ${name}`)).toBe('undefined');
    },
  );

  test('is given the contract and nothing else', async () => {
    await expect
      .poll(() => app.page.evaluate('Object.keys(window.meipi).sort()'))
      .toEqual(['on', 'request']);
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
  ])('is denied %s', async (_what, script, expected) => {
    expect(await attempt(script)).toBe(expected);
  });

  test('may list the typefaces of the system, and is denied whatever else has a permission', async () => {
    await app.page.bringToFront();
    expect(
      await attempt("return (await navigator.permissions.query({ name: 'local-fonts' })).state"),
    ).toBe('granted');
    await expect
      .poll(async () => Number(await attempt('return (await queryLocalFonts()).length')))
      .toBeGreaterThan(0);
    const others = [
      'camera',
      'clipboard-read',
      'geolocation',
      'idle-detection',
      'microphone',
      'midi',
      'notifications',
      'persistent-storage',
      'screen-wake-lock',
      'window-management',
    ];
    for (const name of others) {
      const asked = `return (await navigator.permissions.query({ name: '${name}' })).state`;
      expect([name, await attempt(asked)]).toEqual([name, 'denied']);
    }
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

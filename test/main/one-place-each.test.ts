import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedTool } from '../../scripts/installed-tool.mjs';
import { temporaryFolder } from './temporary-folder';

/** Something dangerous, the only files that may hold it, and a line that does. */
interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  readonly allowed: readonly string[];
  readonly sample: string;
}

const windows = [
  'main/reader-window.ts',
  'main/library/import-window.ts',
  'main/export/pdf-printer.ts',
];

const bans: readonly Ban[] = [
  ban('ipcMain', /\bipcMain\b/u, ['main/ipc.ts'], "ipcMain.handle('x', () => 1);"),
  ban(
    'a page’s own channel',
    /\.ipc\s*\.\s*(?:on|once|handle|handleOnce)\b/u,
    ['main/library/import-window.ts'],
    "contents.ipc.handle('x', () => 1);",
  ),
  ban(
    'ipcRenderer',
    /\bipcRenderer\b/u,
    ['preload/preload.ts', 'preload/import-preload.ts'],
    "contextBridge.exposeInMainWorld('x', ipcRenderer);",
  ),
  ban(
    'new windows',
    /\bnew\s+(?:BrowserWindow|BrowserView|WebContentsView|BaseWindow)\b/u,
    windows,
    'new BrowserWindow({});',
  ),
  ban('loadURL', /\bloadURL\b/u, windows, "window.loadURL('http://a');"),
  ban('loadFile', /\bloadFile\b/u, [], "window.loadFile('x.html');"),
  ban('file addresses', /file:\/\/|\bpathToFileURL\b/u, [], "window.open('file:///x');"),
  ban(
    'Node in a page',
    /\bnodeIntegration\w*['"]?\s*:(?!\s*false\b)/u,
    [],
    'const x = { nodeIntegrationInWorker: true };',
  ),
  ban(
    'open preferences',
    /\b(?:contextIsolation|sandbox|webSecurity)['"]?\s*:(?!\s*true\b)/u,
    [],
    'const x = { sandbox: process.env.X !== "1" };',
  ),
  ban(
    'features not meant for pages',
    /\b(?:allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures)\b|\bwebviewTag['"]?\s*:(?!\s*false\b)|<webview\b/u,
    [],
    "const x = { enableBlinkFeatures: 'x' };",
  ),
  ban(
    'markup out of text',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc|createContextualFragment|setHTMLUnsafe)\b|\bdocument\s*\.\s*write/u,
    [],
    'const x = <p dangerouslySetInnerHTML={{ __html: text }} />;',
  ),
  ban(
    'code out of text',
    /\beval\s*\(|\bnew\s+Function\b|\bnode:vm\b/u,
    [],
    "new Function('return 1')();",
  ),
  ban(
    'script into a page',
    /\b(?:executeJavaScript|insertCSS)\b/u,
    ['main/page-rescue.ts'],
    "contents.executeJavaScript('x');",
  ),
  ban('openExternal', /\bopenExternal\b/u, ['main/external-links.ts'], 'shell.openExternal(url);'),
  ban('openPath', /\bopenPath\b/u, [], 'shell.openPath(path);'),
  ban(
    'showItemInFolder',
    /\bshowItemInFolder\b/u,
    ['main/show-in-folder.ts'],
    'shell.showItemInFolder(path);',
  ),
  ban('other programs', /\bchild_process\b/u, [], "import { exec } from 'node:child_process';"),
  ban(
    'processes',
    /\butilityProcess\s*\.\s*fork\b/u,
    [
      'main/export/writing-client.ts',
      'main/search/library-searcher.ts',
      'main/search/pattern-finder.ts',
    ],
    "utilityProcess.fork('x.js');",
  ),
  ban(
    'a way to the network',
    /\bnode:(?:https?|http2|net|tls|dgram|dns)\b|(?<![.\w])fetch\s*\(|\bnet\s*\.\s*(?:fetch|request)\b|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|autoUpdater)\b/u,
    [],
    "await fetch('http://a');",
  ),
  ban(
    'typefaces of the system',
    /\bqueryLocalFonts\b|['"]local-fonts['"]/u,
    ['main/font-permission.ts', 'renderer/local-fonts.d.ts', 'renderer/state/local-faces.ts'],
    'await window.queryLocalFonts();',
  ),
  ban(
    'lowdb’s presets',
    /\bJSONFile(?:Sync)?Preset\b|\blowdb\/node\b/u,
    [],
    "const db = await JSONFilePreset('x', {});",
  ),
  ban(
    'addresses that start Meipi',
    /\bsetAsDefaultProtocolClient\b/u,
    [],
    "app.setAsDefaultProtocolClient('x');",
  ),
];

function ban(what: string, pattern: RegExp, allowed: readonly string[], sample: string): Ban {
  return { what, pattern, allowed, sample };
}

const project = resolve(import.meta.dirname, '../..');

/** Files of a product's folders that hold what they may not, and files that may hold what they do not. */
function findings(root: string, { pattern, allowed }: Ban): readonly string[] {
  const holders = ['core', 'main', 'preload', 'renderer']
    .flatMap((part) =>
      readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(root, part, name),
      ),
    )
    .filter((file) => /\.(?:tsx?|html)$/u.test(file) && pattern.test(withoutComments(file)))
    .map((file) => relative(root, file).replaceAll('\\', '/'));
  return [
    ...holders.filter((file) => !allowed.includes(file)),
    ...allowed.filter((file) => !holders.includes(file)).map((file) => `${file} does not need it`),
  ];
}

/** A file’s text without comments; what looks like one inside a string goes only from a line’s beginning. */
function withoutComments(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[^]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '');
}

describe.each(bans)('$what', (one) => {
  test('stands in its one place', () => {
    expect(findings(project, one)).toEqual([]);
  });

  test('is found where it is planted', () => {
    const root = temporaryFolder();
    for (const file of [
      ...one.allowed,
      'core/x.ts',
      'main/deep/planted.tsx',
      'preload/x.ts',
      'renderer/x.ts',
    ]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(
        join(root, file),
        one.allowed.includes(file) || file.includes('planted') ? one.sample : '',
      );
    }
    expect(findings(root, one)).toEqual(['main/deep/planted.tsx']);
  });
});

test('the linter itself finds code and markup out of text', () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'planted.tsx'),
    [
      "eval('1');",
      "new Function('return 1');",
      "document.body.innerHTML = '<b>';",
      "document.body.insertAdjacentHTML('beforeend', '<b>');",
      "export const x = <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    ].join('\n'),
  );
  const [file, ...words] = installedTool('oxlint');
  const { stdout } = spawnSync(file, [...words, '-c', join(project, '.oxlintrc.json'), root], {
    encoding: 'utf8',
    cwd: root,
  });
  for (const rule of ['no-eval', 'no-new-func', 'no-restricted-properties', 'no-danger']) {
    expect(stdout).toContain(`(${rule})`);
  }
});

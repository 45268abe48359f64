// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {{ executable: string, kind: 'official' | 'registry', version: string }} Runtime */

const hoursToRemember = 6;

/**
 * Electron as its makers publish it, if the `electron` package already holds it; else null.
 * @returns {Runtime | null}
 */
export function installedElectron() {
  const { folder, version } = electronPackage();
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = readIfThere(path.join(folder, 'path.txt')) ?? 'electron';
  if (dist) return { executable: path.join(dist, executable), kind: 'official', version };
  // path.txt is written last, so a half-unpacked folder does not pass.
  if (!existsSync(path.join(folder, 'path.txt'))) return null;
  if (readIfThere(path.join(folder, 'dist', 'version'))?.replace(/^v/, '') !== version) return null;
  const full = path.join(folder, 'dist', executable);
  return existsSync(full) ? { executable: full, kind: 'official', version } : null;
}

/**
 * Downloads it. Null means done; else the reason why not.
 * @returns {Promise<string | null>}
 */
export async function downloadElectron() {
  const { code, words } = await runDownload();
  if (code === 0) return null;
  if (code === 3) remember();
  return words || 'the download broke off';
}

/**
 * Whether the release page was out of reach within the last hours, so that a closed network
 * costs its few seconds once and not at every start. Another mirror or proxy is a new chance.
 */
export function wasOutOfReach() {
  try {
    const note = /** @type {unknown} */ (JSON.parse(readFileSync(noteFile(), 'utf8')));
    if (typeof note !== 'object' || note === null) return false;
    if (!('route' in note && note.route === route())) return false;
    const age = 'time' in note && typeof note.time === 'number' ? Date.now() - note.time : Infinity;
    return age >= 0 && age < hoursToRemember * 3_600_000;
  } catch {
    return false;
  }
}

function remember() {
  writeFileSync(noteFile(), JSON.stringify({ route: route(), time: Date.now() }));
}

function noteFile() {
  return path.join(cacheFolder(), 'out-of-reach.json');
}

/** What decides where the download comes from: a failure says nothing about another route. */
function route() {
  const names = Object.keys(process.env).filter((name) => /mirror|proxy/i.test(name));
  const settings = names.toSorted().map((name) => `${name}=${process.env[name]}`);
  return [electronPackage().version, ...settings].join('\n');
}

/** @returns {Promise<{ code: number, words: string }>} */
function runDownload() {
  const program = fileURLToPath(new URL('download-electron.mjs', import.meta.url));
  const proxied = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  // Node reads proxy variables only when told so at its start; @electron/get has its own word for it.
  const proxy = proxied ? { NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: 'true' } : {};
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...proxy },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (words += text));
    child.on('close', (code) => resolve({ code: code ?? 1, words: words.trim() }));
  });
}

/** @returns {{ folder: string, version: string }} */
export function electronPackage() {
  const require = createRequire(import.meta.url);
  try {
    const file = require.resolve('electron/package.json');
    const about = /** @type {{ version: string }} */ (require(file));
    return { folder: path.dirname(file), version: about.version };
  } catch {
    throw new Trouble('The packages are not installed yet: run `npm ci` first.');
  }
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

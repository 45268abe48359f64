// @ts-check
import { chmodSync, cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRuntime } from './electron-runtime.mjs';
import { account, asAccount, canRead, canSandbox } from './unprivileged.mjs';
import { giveToAccount, makeTemporaryFolder } from './unprivileged.mjs';

/**
 * How to start the app. `executablePath`, `args`, `env` and `chromiumSandbox` are also what
 * Playwright's `_electron.launch` takes (without `chromiumSandbox: true` it turns the sandbox off).
 * `dispose` removes what was made for this launch; call it when the app has ended.
 * @typedef {{
 *   executablePath: string,
 *   args: string[],
 *   env: Record<string, string>,
 *   chromiumSandbox: boolean,
 *   dispose: () => void,
 * }} Launch
 */

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
/** What the built app consists of. */
const appParts = ['package.json', 'assets', 'out/main', 'out/preload', 'out/renderer'];

/**
 * Prepares a start of the built app as a user under whom Chromium's sandbox works.
 * @param {{
 *   appFolder?: string,
 *   userData?: string,
 *   home?: string,
 *   args?: readonly string[],
 *   env?: NodeJS.ProcessEnv,
 *   say?: (line: string) => void,
 * }} [options] `userData`: a folder of `makeTemporaryFolder`; without it the app's usual one under
 *   `home`. `home` counts only where another user than ours runs Electron. `args`: files to open,
 *   and switches.
 * @returns {Promise<Launch>}
 */
export async function prepareLaunch(options = {}) {
  const { appFolder = projectFolder, userData, args = [], env = process.env } = options;
  const say = options.say ?? (() => {});
  const runtime = await findRuntime({ say });
  const sandboxed = canSandbox();
  if (!sandboxed) {
    say(
      'This machine refuses user namespaces: Electron runs with --no-sandbox. Open only files you trust.',
    );
  }
  const switches = [
    ...(sandboxed ? [] : ['--no-sandbox']),
    ...(userData ? [`--user-data-dir=${userData}`] : []),
  ];
  if (!account) {
    return {
      executablePath: runtime.executable,
      args: [...switches, appFolder, ...args],
      env: plainEnvironment(env),
      chromiumSandbox: sandboxed,
      dispose() {},
    };
  }
  const folder = makeTemporaryFolder('meipi-launch');
  const home = options.home ?? path.join(folder, 'home');
  return {
    executablePath: writeWrapper(folder, readableRuntime(runtime.executable, folder)),
    args: [...switches, readableApp(appFolder, folder), ...readableFiles(args, folder)],
    env: strangerEnvironment(env, home, folder),
    chromiumSandbox: sandboxed,
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * A single file to execute, as Playwright wants it. `exec` keeps the process id, so that signals
 * reach Electron itself.
 * @param {string} folder
 * @param {string} executable
 */
function writeWrapper(folder, executable) {
  const wrapper = path.join(folder, 'electron.sh');
  const words = [...asAccount(), executable].map((word) => `'${word.replaceAll("'", `'\\''`)}'`);
  writeFileSync(wrapper, `#!/bin/sh\ncd /\nexec ${words.join(' ')} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

/**
 * @param {string} executable
 * @param {string} folder
 */
function readableRuntime(executable, folder) {
  const dist = path.dirname(executable);
  if (canRead([dist])) return executable;
  const copy = path.join(folder, 'electron');
  cpSync(dist, copy, { recursive: true, verbatimSymlinks: true });
  return path.join(copy, path.basename(executable));
}

/**
 * @param {string} appFolder
 * @param {string} folder
 */
function readableApp(appFolder, folder) {
  const parts = appParts.filter((part) => existsSync(path.join(appFolder, part)));
  if (canRead(parts.map((part) => path.join(appFolder, part)))) return appFolder;
  const copy = path.join(folder, 'app');
  for (const part of parts)
    cpSync(path.join(appFolder, part), path.join(copy, part), { recursive: true });
  return copy;
}

/**
 * Files that only root may read are opened as copies.
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {string[]}
 */
function readableFiles(args, folder) {
  return args.map((arg, index) => {
    if (arg.startsWith('-') || !existsSync(arg)) return arg;
    const file = path.resolve(arg);
    if (canRead([file])) return file;
    const copy = path.join(folder, `opened-${index}`, path.basename(file));
    cpSync(file, copy, { recursive: true });
    return copy;
  });
}

/**
 * The environment without what would make Electron behave as Node.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function plainEnvironment(env) {
  const dropped = new Set(['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']);
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || dropped.has(name) ? [] : [[name, value]],
    ),
  );
}

/**
 * The environment for another user: nothing in it points into root's folders.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @param {string} folder
 */
function strangerEnvironment(env, home, folder) {
  const temporary = path.join(folder, 'tmp');
  for (const each of [home, temporary]) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    giveToAccount(each);
  }
  const own = Object.entries(plainEnvironment(env)).filter(
    ([name]) => !/^(XDG_|DBUS_|WAYLAND_)|^(USER|LOGNAME|MAIL|OLDPWD|PWD)$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    HOME: home,
    TMPDIR: temporary,
    ...readableAuthority(env, folder),
  };
}

/**
 * The cookie of the display, where the other user can read it.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @returns {{ XAUTHORITY?: string }}
 */
function readableAuthority(env, folder) {
  const file = env['XAUTHORITY'] ?? path.join(homedir(), '.Xauthority');
  if (!env['DISPLAY'] || !existsSync(file) || canRead([file])) return {};
  const copy = path.join(folder, 'authority');
  cpSync(file, copy);
  giveToAccount(copy);
  return { XAUTHORITY: copy };
}

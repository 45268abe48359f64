// @ts-check
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRuntime } from './electron-runtime.mjs';
import { plainEnvironment, strangerEnvironment } from './launch-environment.mjs';
import { readableApp, readableFiles, readableRuntime } from './readable-copy.mjs';
import { account, asAccount, canSandbox, makeTemporaryFolder } from './unprivileged.mjs';

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
    say('Chromium cannot build its sandbox for this user here: Electron runs with --no-sandbox.');
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
 * reach Electron itself. It stays in a folder that its user may write in.
 * @param {string} folder
 * @param {string} executable
 */
function writeWrapper(folder, executable) {
  const wrapper = path.join(folder, 'electron.sh');
  const [user, program] = [asAccount(), [executable]].map((words) =>
    words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' '),
  );
  writeFileSync(wrapper, `#!/bin/sh\n${user} test -w . || cd /\nexec ${user} ${program} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

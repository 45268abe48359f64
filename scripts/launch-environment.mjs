// @ts-check
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { canRead, giveToAccount } from './unprivileged.mjs';

/**
 * The environment without what would make Electron behave as Node.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
export function plainEnvironment(env) {
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
export function strangerEnvironment(env, home, folder) {
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

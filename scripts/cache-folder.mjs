// @ts-check
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where fetched runtimes are kept: outside the tree, so that a fresh clone and `git clean` keep them.
 * As root on Linux it is /var/cache, for the unprivileged user that Electron then runs as
 * may not look into /root.
 */
export function cacheFolder() {
  const folder = path.join(cacheHome(), 'meipi');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function cacheHome() {
  const { env, platform } = process;
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME'];
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local');
  return process.getuid?.() === 0 ? '/var/cache' : path.join(homedir(), '.cache');
}

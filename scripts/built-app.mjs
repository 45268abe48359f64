// @ts-check
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFolders } from './app-parts.mjs';
import { installedTool } from './installed-tool.mjs';
import { runCommand } from './run-command.mjs';
import { Trouble } from './trouble.mjs';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const sources = ['assets', 'core', 'main', 'preload', 'renderer', 'package-lock.json'];
const settings = ['package.json', 'tsconfig.json', 'vite.config.mts'];

/** @returns {[string, ...string[]]} */
export function buildCommand() {
  return [...installedTool('vite'), 'build', '--app'];
}

/**
 * Builds the app if a source is newer than what was built last. Throws a `Trouble` with the
 * builder's words when that fails.
 * @param {(line: string) => void} say
 */
export async function ensureBuilt(say) {
  const command = buildCommand();
  if (isFresh()) return;
  const started = Date.now();
  const { code, output } = await runCommand(command, { cwd: projectFolder });
  if (code !== 0) throw new Trouble(`${output.trim()}\n\nThe app could not be built; see above.`);
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function isFresh() {
  const built = Math.min(...builtFolders.map((each) => newest(path.join(projectFolder, each))));
  const changed = [...sources, ...settings].map((each) => newest(path.join(projectFolder, each)));
  return built > Math.max(...changed);
}

/**
 * The latest change in a file or folder, in ms; 0 if there is none. A folder's own time counts too:
 * it tells of a deleted file.
 * @param {string} place
 * @returns {number}
 */
function newest(place) {
  const entry = statSync(place, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = readdirSync(place).map((name) => newest(path.join(place, name)));
  return Math.max(entry.mtimeMs, ...inside);
}

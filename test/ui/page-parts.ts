import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const sources = ['assets', 'core', 'preload', 'renderer', 'vite.config.mts'];

/** The folder of the built page; built first where a source is newer. */
export async function builtRenderer(): Promise<string> {
  const folder = join(root, 'out/renderer');
  if (newest(folder) <= Math.max(...sources.map((source) => newest(join(root, source))))) {
    // A process of its own: the tests' NODE_ENV would make React's development build.
    const { NODE_ENV: _, ...env } = process.env;
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(process.execPath, [vite, 'build', '--app'], { cwd: root, env });
  }
  return folder;
}

/** The twin of the bridge as one script for the page. */
export async function bundledTwin(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(root, 'test/bridge/page-twin.ts'), formats: ['iife'], name: 'pageTwin' },
    },
  });
  const output = Array.isArray(built) ? built[0] : null;
  const script = output?.output[0];
  if (script === undefined) throw new Error('the twin was not bundled');
  return script.code;
}

/** The latest change in a file or folder, in ms; 0 where there is none. */
function newest(place: string): number {
  const entry = statSync(place, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(place).map((name) => newest(join(place, name))));
}

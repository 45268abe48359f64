// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { appParts } from './app-parts.mjs';
import { canRead } from './unprivileged.mjs';

/**
 * The executable where Electron's user can run it: its own place, or a copy under `folder`.
 * @param {string} executable
 * @param {string} folder
 */
export function readableRuntime(executable, folder) {
  const dist = path.dirname(executable);
  if (canRead([dist])) return executable;
  const copy = path.join(folder, 'electron');
  copyReadable(dist, copy);
  return path.join(copy, path.basename(executable));
}

/**
 * The app folder where Electron's user can read it.
 * @param {string} appFolder
 * @param {string} folder
 */
export function readableApp(appFolder, folder) {
  const parts = appParts.filter((part) => existsSync(path.join(appFolder, part)));
  if (canRead(parts.map((part) => path.join(appFolder, part)))) return appFolder;
  const copy = path.join(folder, 'app');
  for (const part of parts) copyReadable(path.join(appFolder, part), path.join(copy, part));
  return copy;
}

/**
 * Files that only root may read are opened as copies. What follows `--out` is written to: it stays.
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {string[]}
 */
export function readableFiles(args, folder) {
  return args.map((arg, index) => {
    if (arg.startsWith('-') || args[index - 1] === '--out' || !existsSync(arg)) return arg;
    const file = path.resolve(arg);
    if (canRead([file])) return file;
    const copy = path.join(folder, `opened-${index}`, path.basename(file));
    copyReadable(file, copy);
    return copy;
  });
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // A copy keeps the mode that hid the original.
  spawnSync('chmod', ['-R', 'a+rX', to]);
}

import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

const root = resolve(import.meta.dirname, '../..');

/** A copy of the built app. */
export function copyOfApp(): string {
  const folder = makeTemporaryFolder('meipi-copy');
  for (const part of ['package.json', 'assets', 'out/main', 'out/preload', 'out/renderer']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** A copy of the built app whose import page runs `script` instead of its own. */
export function appWithImportPage(script: string): string {
  const folder = copyOfApp();
  const assets = join(folder, 'out', 'renderer', 'assets');
  for (const name of readdirSync(assets)) {
    if (/^import-.*\.js$/u.test(name)) writeFileSync(join(assets, name), script);
  }
  return folder;
}

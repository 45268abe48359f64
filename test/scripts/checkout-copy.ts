import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtFolders } from '../../scripts/app-parts.mjs';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

const checkout = resolve(import.meta.dirname, '../..');
const left = new Set(['.git', '.cache', 'node_modules', 'out']);

/** A copy of what a fresh clone holds, in a folder that Electron's user may write in. */
export function checkoutCopy(): string {
  const folder = makeTemporaryFolder('meipi-checkout');
  restore(folder);
  return folder;
}

/** Gives a copy's sources back as they are here. */
export function restore(folder: string): void {
  for (const name of readdirSync(checkout).filter((each) => !left.has(each))) {
    copied(name, folder);
  }
}

/** A copy in which the packages are installed and the app is built, as they are here. */
export function builtCheckoutCopy(): string {
  const folder = checkoutCopy();
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'out'));
  for (const built of builtFolders) copied(built, folder);
  return folder;
}

function copied(name: string, folder: string): void {
  const options = { recursive: true, preserveTimestamps: true };
  cpSync(join(checkout, name), join(folder, name), options);
}

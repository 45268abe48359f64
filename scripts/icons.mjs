// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawn, shapesIn } from './drawn-seal.mjs';
import { icns, ico, png } from './icon-formats.mjs';

const seal = fileURLToPath(new URL('../assets/icon/meipi.svg', import.meta.url));

/** Pixels of each side: those of the freedesktop icon theme, and macOS's largest. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = new Set([16, 24, 32, 48, 64, 256]);

/**
 * Meipi's icon as PNG.
 * @param {number} size pixels of each side
 */
export function icon(size) {
  return png(drawn(shapesIn(readFileSync(seal, 'utf8')), size), size);
}

/**
 * Draws Meipi's icon in all sizes into a folder: `icons/256x256.png` and its like for Linux, `icon.ico`,
 * `icon.icns`.
 * @param {string} folder
 */
export function writeIcons(folder) {
  const icons = sizes.map((size) => ({ size, png: icon(size) }));
  mkdirSync(path.join(folder, 'icons'), { recursive: true });
  for (const { size, png: bytes } of icons) {
    writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), bytes);
  }
  const forWindows = icons.filter(({ size }) => windowsSizes.has(size));
  writeFileSync(path.join(folder, 'icon.ico'), ico(forWindows));
  writeFileSync(path.join(folder, 'icon.icns'), icns(icons));
}

// @ts-check
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';

/** Licences that a package of an MIT-licensed app may have. Each was read by a person. */
const allowed = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'PSF-2.0',
  'MIT AND Apache-2.0',
  '(MIT OR CC0-1.0)',
]);

const licenceName = /^(?:licen[cs]e|copying|notice|third[-_]party)/iu;
const line = '='.repeat(78);

/**
 * @typedef {{ name: string, version: string, licence: string, texts: readonly string[] }} BundledPackage
 */

/**
 * The packages that may go into the app: all that package.json's dependencies come to.
 * @param {string} folder the project's
 * @returns {readonly BundledPackage[]}
 */
export function bundledPackages(folder) {
  /** @type {{ packages: Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean }> }} */
  const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place, { version = '', license = '' }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      texts: licenceTexts(path.join(folder, place)),
    }));
}

/**
 * The typefaces in the app, by the files `OFL-NAME.txt` that lie beside them.
 * @param {string} folder the project's
 * @returns {readonly { name: string, text: string }[]}
 */
export function bundledTypefaces(folder) {
  const fonts = path.join(folder, 'assets', 'fonts');
  return readdirSync(fonts)
    .filter((file) => /^OFL-.+\.txt$/u.test(file))
    .sort()
    .map((file) => ({
      name: file.slice('OFL-'.length, -'.txt'.length).replaceAll('-', ' '),
      text: readFileSync(path.join(fonts, file), 'utf8').trim(),
    }));
}

/**
 * The texts of their licences as one file. Throws a `Trouble` that names each package whose licence is
 * not allowed, or has no text.
 * @param {readonly BundledPackage[]} packages
 * @param {ReturnType<typeof bundledTypefaces>} typefaces
 */
export function licenceFile(packages, typefaces) {
  const refused = packages.filter(
    ({ licence, texts }) => !allowed.has(licence) || texts.length === 0,
  );
  if (refused.length > 0) {
    const names = refused.map(({ name, licence, texts }) =>
      texts.length === 0 ? `${name}: no text of its licence` : `${name}: ${licence || 'none said'}`,
    );
    throw new Trouble(`These packages may not go into the app as they are:\n${names.join('\n')}`);
  }
  /** @param {string} heading @param {readonly string[]} texts */
  const part = (heading, texts) => `${line}\n${heading}\n${line}\n\n${texts.join('\n\n')}\n`;
  const parts = [
    ...typefaces.map(({ name, text }) => part(`${name} (OFL-1.1)`, [text])),
    ...packages.map(({ name, version, licence, texts }) =>
      part(`${name} ${version} (${licence})`, texts),
    ),
  ];
  return `Meipi is made with these typefaces and packages. Electron's own licences, and those of Chromium, lie\nbeside this file.\n\n${parts.join('\n')}`;
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function licenceTexts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => licenceName.test(name) && statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages, bundledTypefaces, licenceFile } from './bundled-licences.mjs';

/**
 * Writes the licences of packages and typefaces in the app into one file, and says so in a line. Throws a
 * `Trouble` where one may not go in.
 * @param {string} folder the project's
 */
export function writeLicences(folder) {
  const packages = bundledPackages(folder);
  const out = path.join(folder, 'out', 'licences');
  const text = licenceFile(packages, bundledTypefaces(folder));
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'THIRD-PARTY-LICENCES.txt'), text);
  return `${packages.length} packages, their licences in out/licences/THIRD-PARTY-LICENCES.txt`;
}

// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPackages, licenceFile } from './bundled-licences.mjs';
import { runScript } from './trouble.mjs';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(projectFolder, 'out', 'licences');

runScript(async () => {
  const packages = bundledPackages(projectFolder);
  const text = licenceFile(packages);
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'THIRD-PARTY-LICENCES.txt'), text);
  console.log(
    `${packages.length} packages, their licences in out/licences/THIRD-PARTY-LICENCES.txt`,
  );
  return 0;
});

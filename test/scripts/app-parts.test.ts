import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolders } from '../../scripts/app-parts.mjs';
import config from '../../vite.config.mjs';

const root = join(import.meta.dirname, '../..');

test('what is built is known to scripts and packages, folder by folder', () => {
  const outDirs = Object.values(config.environments ?? {}).flatMap(({ build }) =>
    build?.outDir === undefined
      ? []
      : [relative(root, build.outDir).split(sep).slice(0, 2).join('/')],
  );
  expect(new Set(outDirs)).toEqual(new Set(builtFolders));
  const packages = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  for (const folder of builtFolders) expect(packages).toContain(`- ${folder}/**`);
});

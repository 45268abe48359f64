import { cpSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { appParts } from '../../scripts/app-parts.mjs';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';

const root = resolve(import.meta.dirname, '../..');
/** All but the main process, which is built anew. */
const parts = appParts.filter((part) => part !== 'out/main');

/** A copy of the built app whose main process has a door for tests; its pages are the product's own. */
export async function appWithDoor(): Promise<string> {
  const folder = makeTemporaryFolder('meipi-door');
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      outDir: join(folder, 'out/main'),
      ssr: true,
      target: 'node18',
      minify: false,
      rolldownOptions: {
        input: { main: join(root, 'test/hostile/main-with-door.ts') },
        external: ['electron', ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
  return folder;
}

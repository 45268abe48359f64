import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const names = ['killed-writer', 'locked-writer'] as const;

let built: Promise<string> | null = null;

/** Bundles a program beside this file, so that plain Node starts it at once; gives its path. */
export async function program(name: (typeof names)[number]): Promise<string> {
  built ??= buildAll();
  return join(await built, `${name}.mjs`);
}

async function buildAll(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-programs-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { noExternal: true },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(
          names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return folder;
}

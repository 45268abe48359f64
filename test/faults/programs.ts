import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const sources = {
  'killed-writer': './killed-writer.ts',
  'locked-writer': './locked-writer.ts',
  'robbed-writer': '../main/notes/robbed-writer.ts',
  'sharing-writer': '../main/notes/sharing-writer.ts',
} as const;

let built: Promise<string> | null = null;

/** Bundles a program so that plain Node starts it at once; gives its path, until this process ends. */
export async function program(name: keyof typeof sources): Promise<string> {
  built ??= buildAll();
  return join(await built, `${name}.mjs`);
}

async function buildAll(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-programs-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
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
          Object.entries(sources).map(([name, path]) => [name, join(import.meta.dirname, path)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
  return folder;
}

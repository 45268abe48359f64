// @ts-check
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeFigures } from './bench-figures.mjs';
import { lacksDisplay, openDisplay } from './display.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { runScript } from './trouble.mjs';

/**
 * `npm run bench`, or `npm run bench NAME`: runs the programs `test/bench/NAME.bench.ts` one after
 * the other, each against its floors and peers in the same run. Fails where one misses its goal.
 * `-- --peers` runs the slow peers too; `-- --write` writes docs/performance.md from what was found
 * last by each.
 */
const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const sources = path.join(projectFolder, 'test', 'bench');
const built = path.join(projectFolder, 'out', 'bench');
const suffix = '.bench.ts';

runScript(async () => {
  const words = process.argv.slice(2);
  const wanted = words.filter((word) => !word.startsWith('--'));
  const names = readdirSync(sources)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  if (names.length === 0) {
    console.log(`No such bench: ${wanted.join(', ')}`);
    return 1;
  }
  await ensureSystemPackages({ tests: true, benches: true });
  const display = lacksDisplay() ? await openDisplay() : null;
  Object.assign(process.env, display?.env);
  let missed = 0;
  for (const name of names) {
    if ((await run(await bundled(name), words)) !== 0) missed += 1;
  }
  await display?.close();
  if (words.includes('--write')) await writeFigures(projectFolder);
  return missed === 0 ? 0 : 1;
});

/**
 * @param {string} name
 * @returns {Promise<string>} the program, which plain Node runs
 */
async function bundled(name) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: projectFolder,
    build: {
      ssr: path.join(sources, `${name}${suffix}`),
      outDir: built,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        // They find the project by where they lie.
        external: [/[\\/]scripts[\\/][\w-]+\.mjs$/u],
        output: { entryFileNames: `${name}.mjs` },
      },
    },
  });
  return path.join(built, `${name}.mjs`);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 * @returns {Promise<number>} its exit code
 */
function run(program, words) {
  const switches = words.filter((word) => word.startsWith('--'));
  const child = spawn(process.execPath, [program, ...switches], {
    cwd: projectFolder,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
}

// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built-app.mjs';
import { homepageOf } from './homepage.mjs';
import { writeIcons } from './icons.mjs';
import { writeLicences } from './licence-file.mjs';
import { runCommand } from './run-command.mjs';
import { runScript } from './trouble.mjs';

/**
 * `npm run package`: the packages of the present system, as electron-builder.yml has them; words behind
 * `--` are electron-builder's. It is fetched when it is needed: it brings 220 packages that nobody else
 * wants, and tools of its own from the network. deb and rpm name the project's page: that of the clone's
 * origin, unless a word behind `--` says another one.
 */
const builder = 'electron-builder@26.17.0';
const projectFolder = fileURLToPath(new URL('..', import.meta.url));

runScript(async () => {
  await ensureBuilt(console.log);
  writeIcons(path.join(projectFolder, 'out', 'icons'));
  console.log(writeLicences(projectFolder));
  const origin = await runCommand(['git', 'remote', 'get-url', 'origin'], { cwd: projectFolder });
  const page = origin.code === 0 ? homepageOf(origin.output) : null;
  const named = page === null ? [] : [`-c.extraMetadata.homepage=${page}`];
  const words = ['--yes', builder, ...named, ...process.argv.slice(2)];
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    // npx is a script of the shell on Windows.
    const child = spawn('npx', words, { cwd: projectFolder, stdio: 'inherit', shell: isWindows });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});

// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built-app.mjs';
import { writeIcons } from './icons.mjs';
import { writeLicences } from './licence-file.mjs';
import { runScript } from './trouble.mjs';

/**
 * `npm run package`: the packages of the present system, as electron-builder.yml has them; words behind
 * `--` are electron-builder's. It is fetched when it is needed: it brings 220 packages that nobody else
 * wants, and tools of its own from the network.
 */
const builder = 'electron-builder@26.17.0';
const projectFolder = fileURLToPath(new URL('..', import.meta.url));

runScript(async () => {
  await ensureBuilt(console.log);
  writeIcons(path.join(projectFolder, 'out', 'icons'));
  console.log(writeLicences(projectFolder));
  const words = ['--yes', builder, ...process.argv.slice(2)];
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    // npx is a script of the shell on Windows.
    const child = spawn('npx', words, { cwd: projectFolder, stdio: 'inherit', shell: isWindows });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
});

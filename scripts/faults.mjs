// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built-app.mjs';
import { lacksDisplay, openDisplay } from './display.mjs';
import { findRuntime } from './electron-runtime.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { runScript } from './trouble.mjs';

const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * The fault suite, all of it in its long form: about 40 minutes. With names, only those rows; with
 * `--short`, as `npm test` runs them. The last line says how much was lost.
 */
runScript(async () => {
  await ensureSystemPackages({ tests: true, volumes: true });
  await findRuntime();
  await ensureBuilt(console.log);
  const display = lacksDisplay() ? await openDisplay() : null;
  try {
    const words = ['scripts/run-module.mjs', 'test/faults/suite.ts', ...process.argv.slice(2)];
    const child = spawn(process.execPath, words, {
      cwd: projectFolder,
      env: { ...process.env, ...display?.env },
      stdio: 'inherit',
    });
    /** The terminal sends Ctrl+C to the suite as well; stay to clean up after it. */
    const stay = () => child.kill('SIGTERM');
    process.on('SIGINT', stay).on('SIGTERM', stay);
    return await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  } finally {
    await display?.close();
  }
});

// @ts-check
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript } from './trouble.mjs';

/**
 * `npm run dev`: the app from source, built and opened again whenever a source changes. It comes back
 * to the same essay and place by itself, as after any start. Ends with the window, or with Ctrl+C.
 */
const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const sources = ['assets', 'core', 'main', 'preload', 'renderer'];
/** ms in which the changes of one save gather. */
const gather = 300;

runScript(async () => {
  const changes = watched();
  for (;;) {
    const run = start();
    const changed = changes.next();
    const ended = await Promise.race([run.ended, changed.then(() => null)]);
    // A window that was closed is the end; a build that failed waits for the next change.
    if (ended === 0) return process.exit(0);
    if (ended === null) run.stop();
    await Promise.all([run.ended, changed]);
  }
});

/** Builds what has changed and opens the app; asked to stop it saves first. */
function start() {
  const words = [path.join(projectFolder, 'scripts', 'start.mjs'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, words, { cwd: projectFolder, stdio: 'inherit' });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
  });
  return { ended, stop: () => child.kill('SIGTERM') };
}

/**
 * Watches the sources. `next` resolves at the next change, those that come together being one.
 * @returns {{ next: () => Promise<void> }}
 */
function watched() {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {() => void} */
  let tell = () => undefined;
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(), gather);
  };
  for (const folder of sources) watch(path.join(projectFolder, folder), { recursive: true }, note);
  return {
    next: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureBuilt } from './built-app.mjs';
import { lacksDisplay, openDisplay } from './display.mjs';
import { exportFolder } from './export-folder.mjs';
import { prepareLaunch } from './launch.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { runScript, Trouble } from './trouble.mjs';
import { account, canWrite } from './unprivileged.mjs';

/** Where the app keeps the reader's things when root starts it and it runs as nobody. */
const homeForRoot = '/var/lib/meipi';

/** What Chromium says of every machine without a desktop session, and which harms nothing. */
const noise =
  /\b(bus|object_proxy)\.cc\(|viz_main_impl\.cc|command_buffer_proxy_impl\.cc|gpu_memory_buffer_support|gl_surface_presentation|rejected by interface blink\.mojom\.WidgetHost/;

/** npm passes a Ctrl+C on that we already have: what comes within this time, in ms, is the same one. */
const patience = 2_000;

runScript(async () => {
  const say = console.log;
  await ensureBuilt(say);
  await ensureSystemPackages({ say });
  const words = process.argv.slice(2);
  refuseClosedFolder(words);
  const display = lacksDisplay() ? await openDisplay() : null;
  try {
    if (display && !isWindowless(words)) sayHowToSee(display.env);
    if (account) say(`As root: Meipi runs as nobody and keeps its data in ${homeForRoot}`);
    const launch = await prepareLaunch({
      args: withWholeOut(words),
      env: { ...process.env, ...display?.env },
      home: homeForRoot,
      say,
    });
    try {
      return await runToEnd(launch);
    } finally {
      launch.dispose();
    }
  } finally {
    await display?.close();
  }
});

/**
 * Whether a start with these words opens no window. Switches before the first word are Chromium's.
 * @param {readonly string[]} words
 */
function isWindowless(words) {
  const answered = /^(?:--help|-h|--version|-v)$/u;
  const own = words.find((word) => !word.startsWith('-') || answered.test(word)) ?? '';
  return answered.test(own) || own === 'import' || own === 'export';
}

/**
 * Says before anything is done that nobody, as whom root runs the app, may not write where `export` is to.
 * @param {readonly string[]} words
 */
function refuseClosedFolder(words) {
  const folder = exportFolder(words);
  if (folder === null || !existsSync(folder) || canWrite(folder)) return;
  throw new Trouble(
    `As root, Meipi runs as nobody, who may not write in ${folder}: name another place with --out, ` +
      `such as /tmp.`,
  );
}

/** @param {{ DISPLAY: string, XAUTHORITY: string }} env */
function sayHowToSee({ DISPLAY, XAUTHORITY }) {
  console.log(
    `There is no display here: the window is drawn on the invisible ${DISPLAY}. To see it, log in ` +
      `with \`ssh -X\` and start again, or run \`x11vnc -localhost -display ${DISPLAY} -auth ` +
      `${XAUTHORITY}\` and point a VNC viewer at port 5900. Ctrl+C ends it.`,
  );
}

/**
 * A start as nobody does not begin in this folder: where `export` is to write is told whole.
 * @param {readonly string[]} words
 */
function withWholeOut(words) {
  return words.map((word, index) => {
    if (words[index - 1] === '--out' && !word.startsWith('-')) return path.resolve(word);
    return word.startsWith('--out=') ? `--out=${path.resolve(word.slice('--out='.length))}` : word;
  });
}

/**
 * Runs the app and asks it to quit on Ctrl+C, so that it can save; a later Ctrl+C makes it end.
 * @param {import('./launch.mjs').Launch} launch
 * @returns {Promise<number>} its exit code
 */
function runToEnd({ executablePath, args, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(executablePath, args, { env, stdio: ['ignore', 'inherit', 'pipe'] });
    let asked = Infinity;
    const end = () => {
      asked = Math.min(asked, Date.now());
      child.kill(Date.now() - asked < patience ? 'SIGTERM' : 'SIGKILL');
    };
    process.on('SIGINT', end).on('SIGTERM', end).on('SIGHUP', end);
    createInterface(child.stderr).on('line', (line) => {
      if (!noise.test(line) && line.trim() !== '') console.error(line);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

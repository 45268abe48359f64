// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { giveToAccount, makeTemporaryFolder } from './unprivileged.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {{ env: { DISPLAY: string, XAUTHORITY: string }, close: () => Promise<void> }} Display */

/** Whether windows would have nowhere to go: Linux without a desktop. */
export function lacksDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
}

/**
 * Starts an invisible display of our own. Throws a `Trouble` when Xvfb is missing.
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  const folder = makeTemporaryFolder('meipi-display');
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityFile(), { mode: 0o600 });
  giveToAccount(authority);
  // It picks a free number itself and tells it on descriptor 3, so runs side by side do not collide.
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
  const [file, ...words] = endingWithUs(['Xvfb', ...args, '-auth', authority]);
  // A process group of its own: Ctrl+C must reach the app first, not the display under it.
  const child = spawn(file, words, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  const number = await new Promise((resolve) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('error', () => resolve(null));
    child.once('close', () => resolve(null));
  });
  if (number === null) {
    rmSync(folder, { recursive: true, force: true });
    throw new Trouble(
      'There is no display here, and Xvfb, which would stand in for one, could not be started. ' +
        'Install it (Debian, Ubuntu: `sudo apt-get install -y xvfb`) or start from a desktop.',
    );
  }
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    async close() {
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The command so started that it ends even when this process is killed outright.
 * @param {[string, ...string[]]} command
 * @returns {[string, ...string[]]}
 */
function endingWithUs(command) {
  const setpriv = 'setpriv';
  const flags = ['--pdeathsig=TERM', '--'];
  const works = spawnSync(setpriv, [...flags, 'true']).status === 0;
  return works ? [setpriv, ...flags, ...command] : command;
}

/**
 * One entry in Xau's format, as big-endian counted strings: family "wild" (65535) without address
 * or number, so that it holds for whatever display number the server picks.
 */
function authorityFile() {
  const strings = ['', '', 'MIT-MAGIC-COOKIE-1', randomBytes(16)].map((each) => Buffer.from(each));
  const counted = strings.flatMap((each) => [Buffer.from([0, each.length]), each]);
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...counted]);
}

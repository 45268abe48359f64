import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { removeUserData } from '../app/launch-app';
import { startHook } from './start-hook';

/** A start of an app, in ms since 1970: of its process, of Electron's `ready`, of the first paint, of what was asked for. */
export interface Started {
  readonly spawned: number;
  readonly ready: number;
  readonly painted: number;
  readonly shown: number;
  /** What the main process did until then: files by their path, and the steps of a window. */
  readonly steps: readonly { readonly what: string; readonly at: number }[];
}

/** Starts an app once until its first page shows what a selector finds, and ends it. Throws where it never does. */
export async function started(
  selector: string,
  options: Parameters<typeof prepareLaunch>[0],
): Promise<Started> {
  const folder = makeTemporaryFolder('meipi-start');
  const hook = join(folder, 'hook.js');
  writeFileSync(hook, startHook(selector));
  giveToAccount(hook);
  const { executablePath, args, env, dispose } = await prepareLaunch(options);
  const spawned = performance.timeOrigin + performance.now();
  const child = spawn(executablePath, ['-r', hook, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (said += piece));
  await new Promise((resolve) => child.once('close', resolve));
  dispose();
  await removeUserData(folder);
  const line = said.split('\n').find((one) => one.startsWith('bench '));
  if (line === undefined) throw new Error(`it ended before it showed ${selector}`);
  const seen = JSON.parse(line.slice('bench '.length)) as Omit<Started, 'spawned'>;
  return { spawned, ...seen };
}

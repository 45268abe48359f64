import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runCommand } from '../../scripts/run-command.mjs';
import { patience } from '../patience';
import { commandSteps } from '../scripts/command-steps';
import type { Ended } from './told-place';

/** Where a told `npm …` is run: a copy of the checkout, and a profile that the app may have. */
export interface NpmPlace {
  readonly folder: string;
  readonly userData: string;
}

/** Where Chromium says at which port it can be watched. */
const portFile = 'DevToolsActivePort';
/** npm is a script of the shell on Windows. */
const shell = process.platform === 'win32' ? ['cmd.exe', '/d', '/c'] : [];

/** Runs it to its end. */
export async function runNpm(line: string, { folder, userData }: NpmPlace): Promise<Ended> {
  let output = '';
  for (const { env, words } of commandSteps(line)) {
    const [file = '', ...args] = [...shell, ...inProfile(words, userData)];
    const ended = await runCommand([file, ...args], { cwd: folder, env: readersEnv(env) });
    output += ended.output;
    if (ended.code !== 0) return { code: ended.code, output };
  }
  return { code: 0, output };
}

/** An app that a told command has opened, with a door for looking in. */
export class NpmStart {
  readonly #userData: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  #said = '';
  #port = '';

  /**
   * Runs all that the command has before it opens the app, and then that; once the window is drawn, it is
   * used, and ended by Ctrl+C.
   */
  static async during(
    line: string,
    place: NpmPlace,
    use: (start: NpmStart) => Promise<void>,
    env: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    const steps = line.split(' && ');
    for (const step of steps.slice(0, -1)) {
      expect(await runNpm(step, place)).toMatchObject({ code: 0 });
    }
    const start = new NpmStart(steps.at(-1) ?? '', place, env);
    try {
      await start.drawn();
      await use(start);
    } finally {
      await start.#end();
    }
    // It has saved, and left the library to others.
    expect(existsSync(join(place.userData, 'lock'))).toBe(false);
  }

  private constructor(line: string, { folder, userData }: NpmPlace, env: NodeJS.ProcessEnv) {
    this.#userData = userData;
    // That of a start before.
    rmSync(join(userData, portFile), { force: true });
    const [step] = commandSteps(line);
    const words = inProfile(step?.words ?? [], userData, ['--remote-debugging-port=0']);
    const [file = '', ...args] = [...shell, ...words];
    // A group of its own can be ended as one.
    this.#child = spawn(file, args, {
      cwd: folder,
      env: readersEnv({ ...env, ...step?.env }),
      detached: process.platform !== 'win32',
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    }
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve));
  }

  get said(): string {
    return this.#said;
  }

  /** Waits for the window of the app; where it was open before, for that of its next start. */
  async drawn(): Promise<void> {
    const file = join(this.#userData, portFile);
    const port = () => (existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? '') : '');
    const isNew = () => port() !== '' && port() !== this.#port;
    await expect.poll(() => isNew() || this.said, { timeout: 3 * patience }).toBe(true);
    this.#port = port();
    await expect.poll(() => this.#isDrawn()).toBe(true);
  }

  /** Whether the reader's window is there: it has its title once the page is drawn. */
  async #isDrawn(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/json/list`);
    const open = (await answer.json()) as { title: string; url: string }[];
    return open.some(({ title, url }) => url.startsWith('meipi://app/') && title.includes('眉批'));
  }

  /** As a terminal does: what it has started hears of it as well. */
  async #end(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    if (process.platform === 'win32') this.#child.kill('SIGINT');
    else process.kill(-pid, 'SIGINT');
    await this.#ended;
  }
}

/** Words that start the app, with a profile of ours in front of the app's own. */
function inProfile(
  words: readonly string[],
  userData: string,
  more: readonly string[] = [],
): readonly string[] {
  if (words[1] !== 'start' && words[2] !== 'dev') return words;
  const at = words.indexOf('--') + 1 || words.length;
  const own = [`--user-data-dir=${userData}`, ...more];
  return [
    ...words.slice(0, at),
    ...(at === words.length ? ['--'] : []),
    ...own,
    ...words.slice(at),
  ];
}

/** Our environment, without what the tests put into it. */
function readersEnv(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isOurs = (name: string) => /^(?:VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$)/u.test(name);
  const entries = Object.entries(process.env).filter(([name]) => !isOurs(name));
  return { ...Object.fromEntries(entries), ...more };
}

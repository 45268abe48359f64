import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { prepareLaunch } from '../../scripts/launch.mjs';
import { readableRuntime } from '../../scripts/readable-copy.mjs';
import { runCommand } from '../../scripts/run-command.mjs';
import {
  account,
  asAccount,
  giveToAccount,
  makeTemporaryFolder,
} from '../../scripts/unprivileged.mjs';
import { commandSteps } from '../scripts/command-steps';
import { freshUserData, removeUserData } from './launch-app';

/** What a command said, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A folder and a profile, both fresh, in which one told command is run as it stands. */
export class ToldPlace {
  readonly userData = freshUserData();
  readonly folder: string;

  /** `folder`: where something is already there. */
  constructor(folder = makeTemporaryFolder('meipi-told')) {
    this.folder = folder;
  }

  /** Runs a `meipi …` to its end, on a Chinese system. */
  async run(line: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    const { executable } = await findRuntime({ say: () => undefined });
    const launch = await prepareLaunch({
      userData: this.userData,
      env: { ...process.env, ...env },
    });
    try {
      const program = [readableRuntime(executable, this.folder), ...launch.args];
      let output = '';
      for (const step of commandSteps(line)) {
        const words = step.words.flatMap((word) => (word === 'meipi' ? program : [word]));
        const [file = '', ...args] = [...asAccount(), ...words];
        const ended = await runCommand([file, ...args], {
          cwd: this.folder,
          env: { ...launch.env, LANG: 'zh_CN.UTF-8', ...step.env },
        });
        output += spoken(ended.output);
        if (ended.code !== 0) return { code: ended.code, output };
      }
      return { code: 0, output };
    } finally {
      launch.dispose();
    }
  }

  /** Puts a file of the reader's into the folder. */
  give(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.folder, name), content);
    giveToAccount(join(this.folder, name));
  }

  /** Takes over what another profile holds, which is left alone. */
  holdAs(userData: string): void {
    if (account === null) cpSync(userData, this.userData, { recursive: true });
    else spawnSync('cp', ['-a', `${userData}/.`, this.userData]);
  }

  bytesOf(name: string): Uint8Array {
    return readFileSync(join(this.folder, name));
  }

  async remove(): Promise<void> {
    await Promise.all([this.folder, this.userData].map((folder) => removeUserData(folder)));
  }
}

/** The titles that the library of a profile has on disk. */
export function titlesIn(userData: string): readonly string[] {
  const file = join(userData, 'library', 'catalog.json');
  if (!existsSync(file)) return [];
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as {
    data: { entries: { title: string }[] };
  };
  return data.entries.map(({ title }) => title);
}

/** All that a profile's notes and journal hold, as it stands on disk. */
export function notesIn(userData: string): string {
  const folders = ['notes', 'journal'].map((name) => join(userData, name));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    )
    .join('\n');
}

/** Without what Chromium says of the machine it runs on. */
function spoken(output: string): string {
  return output.replaceAll(/^\[\d.*\n/gmu, '');
}

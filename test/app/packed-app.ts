import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { strangerEnvironment } from '../../scripts/launch-environment.mjs';
import {
  asAccount,
  canSandbox,
  giveToAccount,
  makeTemporaryFolder,
} from '../../scripts/unprivileged.mjs';

const project = join(import.meta.dirname, '..', '..');
const builder = readFileSync(join(project, 'electron-builder.yml'), 'utf8');

/** electron-builder's words for the fuses. */
const fuseNames: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** The fuses as electron-builder.yml sets them; throws at one that it does not name. */
export function configuredFuses(): ReadonlyMap<FuseV1Options, boolean> {
  return new Map(
    Object.entries(fuseNames).map(([name, fuse]) => {
      const found = new RegExp(`^ {2}${name}: (true|false)$`, 'mu').exec(builder);
      if (found === null) throw new Error(`electron-builder.yml says nothing of ${name}`);
      return [fuse, found[1] === 'true'];
    }),
  );
}

/** What goes into a package, as electron-builder.yml lists it: files, and folders with all in them. */
function packedParts(): readonly string[] {
  const list = /^files:\n((?: {2}.*\n)+)/mu.exec(builder)?.[1] ?? '';
  return [...list.matchAll(/^ {2}- ([\w./*-]+)$/gmu)].map(([, part = '']) =>
    part.replace(/\/\*.*$/u, ''),
  );
}

export interface PackedApp {
  readonly executable: string;
  readonly asar: string;
  /** Each fuse that this runtime has (FuseV1Options), as the file on disk has it. */
  fuses(): Promise<ReadonlyMap<number, boolean>>;
  remove(): void;
}

/** Puts a copy of the development runtime and the built app together as a package does, fuses and all. */
export async function packApp(): Promise<PackedApp> {
  const runtime = await findRuntime({ say: () => undefined });
  const folder = makeTemporaryFolder('meipi-packed');
  cpSync(dirname(runtime.executable), folder, { recursive: true });
  // Under Electron's own name an app counts as unpackaged.
  const executable = join(folder, 'meipi');
  cpSync(runtime.executable, executable);
  for (const name of readdirSync(join(folder, 'resources'))) {
    rmSync(join(folder, 'resources', name), { recursive: true });
  }
  const staged = join(folder, 'staged');
  for (const part of packedParts()) {
    cpSync(join(project, part), join(staged, part), { recursive: true });
  }
  const asar = join(folder, 'resources', 'app.asar');
  await createPackage(staged, asar);
  rmSync(staged, { recursive: true });
  const present = await fusesOf(executable);
  const wanted = [...configuredFuses()].filter(([fuse]) => present.has(fuse));
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) });
  return {
    executable,
    asar,
    fuses: () => fusesOf(executable),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function fusesOf(executable: string): Promise<ReadonlyMap<number, boolean>> {
  const wire = await getCurrentFuseWire(executable);
  // 48 and 49: the digits 0 and 1; other values: the fuse is not there.
  const values = Object.entries(wire).map(
    ([fuse, value]) => [Number(fuse), Number(value)] as const,
  );
  const set = values.filter(([, value]) => value === 48 || value === 49);
  return new Map(set.map(([fuse, value]) => [fuse, value === 49]));
}

/** An app started without a debugger at its side, which the fuses would not let in. */
export interface Started {
  readonly userData: string;
  end(): Promise<void>;
}

/** Starts an executable as the user under whom Chromium's sandbox works. */
export function startAlone(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Started {
  const folder = makeTemporaryFolder('meipi-alone');
  const userData = join(folder, 'data');
  mkdirSync(userData);
  giveToAccount(userData);
  const [file, ...words] = [
    ...asAccount(),
    executable,
    ...args,
    `--user-data-dir=${userData}`,
    ...(canSandbox() ? [] : ['--no-sandbox']),
  ];
  if (file === undefined) throw new Error('nothing to start');
  const child = spawn(file, words, {
    cwd: '/',
    env: { ...strangerEnvironment(process.env, join(folder, 'home'), folder), ...env },
    stdio: 'ignore',
    // A group of its own, so that its helpers end with it.
    detached: true,
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  return {
    userData,
    async end() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

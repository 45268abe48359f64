import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { run } from './run';

/** What electron-builder packs, before it becomes a package. */
export const unpacked = join('out', 'packages', 'linux-unpacked');

/** The packages that can be made without the network, by their paths. */
export interface Packed {
  readonly deb: string;
  /** The tar.gz. */
  readonly archive: string;
}

/**
 * Makes them as `npm run package` does, but for three things that come from elsewhere: the Electron at
 * hand stands in for the official one, `scripts/fpm-stand-in.mjs` for fpm, and Debian's 7-Zip for
 * electron-builder's.
 */
export async function packedForLinux(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-package-'));
  try {
    const words = [
      'scripts/package.mjs',
      '--linux',
      'deb',
      'tar.gz',
      ...(await standInElectron(folder)),
    ];
    run(process.execPath, [...words, '-c.extraMetadata.homepage=https://meipi.invalid/'], {
      CUSTOM_FPM_PATH: resolve('scripts', 'fpm-stand-in.mjs'),
      ELECTRON_BUILDER_7ZIP_PATH: '/usr/bin/7za',
      // The best takes a minute for what is thrown away.
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '1',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { deb: made('.deb'), archive: made('.tar.gz') };
}

function made(extension: string): string {
  const name = readdirSync(dirname(unpacked)).find((each) => each.endsWith(extension));
  if (name === undefined) throw new Error(`electron-builder made no ${extension}`);
  return resolve(dirname(unpacked), name);
}

/** The words with which `npm run package` packs a copy of the Electron at hand, which is put in `folder`. */
export async function standInElectron(folder: string): Promise<readonly string[]> {
  const { executable, version } = await findRuntime({ say: () => undefined });
  const dist = join(folder, 'dist');
  cpSync(dirname(executable), dist, { recursive: true });
  // The registry's Electron comes with an app of its own, which starts ours from source.
  rmSync(join(dist, 'resources', 'app'), { recursive: true, force: true });
  const configured = ['--config', configurationFor(version, folder)];
  return [...configured, `-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
}

/** electron-builder.yml, for an old Electron without the fuse that it has not. */
function configurationFor(version: string, folder: string): string {
  const path = join(folder, 'electron-builder.yml');
  const own = readFileSync('electron-builder.yml', 'utf8');
  const older = own.replace(/^ {2}grantFileProtocolExtraPrivileges: .*\n/mu, '');
  writeFileSync(path, Number.parseInt(version, 10) < 29 ? older : own);
  return path;
}

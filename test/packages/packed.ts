import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { run } from './run';

/** What electron-builder packs, before it becomes a package. */
export const unpacked = join('out', 'packages', 'linux-unpacked');

/**
 * Makes the Debian package as `npm run package` makes it, but for two things that come from elsewhere:
 * the Electron at hand stands in for the official one, and `scripts/fpm-stand-in.mjs` for fpm. Gives its path.
 */
export async function packedForDebian(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-package-'));
  try {
    const words = ['scripts/package.mjs', '--linux', 'deb', ...(await standInElectron(folder))];
    run(process.execPath, [...words, '-c.extraMetadata.homepage=https://meipi.invalid/'], {
      CUSTOM_FPM_PATH: resolve('scripts', 'fpm-stand-in.mjs'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const made = readdirSync(dirname(unpacked)).find((name) => name.endsWith('.deb'));
  if (made === undefined) throw new Error('electron-builder made no .deb');
  return resolve(dirname(unpacked), made);
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

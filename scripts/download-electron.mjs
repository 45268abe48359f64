// @ts-check
// A program of its own, because Node takes proxy settings only at its start.
// Exit code 0: unpacked in the electron package; 3: nothing came from the release page; 1: anything else.
// Its standard output is the reason.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronPackage } from './official-electron.mjs';

/** The first byte within this time, or the page counts as out of reach. */
const patience = 5_000;
/** Once bytes flow, a slow line may pause this long. */
const stall = 60_000;

/**
 * The part of @electron/get used here; electron brings that package along.
 * @typedef {{ downloadArtifact(details: Record<string, unknown>): Promise<string> }} ElectronGet
 */

const { folder, version } = electronPackage();
const fromElectron = createRequire(path.join(folder, 'package.json'));
const controller = new AbortController();
let timer = setTimeout(() => controller.abort(), patience);
let arrived = false;

try {
  const module = /** @type {ElectronGet} */ (
    await import(pathToFileURL(fromElectron.resolve('@electron/get')).href)
  );
  // The same archive, checks and cache as electron's own install script, but with an end to waiting:
  // its fetch alone would try for minutes where packets are dropped.
  await module.downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.env['npm_config_platform'] ?? process.platform,
    arch: process.env['npm_config_arch'] ?? process.arch,
    ...cacheRoot(),
    ...checksums(),
    downloadOptions: {
      quiet: !process.stderr.isTTY,
      signal: controller.signal,
      getProgressCallback: async () => {
        arrived = true;
        clearTimeout(timer);
        timer = setTimeout(() => controller.abort(), stall);
      },
    },
  });
  clearTimeout(timer);
  const install = spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (install.status !== 0) {
    console.log(`it could not be unpacked: ${firstLine(install.stderr)}`);
    process.exitCode = 1;
  }
} catch (error) {
  clearTimeout(timer);
  console.log(controller.signal.aborted ? 'no answer in time' : firstLine(detailOf(error)));
  process.exitCode = arrived ? 1 : 3;
}

function cacheRoot() {
  const root = process.env['electron_config_cache'];
  return root ? { cacheRoot: root } : {};
}

function checksums() {
  if (process.env['electron_use_remote_checksums']) return {};
  return {
    checksums: /** @type {Record<string, string>} */ (fromElectron('electron/checksums.json')),
  };
}

/** @param {unknown} error */
function detailOf(error) {
  if (!(error instanceof Error)) return String(error);
  // fetch says only "fetch failed"; its cause knows why.
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** @param {string} text */
function firstLine(text) {
  return text.trim().split('\n', 1)[0] ?? '';
}

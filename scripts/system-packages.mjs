// @ts-check
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { lacksDisplay } from './display.mjs';
import { runCommand } from './run-command.mjs';
import { runScript } from './trouble.mjs';

/**
 * What Electron's window needs of Debian and its kin. Where a row has two names, the first is the
 * one since the change to 64-bit time (Debian 13, Ubuntu 24.04).
 */
const forWindows = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['fonts-noto-cjk'],
];
const forNoDisplay = [['xvfb'], ['xauth']];
const forTests = [['chromium-headless-shell']];
/** What ours is measured against. */
const forBenches = [['ripgrep']];
/** What makes file systems inside files, for power cuts. */
const forVolumes = [['e2fsprogs'], ['xfsprogs'], ['btrfs-progs']];
/** What makes packages and a bare Debian for them, checks them, and answers the save dialog. */
const forPackages = [
  ['p7zip-full'],
  ['debootstrap'],
  ['lintian'],
  ['desktop-file-utils'],
  ['appstream'],
  ['xdotool'],
];

/**
 * Sees to the system's packages on Linux: as root installs the missing ones, else says how to.
 * Never throws: what is still missing will speak for itself when it is needed.
 * @param {{ tests?: boolean, benches?: boolean, volumes?: boolean, packages?: boolean, say?: (line: string) => void }} [options]
 *   `tests`: also the newest Chromium, which the tests of the UI run in; `benches`: also
 *   the programs that ours is measured against; `volumes`: also what makes file systems, for the fault
 *   suite's power cuts; `packages`: also what tries and checks a package
 * @returns {Promise<boolean>} whether all is there
 */
export async function ensureSystemPackages(options = {}) {
  const { tests = false, benches = false, volumes = false } = options;
  const { packages = false, say = console.log } = options;
  if (process.platform !== 'linux') return true;
  const rows = [
    ...forWindows,
    ...(tests || lacksDisplay() ? forNoDisplay : []),
    ...(tests ? forTests : []),
    ...(benches ? forBenches : []),
    ...(volumes ? forVolumes : []),
    ...(packages ? forPackages : []),
  ];
  if (!isDebianLike()) {
    say(`Electron needs these libraries, by their Debian names: ${lastNames(rows).join(' ')}`);
    return false;
  }
  const missing = await missingRows(rows);
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0) {
    const offered = await Promise.all(missing.map(offeredName));
    const names = offered.map((name, index) => name ?? missing[index]?.at(-1));
    say(`System packages are missing: sudo apt-get install -y ${names.join(' ')}`);
    return false;
  }
  return install(missing, say);
}

/**
 * @param {string[][]} missing
 * @param {(line: string) => void} say
 */
async function install(missing, say) {
  say(`Installing system packages: ${lastNames(missing).join(' ')}`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'l' },
  };
  /** @type {[string, ...string[]]} */
  const aptGet = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const update = await runCommand([...aptGet, 'update'], options);
  // Only the lists just fetched tell what this release has, and under which of two names.
  const offered = await Promise.all(missing.map(offeredName));
  const names = offered.filter((name) => name !== null);
  const lacking = missing.filter((_row, index) => offered[index] === null);
  if (lacking.length > 0) say(`This system has no packages ${lastNames(lacking).join(' ')}`);
  const { code, output } = await runCommand(
    [...aptGet, 'install', '-y', '--no-install-recommends', ...names],
    options,
  );
  if (code === 0) return lacking.length === 0;
  say(`${update.code === 0 ? '' : update.output}${output.trim()}`);
  say(`They could not be installed; try: apt-get install -y ${names.join(' ')}`);
  return false;
}

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string[][]} rows */
async function missingRows(rows) {
  const format = '${Package} ${db:Status-Status}\n';
  const { output } = await runCommand(['dpkg-query', '-W', '-f', format, ...rows.flat()]);
  const installed = new Set(
    output.split('\n').flatMap((line) => (line.endsWith(' installed') ? line.split(' ')[0] : [])),
  );
  return rows.filter((names) => !names.some((name) => installed.has(name)));
}

/**
 * The name of a row that this release offers; null where it has none of them.
 * @param {string[]} row
 */
async function offeredName(row) {
  for (const name of row) {
    const { code } = await runCommand(['apt-cache', 'show', '--no-all-versions', name]);
    if (code === 0) return name;
  }
  return null;
}

/** @param {string[][]} rows */
function lastNames(rows) {
  return rows.map((names) => names.at(-1) ?? '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runScript(async () => ((await ensureSystemPackages({ tests: true })) ? 0 : 1));
}

// @ts-check
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The user that Electron runs as when we are root. 65534 is nobody. */
const nobody = { uid: 65534, gid: 65534 };

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * The user that Electron runs as; null: as who we are. Root does not run it itself: Chromium refuses
 * to sandbox pages for root, and a reader of other people's files should not have root's rights.
 * (Some containers know no user but root.)
 */
export const account = isRoot && runAs(nobody, ['true']).status === 0 ? nobody : null;

/**
 * The words in front of a command that make it run as that user, and end when we end.
 * @returns {readonly string[]}
 */
export function asAccount() {
  return account ? wordsFor(account) : [];
}

/**
 * Makes a folder in the temporary folder that Electron, as whatever user, may write.
 * @param {string} name how its name begins
 */
export function makeTemporaryFolder(name) {
  // Root's TMPDIR may lie in /root.
  const parent = canRead([tmpdir()]) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(path.join(parent, `${name}-`));
  giveToAccount(folder);
  return folder;
}

/** @param {string} file a file or an empty folder */
export function giveToAccount(file) {
  if (account) chownSync(file, account.uid, account.gid);
}

/**
 * Whether Electron's user may read these files and folders with all that is in them.
 * @param {readonly string[]} paths
 */
export function canRead(paths) {
  const present = paths.filter((each) => existsSync(each));
  if (!account || present.length === 0) return true;
  const { status, stdout } = runAs(account, [
    'find',
    ...present,
    '!',
    '-readable',
    '-print',
    '-quit',
  ]);
  return status === 0 && stdout === '';
}

/**
 * Whether Electron's user may write in this folder.
 * @param {string} folder
 */
export function canWrite(folder) {
  return account === null || runAs(account, ['test', '-w', folder]).status === 0;
}

/**
 * Whether Chromium can build its sandbox. It needs a user namespace with mapped ids, which some
 * containers and Ubuntu's AppArmor rules refuse.
 */
export function canSandbox() {
  if (process.platform !== 'linux') return true;
  if (isRoot && !account) return false;
  const { status, error } = runAs(account, ['unshare', '--user', '--map-root-user', 'true']);
  return error !== undefined || status === 0;
}

/** @param {{ uid: number, gid: number }} user */
function wordsFor({ uid, gid }) {
  // After the change of user the kernel forgets the parent-death signal; setpriv sets it last.
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--pdeathsig=TERM',
    '--',
  ];
}

/**
 * @param {{ uid: number, gid: number } | null} user
 * @param {readonly string[]} command
 */
function runAs(user, command) {
  const [file = '', ...args] = [...(user ? wordsFor(user) : []), ...command];
  return spawnSync(file, args, { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] });
}

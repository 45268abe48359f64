import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRuntime } from '../../scripts/electron-runtime.mjs';
import { strangerEnvironment } from '../../scripts/launch-environment.mjs';
import {
  asAccount,
  canSandbox,
  giveToAccount,
  makeTemporaryFolder,
} from '../../scripts/unprivileged.mjs';
import { essay } from '../main/library/imports-contract';

/** The tools that packages are made with lie on the network; a folder is made without them. */
const unpacked = join('out', 'packages', 'linux-unpacked');

/** Runs a command to its end; one that fails is told with all it said. */
function run(file: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** electron-builder.yml without the fuse that the registry's old Electron has not. */
function olderConfiguration(folder: string): string {
  const path = join(folder, 'electron-builder.yml');
  const own = readFileSync('electron-builder.yml', 'utf8');
  writeFileSync(path, own.replace(/^ {2}grantFileProtocolExtraPrivileges: .*\n/mu, ''));
  return path;
}

/** Puts what electron-builder packed into a Debian package, where its own puts it. */
function debian(folder: string): string {
  const tree = join(folder, 'tree');
  cpSync(unpacked, join(tree, 'opt', 'Meipi'), { recursive: true });
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(
    join(tree, 'DEBIAN', 'control'),
    'Package: meipi\nVersion: 0.1.0\nArchitecture: amd64\nMaintainer: The Meipi makers <makers@meipi.invalid>\nDescription: Read Chinese essays and write in the margin\n',
  );
  run('chmod', '-R', 'go+rX,go-w', tree);
  const deb = join(folder, 'meipi.deb');
  run('dpkg-deb', '--root-owner-group', '-Zgzip', '-z1', '--build', tree, deb);
  rmSync(tree, { recursive: true });
  return deb;
}

const canInstall = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canInstall)('a package on a system of its own', () => {
  let folder = '';
  let root = '';
  let deb = '';
  let home = '';

  const dpkg = (...words: readonly string[]) =>
    run('dpkg', `--root=${root}`, '--force-depends', '--force-bad-path', ...words);

  /** Runs the installed Meipi as a reader would, with data in the reader's home. */
  const meipi = (...words: readonly string[]) => {
    const [file = '', ...args] = [
      ...asAccount(),
      join(root, 'opt', 'Meipi', 'meipi'),
      ...(canSandbox() ? [] : ['--no-sandbox']),
      ...words,
    ];
    const env = { ...strangerEnvironment(process.env, home, folder), LANG: 'zh_CN.UTF-8' };
    return spawnSync(file, args, { cwd: '/', env, encoding: 'utf8', timeout: 120_000 });
  };

  beforeAll(async () => {
    folder = makeTemporaryFolder('meipi-package');
    [root, home] = [join(folder, 'root'), join(folder, 'home')];
    for (const part of ['info', 'updates', 'triggers']) {
      mkdirSync(join(root, 'var', 'lib', 'dpkg', part), { recursive: true });
    }
    writeFileSync(join(root, 'var', 'lib', 'dpkg', 'status'), '');
    const { executable, version } = await findRuntime({ say: () => undefined });
    const dist = join(folder, 'dist');
    cpSync(dirname(executable), dist, { recursive: true });
    // The registry's Electron comes with an app of its own, which starts ours from source.
    rmSync(join(dist, 'resources', 'app'), { recursive: true, force: true });
    const own = [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`];
    run(
      process.execPath,
      'scripts/package.mjs',
      '--dir',
      '--config',
      olderConfiguration(folder),
      ...own,
    );
    deb = debian(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what is needed, the licences, and nothing else', () => {
    const names = readdirSync(unpacked);
    expect(names).toEqual(
      expect.arrayContaining(['meipi', 'LICENSES.chromium.html', 'THIRD-PARTY-LICENCES.txt']),
    );
    expect(readdirSync(join(unpacked, 'resources'))).toEqual(['app.asar']);
    expect(statSync(join(unpacked, 'resources', 'app.asar')).size).toBeLessThan(40_000_000);
  });

  test('is installed, works, and goes without the reader’s data', () => {
    dpkg('--install', deb);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(meipi('--version')).toMatchObject({ status: 0, stdout: `Meipi ${version}\n` });

    const file = join(folder, '师说.txt');
    writeFileSync(file, essay('读《师说》有感'));
    chmodSync(file, 0o644);
    giveToAccount(file);
    expect(meipi('import', file)).toMatchObject({
      status: 0,
      stdout: '导入完成，1 个成功\n师说.txt：已导入\n',
    });

    dpkg('--remove', 'meipi');
    expect(existsSync(join(root, 'opt', 'Meipi'))).toBe(false);
    const catalog = join(home, '.config', 'Meipi', 'library', 'catalog.json');
    expect(readFileSync(catalog, 'utf8')).toContain('师说');
  });
});

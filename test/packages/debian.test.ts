import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSystemPackages } from '../../scripts/system-packages.mjs';
import { canSandbox } from '../../scripts/unprivileged.mjs';
import { essay } from '../main/library/imports-contract';
import { BareDebian } from './bare-debian';
import { Keyboard, until } from './keyboard';
import type { Packed } from './packed';
import { packedForLinux, unpacked } from './packed';
import { run } from './run';

const canInstall = process.platform === 'linux' && process.getuid?.() === 0;
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What a package of an Electron app in /opt is bound to have; all else that lintian calls an error fails. */
const unavoidable = [
  'dir-or-file-in-opt',
  'embedded-library',
  'shared-library-is-executable',
  'unstripped-binary-or-object',
  // fpm writes one; its stand-in does not.
  'no-changelog',
];

/** Only where a computer refuses Chromium its sandbox; people start Meipi without it. */
const unsandboxed = canSandbox() ? [] : ['--no-sandbox'];

const title = '读《师说》有感';
const comment = 'three duties of a teacher, and today one';

/** Whether a file of a folder holds these words. */
function holds(folder: string, words: string): boolean {
  return spawnSync('grep', ['-rq', words, folder]).status === 0;
}

/** The title of the essay that was last on show, as the library in this folder has it. */
function lastOpened(folder: string): string | undefined {
  const file = join(folder, 'library', 'catalog.json');
  if (!existsSync(file)) return undefined;
  const { data } = JSON.parse(readFileSync(file, 'utf8')) as {
    data: { entries: { title: string; lastRead: number | null }[] };
  };
  return data.entries.toSorted((a, b) => (b.lastRead ?? 0) - (a.lastRead ?? 0))[0]?.title;
}

describe.runIf(canInstall)('what is packed for Linux', () => {
  let packed: Packed;
  let folder = '';
  let debian: BareDebian;
  let display: NodeJS.ProcessEnv = {};

  beforeAll(async () => {
    await ensureSystemPackages({ tests: true, packages: true });
    folder = mkdtempSync(join(tmpdir(), 'meipi-given-'));
    packed = await packedForLinux();
    debian = new BareDebian();
    // Chromium wants one for commands too, though they show nothing on it.
    debian.give(process.env['XAUTHORITY'] ?? '/dev/null', '.Xauthority');
    display = { DISPLAY: process.env['DISPLAY'], XAUTHORITY: join(debian.home, '.Xauthority') };
  });
  afterAll(() => {
    debian.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The words of the desktop entry's Exec, for a file as a file manager names it. */
  const opened = (name: string): readonly string[] => {
    const entry = readFileSync(debian.at('/usr/share/applications/meipi.desktop'), 'utf8');
    const exec = /^Exec=(.+)$/mu.exec(entry)?.[1] ?? '';
    return exec.replace('%U', pathToFileURL(join(debian.home, name)).href).split(' ');
  };

  const meipi = (...words: readonly string[]) =>
    debian.asReader(display, 'meipi', ...unsandboxed, ...words);

  const give = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    debian.give(join(folder, name), name);
  };

  test('holds what is needed, the licences, and nothing else', () => {
    expect(readdirSync(unpacked)).toEqual(
      expect.arrayContaining(['meipi', 'LICENSES.chromium.html', 'THIRD-PARTY-LICENCES.txt']),
    );
    expect(readdirSync(join(unpacked, 'resources'))).toEqual(['app.asar', 'apparmor-profile']);
    expect(readdirSync(join(unpacked, 'locales'))).toHaveLength(3);
    // The goal that npm run bench size has for what Meipi adds to Electron.
    expect(statSync(join(unpacked, 'resources', 'app.asar')).size).toBeLessThan(25 * 2 ** 20);
  });

  test('pleases the checkers of packages, desktop entries and metadata', () => {
    const tree = join(folder, 'tree');
    run('dpkg-deb', ['-x', packed.deb, tree]);
    const inTree = (path: string) => join(tree, 'usr', 'share', path);
    expect(run('desktop-file-validate', [inTree('applications/meipi.desktop')])).toBe('');
    run('appstreamcli', ['validate', '--no-net', inTree('metainfo/app.meipi.reader.metainfo.xml')]);
    run('lintian', ['--fail-on', 'error', '--suppress-tags', unavoidable.join(','), packed.deb]);
  });

  test('is installed on a bare system with all it needs', () => {
    run('cp', [packed.deb, debian.at('/meipi.deb')]);
    debian.must('apt-get', 'update');
    debian.must('apt-get', 'install', '--yes', '--no-install-recommends', '/meipi.deb');
    expect(debian.must('ldd', '/opt/Meipi/meipi')).not.toContain('not found');
    expect(meipi('--version')).toMatchObject({ status: 0, stdout: `Meipi ${version}\n` });
    expect(meipi('--help').stdout).toContain('meipi export');
  });

  test('imports and refuses on the command line', () => {
    give('师说.txt', essay(title));
    expect(meipi('import', '师说.txt')).toMatchObject({
      status: 0,
      stdout: '导入完成，1 个成功\n师说.txt：已导入\n',
    });
    expect(meipi('export', '没有这一篇').status).not.toBe(0);
  });

  test('opens a file from the file manager, keeps a comment on it, and exports it', async () => {
    give('家书.txt', essay('家书'));
    const app = debian.startAsReader(display, ...opened('师说.txt'), ...unsandboxed);
    const ended = new Promise((resolve) => app.once('close', resolve));
    const keyboard = new Keyboard();
    await keyboard.toWindow(1);
    const library = debian.at(join(debian.home, '.config', 'Meipi'));
    const opens = (title: string) => until(`${title} on show`, () => lastOpened(library) === title);
    await opens(title);

    // A second start hands its file to the window that is there.
    const second = debian.startAsReader(display, ...opened('家书.txt'), ...unsandboxed);
    expect(await new Promise((resolve) => second.once('close', resolve))).toBe(0);
    await opens('家书');
    await keyboard.toWindow(1);
    await keyboard.press('j', 's', 'c');
    keyboard.type(comment);
    await until('the comment on the disk', () => holds(join(library, 'journal'), comment));

    // 导出… is three places before the first choice; the save dialog of the system proposes a name.
    await keyboard.press('Escape', 'ctrl+e', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'Return');
    await keyboard.toWindow(2);
    await keyboard.press('Return');
    const exported = () =>
      readdirSync(debian.at(debian.home)).some((name) => name.endsWith('.docx'));
    await until('the exported file', exported);
    await keyboard.toWindow(1);
    await keyboard.press('ctrl+q');
    expect(await ended).toBe(0);
  });

  test('exports on the command line what was written in the window', () => {
    expect(meipi('export', '家书', '--format', 'md', '--out', '家书笔记.md').status).toBe(0);
    const file = debian.at(join(debian.home, '家书笔记.md'));
    expect(readFileSync(file, 'utf8')).toContain(comment);
    expect(meipi('export', 'all', '--out', '全部笔记.docx').status).toBe(0);
    expect(existsSync(debian.at(join(debian.home, '全部笔记.docx')))).toBe(true);
  });

  test('goes without a trace, but for what the reader has', () => {
    const files = debian.must('dpkg', '--listfiles', 'meipi').trim().split('\n');
    const own = files.filter((file) => !lstatSync(debian.at(file)).isDirectory());
    expect(own).toContain('/opt/Meipi/meipi');
    debian.must('apt-get', 'purge', '--yes', 'meipi');
    const links = ['/usr/bin/meipi', '/etc/alternatives/meipi', '/opt/Meipi'];
    const left = [...own, ...links].filter(
      (file) => lstatSync(debian.at(file), { throwIfNoEntry: false }) !== undefined,
    );
    expect(left).toEqual([]);
    const data = debian.at(join(debian.home, '.config', 'Meipi'));
    expect(readFileSync(join(data, 'library', 'catalog.json'), 'utf8')).toContain(title);
    expect(holds(join(data, 'notes'), comment)).toBe(true);
  });

  test('runs as well where the tar.gz is unpacked, over the library that the deb has left', () => {
    debian.give(packed.archive, 'meipi.tar.gz');
    expect(debian.asReader(display, 'tar', '-xzf', 'meipi.tar.gz').status).toBe(0);
    const inPlace = (...words: readonly string[]) =>
      debian.asReader(display, `./meipi-${version}/meipi`, ...unsandboxed, ...words);
    expect(inPlace('--version')).toMatchObject({ status: 0, stdout: `Meipi ${version}\n` });
    expect(inPlace('export', '家书', '--out', '后来的笔记.md').status).toBe(0);
    const file = debian.at(join(debian.home, '后来的笔记.md'));
    expect(readFileSync(file, 'utf8')).toContain(comment);
  });
});

import type { ChildProcess, SpawnSyncReturns } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

/** The reader of that system. */
const reader = { name: 'reader', id: '1000' };

/**
 * Makes a folder the root of a mount namespace and runs a command in it. Not chroot: in one the kernel
 * gives no user namespace, and without that Chromium has no sandbox.
 */
const enter = `
root=$1; shift
mount --bind "$root" "$root"
cd "$root"
mount -t proc proc proc
mount --rbind /dev dev
mkdir -p host
pivot_root . host
umount --lazy /host
"$@"`;

/** A Debian that has nothing but what every Debian has, in a folder; it shares only kernel and network. */
export class BareDebian {
  readonly folder = mkdtempSync(join(tmpdir(), 'meipi-debian-'));

  /** The same release as this computer's, from the same mirror. */
  constructor() {
    const [mirror = '', release = ''] = run('apt-get', [
      'indextargets',
      '--format',
      '$(SITE) $(CODENAME)',
      'Created-By: Packages',
    ]).split(/\s/u);
    run('debootstrap', ['--variant=minbase', release, this.folder, mirror]);
    run('chmod', ['755', this.folder]);
    this.must('useradd', '--create-home', '--uid', reader.id, reader.name);
  }

  /** Where a path of that system lies on this one. */
  at(path: string): string {
    return join(this.folder, path);
  }

  /** Copies a file into the reader's home, as the reader's own. */
  give(file: string, name: string): void {
    copyFileSync(file, this.at(join(this.home, name)));
    this.must('chown', reader.name, join(this.home, name));
  }

  get home(): string {
    return `/home/${reader.name}`;
  }

  /** Runs a command there as root and gives what it printed; throws where it fails. */
  must(...words: readonly string[]): string {
    const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
    return run('unshare', this.#inside(words), env);
  }

  /** Runs a command there as the reader, to its end, on the display that `env` names. */
  asReader(env: NodeJS.ProcessEnv, ...words: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync('unshare', this.#inside(this.#reading(words, env)), {
      encoding: 'utf8',
      timeout: 120_000,
    });
  }

  /** Starts one. */
  startAsReader(env: NodeJS.ProcessEnv, ...words: readonly string[]): ChildProcess {
    return spawn('unshare', this.#inside(this.#reading(words, env)), { stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #inside(words: readonly string[]): readonly string[] {
    const own = ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-euc', enter, 'sh'];
    return [...own, this.folder, ...words];
  }

  /** The words behind which a command is the reader's, in a session in Chinese. */
  #reading(words: readonly string[], env: NodeJS.ProcessEnv): readonly string[] {
    const session = { HOME: this.home, LANG: 'zh_CN.UTF-8', PATH: '/usr/bin:/bin', ...env };
    const set = Object.entries(session).map(([name, value]) => `${name}=${value}`);
    const ids = [`--reuid=${reader.id}`, `--regid=${reader.id}`, '--clear-groups'];
    return ['setpriv', ...ids, '--', 'env', '-i', `--chdir=${this.home}`, ...set, ...words];
  }
}

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system to be made in a file. */
export interface VolumeKind {
  readonly name: string;
  readonly make: readonly string[];
  /** For mount. */
  readonly options: string;
  readonly megabytes: number;
}

/** Each as small as its maker allows. */
export const volumeKinds: readonly VolumeKind[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], options: 'loop', megabytes: 64 },
  {
    name: 'ext4 noauto_da_alloc',
    make: ['mkfs.ext4', '-q', '-F'],
    options: 'loop,noauto_da_alloc',
    megabytes: 64,
  },
  { name: 'xfs', make: ['mkfs.xfs', '-q'], options: 'loop', megabytes: 300 },
  { name: 'btrfs', make: ['mkfs.btrfs', '-q'], options: 'loop', megabytes: 128 },
];

/** A file system of its own, in a file or in memory. Must be closed, else its mount stays. */
export class Volume {
  readonly #folder = mkdtempSync(join(tmpdir(), 'meipi-volume-'));
  readonly #image = join(this.#folder, 'image');
  /** Where it is mounted. */
  readonly at = join(this.#folder, 'at');
  #isMounted = false;
  #options = '';

  private constructor() {
    // Other users are among those who look at it.
    chmodSync(this.#folder, 0o755);
    mkdirSync(this.at);
  }

  /** One in a file; a string says why it cannot be had here. */
  static inFile({ make, options, megabytes }: VolumeKind): Volume | string {
    const volume = new Volume();
    volume.#options = options;
    writeFileSync(volume.#image, '');
    truncateSync(volume.#image, megabytes * 1024 * 1024);
    const [program = '', ...words] = make;
    const why = ran(program, ...words, volume.#image) ?? volume.#mount();
    if (why === null) return volume;
    volume.close();
    return why;
  }

  /** One in memory; a string says why it cannot be had here. */
  static inMemory(): Volume | string {
    const volume = new Volume();
    const why = ran('mount', '-t', 'tmpfs', '-o', 'size=256m', 'none', volume.at);
    volume.#isMounted = why === null;
    if (why === null) return volume;
    volume.close();
    return why;
  }

  /**
   * Cuts the power of one in a file: what is on it afterwards is what the system had written to the
   * image by now. `stop` ends all who hold its files; it comes when the image has been copied.
   */
  async cut(stop: () => Promise<void>): Promise<void> {
    const copy = `${this.#image}-copy`;
    // The system may be writing meanwhile: a copy counts when the image did not change under it.
    for (let tries = 0; ; tries += 1) {
      must('cp', '--sparse=always', this.#image, copy);
      if (ran('cmp', '-s', this.#image, copy) === null) break;
      if (tries === 20) throw new Error('the image does not come to rest');
    }
    await stop();
    must('umount', this.at);
    this.#isMounted = false;
    renameSync(copy, this.#image);
    const why = this.#mount();
    if (why !== null) throw new Error(why);
  }

  /** Mounts one in memory with other options from now on. */
  remount(options: string): void {
    must('mount', '-o', `remount,${options}`, this.at);
  }

  close(): void {
    if (this.#isMounted) must('umount', this.at);
    this.#isMounted = false;
    rmSync(this.#folder, { recursive: true });
  }

  #mount(): string | null {
    const why = ran('mount', '-o', this.#options, this.#image, this.at);
    this.#isMounted = why === null;
    return why;
  }
}

/** Runs a command; null, or why it failed. */
function ran(program: string, ...words: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (status === 0) return null;
  return `${program}: ${error?.message ?? (stderr.trim().split('\n')[0] || `code ${status}`)}`;
}

function must(program: string, ...words: readonly string[]): void {
  const why = ran(program, ...words);
  if (why !== null) throw new Error(why);
}

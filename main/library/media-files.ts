import { extname, join } from 'node:path';
import type { ImportedPicture } from '../../core/document/imported';
import { isMediaFile } from '../../core/document/media';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import { sortedNamesIn } from '../storage/folder-names';
import { ifThere } from '../storage/if-there';
import { prepareFolder } from '../storage/prepared-folder';
import { makeLastingFolder, replaceFile, syncFolder } from '../storage/replace-file';
import { sha256 } from '../storage/sha256';

/** The pictures of all essays, each by its content: one file however many essays show it. */
export class MediaFiles {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, library: string) {
    this.#fs = fs;
    this.#folder = join(library, 'media');
  }

  makeFolder(log: Log): Promise<void> {
    return prepareFolder(this.#fs, this.#folder, log);
  }

  /** Resolves when they are synced; one that is not what its name says is left out. Throws what the disk says. */
  async keep(pictures: readonly ImportedPicture[]): Promise<void> {
    if (pictures.length > 0) await makeLastingFolder(this.#fs, this.#folder);
    for (const { file, bytes } of pictures) {
      if (!isItself(file, bytes) || (await this.read(file)) !== null) continue;
      await replaceFile(this.#fs, join(this.#folder, file), bytes);
    }
  }

  /** A picture; null where there is none of that name, or it is not as it was kept. */
  async read(file: string): Promise<Uint8Array | null> {
    if (!isMediaFile(file)) return null;
    const bytes = await ifThere(this.#fs.read(join(this.#folder, file)), ['ENOENT', 'ENOTDIR']);
    return bytes !== null && isItself(file, bytes) ? bytes : null;
  }

  /** Removes those that none of these names. Throws what the disk says; then some may be left. */
  async sweep(named: ReadonlySet<string>): Promise<void> {
    const going = (await sortedNamesIn(this.#fs, this.#folder)).filter(
      (file) => isMediaFile(file) && !named.has(file),
    );
    for (const file of going) await this.#fs.unlink(join(this.#folder, file));
    if (going.length > 0) await syncFolder(this.#fs, this.#folder);
  }

  /** Whether there is anything that could be swept. */
  async isEmpty(): Promise<boolean> {
    return (await sortedNamesIn(this.#fs, this.#folder)).length === 0;
  }
}

const isItself = (file: string, bytes: Uint8Array): boolean =>
  sha256(bytes) === file.slice(0, -extname(file).length);

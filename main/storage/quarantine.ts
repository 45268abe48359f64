import { randomBytes } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import type { FileSystem } from './file-system';
import { makeLastingFolder, syncFile, syncFolder } from './replace-file';

/** The folder for stored files that could not be read: nothing damaged is ever overwritten. */
export class Quarantine {
  readonly #fs: FileSystem;
  readonly #folder: string;

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Moves a file here and gives its new name. Throws what the disk says; then it is still in its place. */
  async move(path: string): Promise<string> {
    const name = await this.#freeName(path);
    await this.#fs.rename(path, join(this.#folder, name));
    await syncFolder(this.#fs, this.#folder);
    await syncFolder(this.#fs, dirname(path));
    return name;
  }

  /** Keeps a copy here, synced; the file itself stays in use. Gives the copy's name. */
  async copy(path: string): Promise<string> {
    const name = await this.#freeName(path);
    const copy = join(this.#folder, name);
    await this.#fs.copy(path, copy);
    await syncFile(this.#fs, copy);
    await syncFolder(this.#fs, this.#folder);
    return name;
  }

  /** Random rather than dated, so that a clock set back cannot make two names meet. */
  async #freeName(path: string): Promise<string> {
    await makeLastingFolder(this.#fs, this.#folder);
    const extension = extname(path);
    return `${basename(path, extension)}-${randomBytes(4).toString('hex')}${extension}`;
  }
}

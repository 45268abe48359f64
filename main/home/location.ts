import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { StoredFormat } from '../../core/stored';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import { Quarantine } from '../storage/quarantine';
import { StoredFile } from '../storage/stored-file';
import { lookAt, markFolder } from './mark';

interface StoredLocation {
  /** Absolute; null for the settings' own folder. */
  readonly folder: string | null;
  /** The folder it was copied from and that is not marked as left yet; null where there is none. */
  readonly from: string | null;
}

const path = z.string().refine(isAbsolute);

const locationFormat: StoredFormat<StoredLocation> = {
  format: 'meipi-location',
  version: 1,
  schema: z.object({ folder: path.nullable(), from: path.nullable() }),
};

export type Located =
  /** `isReset`: the record of where it is was lost, and this is where the next trace led. */
  | { readonly kind: 'found'; readonly folder: string; readonly isReset: boolean }
  /**
   * The library is not where it should be: a drive that is not connected, a folder that is gone, or
   * one that `isThere` and holds none, such as the empty place of a drive.
   */
  | { readonly kind: 'missing'; readonly folder: string; readonly isThere: boolean };

/** Which folder the library lives in: `home.json` beside the settings. */
export class HomeLocation {
  readonly #fs: FileSystem;
  readonly #usual: string;
  readonly #log: Log;
  readonly #quarantine: Quarantine;

  /** `usual` is the settings' own folder, where the library lives unless the reader moved it. */
  constructor(fs: FileSystem, usual: string, log: Log) {
    this.#fs = fs;
    this.#usual = usual;
    this.#log = log;
    this.#quarantine = new Quarantine(fs, join(usual, 'quarantine'));
  }

  /**
   * Finds the library. An old copy points on to where it went, so a lost `home.json` loses nothing.
   * A place that should hold a library and does not is 'missing', never an empty library. Throws
   * what the disk says, and where the file is of a newer version.
   */
  async find(): Promise<Located> {
    const { file, used } = await this.#open();
    const named = file.value.folder ?? this.#usual;
    const isReset = used === 'lost';
    let folder = named;
    let isThere = false;
    for (let hops = 0; hops < 8; hops += 1) {
      const { found, to } = await lookAt(this.#fs, folder);
      isThere = found !== 'missing';
      if (to !== null) {
        folder = to;
        continue;
      }
      const isFirstStart = folder === this.#usual && file.value.folder === null && !isReset;
      // A copy that is named here was whole; only the last marks are not there yet.
      const isLibrary = found === 'home' || (found === 'arriving' && folder === named);
      if (!isLibrary && (found === 'arriving' || !isFirstStart)) break;
      if (folder !== named || file.value.from !== null) await this.finish(folder, file.value.from);
      return { kind: 'found', folder, isReset };
    }
    return { kind: 'missing', folder, isThere };
  }

  /**
   * Names the folder; `from` is the one it was copied from, still to be marked as left. Resolves
   * when that is synced. Throws what the disk says; then the old name is in force again.
   */
  async set(folder: string, from: string | null): Promise<void> {
    const { file } = await this.#open();
    const before = file.value;
    const value = { folder: folder === this.#usual ? null : folder, from };
    try {
      await write(file, value);
    } catch (error) {
      // It may be there all the same, or half of it: what is told and what is done must be one.
      await write(file, before).catch((again: unknown) => {
        this.#log.write('location not taken back', { error: again });
      });
      throw error;
    }
  }

  async #open() {
    const file = join(this.#usual, 'home.json');
    const empty: StoredLocation = { folder: null, from: null };
    const opening = await StoredFile.open(this.#fs, file, locationFormat, empty, this.#quarantine);
    if (opening.kind === 'newer-version') throw new Error('home.json of a newer version');
    const { finding } = opening;
    if (finding.setAside.length > 0) this.#log.write('location mended', { ...finding });
    return { file: opening.file, used: finding.used };
  }

  /** The last steps of a move; what cannot be done now is done at the next start. */
  async finish(folder: string, from: string | null): Promise<void> {
    const fs = this.#fs;
    try {
      if (from !== null && from !== folder && (await lookAt(fs, from)).found === 'home') {
        await markFolder(fs, from, { state: 'left', to: folder });
      }
      await markFolder(fs, folder, { state: 'live' });
      await this.set(folder, null);
    } catch (error) {
      this.#log.write('move not finished', { error });
    }
  }
}

/** Twice, so that the generation before does not lead anywhere else. */
async function write(file: StoredFile<StoredLocation>, value: StoredLocation): Promise<void> {
  await file.write(value);
  await file.write(value);
}

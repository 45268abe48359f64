import { basename, join } from 'node:path';
import { catalogFormat } from '../core/library/catalog-schema';
import type { FoundFile } from '../core/recovery/found-file';
import type { Library } from './library/library';
import type { ConflictPlace } from './notes/conflict-copies';
import { attempted, copiesIn, takeInConflictCopies } from './notes/conflict-copies';
import type { Notebooks } from './notes/notebooks';
import { unseal } from './storage/seal';

export interface SurroundingsPlace extends ConflictPlace {
  readonly notebooks: Notebooks;
  readonly library: Pick<Library, 'takeIn'>;
  readonly libraryFolder: string;
}

/**
 * Other computers and programs that write to the same folder: their versions of our files, and the
 * second copies that services leave which sync folders.
 */
export class Surroundings {
  readonly #place: SurroundingsPlace;
  #looking: Promise<void> | null = null;

  constructor(place: SurroundingsPlace) {
    this.#place = place;
  }

  /** Resolves when all that is there was taken in; what the disk refuses is logged. One look at a time. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { notebooks, libraryFolder } = this.#place;
    for (const name of await copiesIn(
      this.#place,
      libraryFolder,
      (one) => one === 'catalog.json',
    )) {
      await attempted(this.#place, name, () => this.#takeInCatalog(join(libraryFolder, name)));
    }
    await takeInConflictCopies(this.#place);
    await notebooks.refresh();
  }

  async #takeInCatalog(path: string): Promise<void> {
    const { fs, library, quarantine, say, log } = this.#place;
    const found = unseal(catalogFormat, await fs.read(path));
    if (found.kind !== 'value') return;
    await library.takeIn(found.stamped.value);
    const file = basename(path);
    const setAside = [await quarantine.move(path)];
    const merged: FoundFile = {
      file,
      store: 'catalog',
      title: null,
      happened: 'conflict-copy',
      used: 'merged',
      notes: 'untouched',
      setAside,
    };
    log.write('copy taken in', { name: file, as: setAside });
    say({ kind: 'catalog-merged', found: merged });
  }
}

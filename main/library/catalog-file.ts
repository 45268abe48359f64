import { join } from 'node:path';
import type { EssayId } from '../../core/ids';
import type { Catalog, LibraryEntry, RemovedEssay } from '../../core/library/catalog';
import { emptyCatalog } from '../../core/library/catalog';
import { recoveredId, withCollection } from '../../core/library/catalog-changes';
import { catalogFormat } from '../../core/library/catalog-schema';
import { mergedCatalog } from '../../core/library/merged-catalog';
import { newEntry } from '../../core/library/new-entry';
import { withoutRemoved } from '../../core/library/removal';
import { isBundled } from '../../core/library/removed';
import type { FoundFile } from '../../core/recovery/found-file';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Log } from '../log';
import { isClosed } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { newerData } from '../storage/newer-data';
import type { Quarantine } from '../storage/quarantine';
import type { FileFinding } from '../storage/stored-file';
import { StoredFile } from '../storage/stored-file';
import type { EssayFiles } from './essay-files';

/** ms from a change to its write; a crash costs no more than that. */
const rest = 1000;

export interface CatalogPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  /** Name of the collection for essays that belong to none after a rebuild. */
  readonly recoveredTitle: string;
  /** The catalogue in the newest backup that has one; null where none has. */
  readonly backup: () => Promise<Catalog | null>;
  readonly changed: (catalog: Catalog) => void;
  /** Somebody else left a file that cannot be read in place of the catalogue's; it was set aside. */
  readonly damaged?: (found: FoundFile) => void;
}

const asLeft: CatalogFinding = { used: 'current', isHurt: false, setAside: [] };

/** As of any stored file, and whether a backup was used. */
type CatalogFinding = Omit<FileFinding, 'used'> & { readonly used: FileFinding['used'] | 'backup' };

/** The catalogue in memory, and its file, which follows it. */
export class CatalogFile {
  readonly #place: CatalogPlace;
  /** null where a newer version wrote it: then it is only read. */
  readonly #file: StoredFile<Catalog> | null;
  /** Whether the catalogue was damaged or gone and has been made anew from the essays. */
  readonly wasRebuilt: boolean;
  /** How its file was found, where it was not as it had been left. */
  readonly found: FoundFile | null;
  #catalog: Catalog;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | null = null;
  /** Whether memory is ahead of the disk. */
  #ahead = false;

  private constructor(
    place: CatalogPlace,
    catalog: Catalog,
    file: StoredFile<Catalog> | null,
    finding: CatalogFinding,
    wasRebuilt: boolean,
  ) {
    this.#place = place;
    this.#file = file;
    this.#catalog = catalog;
    this.wasRebuilt = wasRebuilt;
    this.found = foundCatalog(finding, wasRebuilt);
  }

  /** Throws what the disk says. */
  static async open(place: CatalogPlace, essays: EssayFiles): Promise<Result<CatalogFile>> {
    const { fs, folder, quarantine, log, recoveredTitle } = place;
    const path = join(folder, 'catalog.json');
    const opening = await StoredFile.open(fs, path, catalogFormat, emptyCatalog, quarantine);
    if (opening.kind === 'newer-version') {
      const newer = catalogFormat.schema.safeParse((await newerData(fs, path))?.data);
      if (!newer.success) return failure({ kind: 'newer-version' });
      return success(new CatalogFile(place, newer.data, null, asLeft, false));
    }
    const { file, finding } = opening;
    if (finding.used === 'current' && !finding.isHurt)
      return success(new CatalogFile(place, file.value, file, finding, false));
    const isAnyThere = finding.used === 'previous' || finding.used === 'current';
    const older = isAnyThere ? null : await place.backup();
    // Also where it can be read: a letter of an id that was hit hides an essay.
    const rebuilt = await rebuild(older ?? file.value, essays, recoveredTitle);
    if (finding.used === 'current' && rebuilt === file.value)
      return success(new CatalogFile(place, file.value, file, finding, false));
    const isFirstStart = finding.used === 'nothing' && rebuilt === file.value;
    if (isFirstStart) return success(new CatalogFile(place, file.value, file, finding, false));
    log.write('catalog rebuilt', { ...finding, essays: rebuilt.entries.length });
    await file.write(rebuilt).catch((error: unknown) => {
      // It is shown all the same, and written when the disk can be written to again.
      if (!isClosed(error)) throw error;
    });
    const used = older === null ? finding.used : 'backup';
    return success(new CatalogFile(place, rebuilt, file, { ...finding, used }, true));
  }

  /** Whether a newer version of Meipi wrote it, so that no change of it reaches the disk. */
  get isNewer(): boolean {
    return this.#file === null;
  }

  get value(): Catalog {
    return this.#catalog;
  }

  /** Takes a catalogue in and tells of it; it is written a little later, or at `flush`. */
  change(catalog: Catalog): void {
    if (catalog === this.#catalog) return;
    this.#catalog = catalog;
    this.#ahead = true;
    this.#place.changed(catalog);
    this.#timer ??= setTimeout(() => {
      this.flush().catch((error: unknown) => {
        this.#place.log.write('catalog not written', { error });
      });
    }, rest);
  }

  /** Writes the catalogue, whether or not it has changed. Throws what the disk says. */
  async write(): Promise<void> {
    this.#ahead = true;
    await this.flush();
  }

  /** Resolves when the catalogue is on disk as it is in memory. Throws what the disk says. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#writing !== null || this.#ahead) {
      // One at a time: two writes at once could end in the wrong order.
      this.#writing ??= this.#write();
      await this.#writing;
    }
  }

  async #write(): Promise<void> {
    this.#ahead = false;
    try {
      if (this.#file === null) throw Object.assign(new Error('newer'), { code: 'EROFS' });
      const asked = this.#catalog;
      const written = await this.#file.write(asked, mergedCatalog, (setAside) => {
        const known = { file: 'catalog.json', store: 'catalog', title: null, setAside } as const;
        const found = { ...known, happened: 'damaged', used: 'older', notes: 'untouched' } as const;
        this.#place.log.write('catalog of somebody else damaged', { setAside });
        this.#place.damaged?.(found);
      });
      // Another computer's essays, for instance.
      if (written !== asked) this.change(mergedCatalog(this.#catalog, written));
    } catch (error) {
      this.#ahead = true;
      throw error;
    } finally {
      this.#writing = null;
    }
  }
}

function foundCatalog(
  { used, isHurt, setAside }: CatalogFinding,
  wasRebuilt: boolean,
): FoundFile | null {
  if (!wasRebuilt && !isHurt) return null;
  const known = { file: 'catalog.json', store: 'catalog', title: null, setAside } as const;
  const notes = 'untouched' as const;
  if (!wasRebuilt) return { ...known, happened: 'edited', used: 'as-found', notes };
  const happened = isHurt ? 'damaged' : 'gone';
  if (used === 'backup') return { ...known, happened, used, notes };
  return { ...known, happened, used: used === 'previous' ? 'older' : 'rebuilt', notes };
}

/**
 * The catalogue with every essay on disk in it but those in the bin, and the bin without what is
 * gone from the disk; the same object where nothing was missing.
 */
async function rebuild(catalog: Catalog, files: EssayFiles, title: string): Promise<Catalog> {
  const known = new Set(
    [...catalog.entries, ...catalog.removed.map((one) => one.entry)].map(({ id }) => id),
  );
  const onDisk = new Set<EssayId>();
  const found: LibraryEntry[] = [];
  for await (const essay of files.all()) {
    if (!known.has(essay.id) && !onDisk.has(essay.id)) found.push(newEntry(essay));
    onDisk.add(essay.id);
  }
  const gone: RemovedEssay[] = [];
  for (const one of catalog.removed) {
    const { id, edition } = one.entry;
    if (onDisk.has(id) || isBundled(catalog, one)) continue;
    // One that a newer Meipi wrote is there, and waits for that.
    if (!(await files.has(id, edition))) gone.push(one);
  }
  const sound = withoutRemoved(catalog, gone);
  if (found.length === 0) return sound;
  const essays = found.map((entry) => entry.id);
  const collection = { id: recoveredId, title, bundled: false, before: [], after: [], essays };
  return withCollection(sound, collection, found);
}

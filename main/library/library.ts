import { join } from 'node:path';
import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId, EssayId } from '../../core/ids';
import { collectionId } from '../../core/ids';
import type { Catalog, KnownNotes, LibraryEntry } from '../../core/library/catalog';
import { emptyCatalog, entryOf, withEntry } from '../../core/library/catalog';
import type { ReadingReport } from '../../core/library/catalog-changes';
import { afterReading, recoveredId, withCollection } from '../../core/library/catalog-changes';
import { catalogSchema } from '../../core/library/catalog-schema';
import { newEntry } from '../../core/library/new-entry';
import type { FoundFile } from '../../core/recovery/found-file';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { StoredFormat } from '../../core/stored';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import type { Finding } from '../storage/stored-file';
import { StoredFile } from '../storage/stored-file';
import { EssayFiles, idsOf, sha256 } from './essay-files';

/** The catalogue as it lies on disk. */
export const catalogFormat: StoredFormat<Catalog> = {
  format: 'meipi-catalog',
  version: 1,
  schema: catalogSchema,
};

/** ms from a reading position to its write; a crash costs no more than that. */
const rest = 1000;

export interface LibraryPlace {
  readonly fs: FileSystem;
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
  /** Name of the collection for essays that belong to none after a rebuild. */
  readonly recoveredTitle: string;
  readonly changed: (catalog: Catalog) => void;
}

/** A file on its way into the library. */
export interface ImportedFile {
  readonly document: ImportedDocument;
  readonly bytes: Uint8Array;
  readonly extension: string;
  readonly bundled: boolean;
}

/** The essays and what is known about each: the catalogue in memory, and its file. */
export class Library {
  readonly #place: LibraryPlace;
  readonly #essays: EssayFiles;
  readonly #file: StoredFile<Catalog>;
  /** Whether the catalogue was damaged or gone and has been made anew from the essays. */
  readonly wasRebuilt: boolean;
  /** How the catalogue's file was found, where it was not as it had been left. */
  readonly found: FoundFile | null;
  #catalog: Catalog;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | null = null;
  /** Whether memory is ahead of the disk. */
  #ahead = false;

  private constructor(
    place: LibraryPlace,
    essays: EssayFiles,
    file: StoredFile<Catalog>,
    rebuilt: Catalog | null,
    finding: Finding,
  ) {
    this.#place = place;
    this.#essays = essays;
    this.#file = file;
    this.#catalog = rebuilt ?? file.value;
    this.wasRebuilt = rebuilt !== null;
    this.found = foundCatalog(finding, this.wasRebuilt);
  }

  /** Throws what the disk says. */
  static async open(place: LibraryPlace): Promise<Result<Library>> {
    const { fs, folder, quarantine, log, recoveredTitle } = place;
    const essays = new EssayFiles(fs, folder);
    await essays.makeFolders();
    const path = join(folder, 'catalog.json');
    const opening = await StoredFile.open(fs, path, catalogFormat, emptyCatalog, quarantine);
    if (opening.kind === 'newer-version') return failure({ kind: 'newer-version' });
    const { file, finding } = opening;
    if (finding.used === 'current') return success(new Library(place, essays, file, null, finding));
    const rebuilt = await rebuild(file.value, essays, recoveredTitle);
    const isFirstStart = finding.used === 'nothing' && rebuilt === file.value;
    if (isFirstStart) return success(new Library(place, essays, file, null, finding));
    log.write('catalog rebuilt', { ...finding, essays: rebuilt.entries.length });
    await file.write(rebuilt);
    return success(new Library(place, essays, file, rebuilt, finding));
  }

  get catalog(): Catalog {
    return this.#catalog;
  }

  entry(id: EssayId): LibraryEntry | null {
    return entryOf(this.#catalog, id);
  }

  async essay(id: EssayId): Promise<Result<Essay>> {
    const entry = this.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    const essay = await this.#essays.read(id, entry.edition);
    return essay === null ? failure({ kind: 'essay-damaged' }) : success(essay);
  }

  keepReading(id: EssayId, report: ReadingReport): Result<null> {
    const entry = this.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    this.#change(withEntry(this.#catalog, id, afterReading(entry, report)));
    return success(null);
  }

  knowNotes(id: EssayId, known: KnownNotes): void {
    const before = this.entry(id);
    if (before === null) return;
    if (before.annotations === known.annotations && before.reflected === known.reflected) return;
    this.#change(withEntry(this.#catalog, id, known));
  }

  has(collection: CollectionId): boolean {
    return this.#catalog.collections.some((one) => one.id === collection);
  }

  /**
   * Takes a file's essays in, in their order; resolves to their entries when all of it is synced.
   * The catalogue comes last, so a crash on the way leaves essays that the next try finds there.
   */
  async add({
    document,
    bytes,
    extension,
    bundled,
  }: ImportedFile): Promise<readonly LibraryEntry[]> {
    // On disk before any essay is: essays without a catalogue mean that it was lost.
    this.#ahead = true;
    await this.flush();
    await this.#essays.keepOriginal(bytes, extension);
    const entries: LibraryEntry[] = [];
    for (const { title, blocks } of document.essays) {
      const essay: Essay = { ...idsOf(blocks), title, blocks };
      if (entries.some((entry) => entry.id === essay.id)) continue;
      await this.#essays.write(essay);
      entries.push(newEntry(essay));
    }
    const { title, before, after } = document;
    const essays = entries.map((entry) => entry.id);
    const id = collectionOf(bytes);
    this.#change(
      withCollection(this.#catalog, { id, title, bundled, before, after, essays }, entries),
    );
    await this.flush();
    return entries;
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
      await this.#file.write(this.#catalog);
    } catch (error) {
      this.#ahead = true;
      throw error;
    } finally {
      this.#writing = null;
    }
  }

  #change(catalog: Catalog): void {
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
}

function foundCatalog({ used, setAside }: Finding, wasRebuilt: boolean): FoundFile | null {
  if (!wasRebuilt && setAside.length === 0) return null;
  const known = { file: 'catalog.json', store: 'catalog', title: null, setAside } as const;
  const notes = 'untouched' as const;
  if (!wasRebuilt) return { ...known, happened: 'edited', used: 'as-found', notes };
  const happened = setAside.length === 0 ? 'gone' : 'damaged';
  return { ...known, happened, used: used === 'previous' ? 'older' : 'rebuilt', notes };
}

/** A file is one collection, however often it comes: its id is the start of its content's SHA-256. */
export function collectionOf(bytes: Uint8Array): CollectionId {
  return collectionId(sha256(bytes).slice(0, 32));
}

/** The catalogue with every essay on disk in it; the same object where none was missing. */
async function rebuild(catalog: Catalog, files: EssayFiles, title: string): Promise<Catalog> {
  const found: LibraryEntry[] = [];
  for await (const essay of files.all()) {
    const known = [...catalog.entries, ...found].some((entry) => entry.id === essay.id);
    if (!known) found.push(newEntry(essay));
  }
  if (found.length === 0) return catalog;
  const essays = found.map((entry) => entry.id);
  const collection = { id: recoveredId, title, bundled: false, before: [], after: [], essays };
  return withCollection(catalog, collection, found);
}

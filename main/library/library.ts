import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId, EssayId } from '../../core/ids';
import type { Catalog, KnownNotes, LibraryEntry } from '../../core/library/catalog';
import { entryOf, withEntry } from '../../core/library/catalog';
import type { ReadingReport } from '../../core/library/catalog-changes';
import { afterReading, withCollection, withKnownNotes } from '../../core/library/catalog-changes';
import type { LibraryEdit } from '../../core/library/library-edit';
import { edited } from '../../core/library/library-edit';
import { mergedCatalog } from '../../core/library/merged-catalog';
import { editionOf, filesOf, withEdition } from '../../core/library/new-edition';
import {
  leaving,
  withBinEmptied,
  withLeft,
  withRestored,
  withoutEssays,
} from '../../core/library/removal';
import { wholeOrder } from '../../core/library/removed';
import type { FoundFile } from '../../core/recovery/found-file';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { onDisk } from '../storage/on-disk';
import { authorsOf, withAuthors } from './authors';
import type { CatalogPlace } from './catalog-file';
import { CatalogFile } from './catalog-file';
import type { OriginalFile } from './essay-files';
import { illustrate, sweepMedia } from './illustrations';
import type { ImportedFile, KeptFile } from './imported-file';
import { keptFile, mendedBy } from './imported-file';
import { LibraryFiles } from './library-files';
import type { Clocks } from './running-calendar';
import { RunningCalendar } from './running-calendar';

export type LibraryPlace = CatalogPlace & Clocks;

/** The essays and what is known about each. */
export class Library {
  readonly #place: LibraryPlace;
  readonly #file: CatalogFile;
  /** The texts, the files they came in, and pictures. */
  readonly files: LibraryFiles;
  /** null where a newer version wrote the catalogue: its calendar is not ours to move. */
  #calendar: RunningCalendar | null = null;

  private constructor(place: LibraryPlace, files: LibraryFiles, file: CatalogFile) {
    this.#place = place;
    this.files = files;
    this.#file = file;
  }

  /** Throws what the disk says. */
  static async open(place: LibraryPlace): Promise<Result<Library>> {
    const files = new LibraryFiles(place.fs, place.folder);
    await files.makeFolders(place.log);
    const opened = await CatalogFile.open(place, files.essays);
    if (!opened.ok) return opened;
    const library = new Library(place, files, opened.value);
    await library.#begin();
    return success(library);
  }

  /** A new start: the calendar goes on, and what was in the bin for its whole time goes. */
  async #begin(): Promise<void> {
    const { now, log } = this.#place;
    // What cannot be written down must not happen to the essays either.
    if (this.#file.isNewer) return;
    const { calendar } = this.catalog;
    // One that was hit could say any day: then the clock is the better witness, and not followed ahead.
    const isSure = calendar === null || this.#file.found === null;
    const before = isSure ? calendar : Math.min(calendar, now());
    this.#calendar = new RunningCalendar(this.#place, before);
    this.#file.change({ ...this.catalog, calendar: this.#calendar.today });
    await this.#letGo().catch((error: unknown) => log.write('removed essays kept', { error }));
  }

  get catalog(): Catalog {
    return this.#file.value;
  }

  /** Whether the catalogue was damaged or gone and has been made anew from the essays. */
  get wasRebuilt(): boolean {
    return this.#file.wasRebuilt;
  }

  /** How the catalogue's file was found, where it was not as it had been left. */
  get found(): FoundFile | null {
    return this.#file.found;
  }

  /** A "now" in ms by which things may expire: the calendar's, as of this moment. */
  get today(): number {
    return Math.max(this.catalog.calendar ?? 0, this.#calendar?.today ?? 0);
  }

  /** Whether a newer version of Meipi wrote the catalogue: it is shown and not changed on disk. */
  get isNewer(): boolean {
    return this.#file.isNewer;
  }

  entry(id: EssayId): LibraryEntry | null {
    return entryOf(this.catalog, id);
  }

  /** An essay's entry also where it is in the bin: its notes can be written to all the same. */
  noted(id: EssayId): LibraryEntry | null {
    const removed = this.catalog.removed.find((one) => one.entry.id === id);
    return this.entry(id) ?? removed?.entry ?? null;
  }

  has(collection: CollectionId): boolean {
    return this.catalog.collections.some((one) => one.id === collection);
  }

  /** Takes in what another state of the catalogue has besides: the essays and editions whose text is here too. */
  async takeIn(other: Catalog): Promise<void> {
    const entries: LibraryEntry[] = [];
    for (const entry of other.entries) {
      const own = this.entry(entry.id);
      if (await this.files.hasText(entry)) entries.push(entry);
      else if (own !== null) entries.push({ ...entry, ...editionOf(own) });
    }
    this.#change(mergedCatalog(this.catalog, { ...other, entries }));
    await this.flush();
  }

  async essay(id: EssayId): Promise<Result<Essay>> {
    const entry = this.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    const essay = await this.files.essays.look(id, entry.edition);
    if (essay === 'newer-version') return failure({ kind: 'essay-newer' });
    return essay === null ? failure({ kind: 'essay-damaged' }) : success(essay);
  }

  /** Looks into the essays from before authors were kept for who wrote them. */
  async learnAuthors(): Promise<void> {
    const authors = await authorsOf(this.catalog, this.files.essays);
    this.#change(withAuthors(this.catalog, authors));
  }

  keepReading(id: EssayId, report: ReadingReport): Result<null> {
    const entry = this.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    this.#change(withEntry(this.catalog, id, afterReading(entry, report, this.#place.now())));
    return success(null);
  }

  /** What the reader changes in essays and categories; resolves when it is on disk. */
  edit(edit: LibraryEdit): Promise<Result<null>> {
    return this.#take((catalog) => edited(catalog, edit));
  }

  knowNotes(id: EssayId, known: KnownNotes): void {
    this.#change(withKnownNotes(this.catalog, id, known));
  }

  /** Takes essays out of the library; nothing of them goes from the disk before its time. */
  remove(ids: readonly EssayId[]): Promise<Result<null>> {
    // From now on they stay for their whole time, however long the window has been open.
    return this.#take((catalog) => withoutEssays(catalog, ids));
  }

  /** Brings essays back from the bin, each to its place. */
  restore(ids: readonly EssayId[]): Promise<Result<null>> {
    return this.#take((catalog) => withRestored(catalog, ids, this.#place.recoveredTitle));
  }

  /** Lets everything in the bin go. First it is on disk that it goes: a crash on the way is made up for. */
  async emptyBin(): Promise<Result<null>> {
    this.#change(withBinEmptied(this.catalog));
    return onDisk(async () => {
      await this.flush();
      await this.files.inTurn(() => this.#letGo());
    });
  }

  /** Brings a collection's removed essays back as far as their files are there; whether it is whole then. */
  async makeWhole(id: CollectionId): Promise<boolean> {
    const collection = this.catalog.collections.find((one) => one.id === id);
    if (collection === undefined) return false;
    const order = wholeOrder(collection, this.catalog.removed);
    const there: EssayId[] = [];
    for (const essay of order) {
      const entry = this.noted(essay);
      if (entry !== null && (await this.files.hasText(entry))) there.push(essay);
    }
    this.#change(withRestored(this.catalog, there, this.#place.recoveredTitle));
    return there.length === order.length && there.every((essay) => this.entry(essay) !== null);
  }

  /**
   * Takes a file's essays in, in their order, those in the bin with what was read in them; resolves
   * to their entries when all of it is synced. The catalogue comes last, so a crash on the way
   * leaves essays that the next try finds there.
   */
  async add(file: ImportedFile): Promise<readonly LibraryEntry[]> {
    const [entries] = await this.addAll([file]);
    return entries ?? [];
  }

  /** The same of many files, with one write of the catalogue for all. */
  addAll(files: readonly ImportedFile[]): Promise<readonly (readonly LibraryEntry[])[]> {
    return this.files.inTurn(async () => {
      // On disk before any essay is: essays without a catalogue mean that it was lost.
      await this.#file.write();
      const kept: KeptFile[] = [];
      const added = this.#place.now();
      for (const file of files) {
        const [group, texts] = await keptFile(this.files, this.catalog, file);
        kept.push([group, texts.map((entry) => ({ ...entry, added }))]);
      }
      const come = kept.flatMap(([, entries]) => entries);
      const mended = await mendedBy(this.files.essays, come, (id) => this.noted(id));
      const filled = kept.reduce((before, one) => withCollection(before, ...one), this.catalog);
      this.#change(mended.reduce((before, essay) => withEdition(before, essay, '', null), filled));
      await this.flush();
      return kept.map(([, entries]) => entries.map((entry) => this.entry(entry.id) ?? entry));
    });
  }

  /** The file that an essay's present edition came in; null where that is not there as it came. */
  async original(id: EssayId): Promise<OriginalFile | null> {
    const entry = this.entry(id);
    for (const file of entry === null ? [] : filesOf(this.catalog, entry)) {
      const found = await this.files.original(file);
      if (found !== null) return found;
    }
    return null;
  }

  /** Gives the texts of a document that are here the pictures they lack; resolves to how many. Throws what the disk says. */
  illustrate(document: ImportedDocument): Promise<number> {
    return this.files.inTurn(() => illustrate(document, this.catalog, this.files));
  }

  /** Makes the catalogue into another, once no files are being added or removed. Throws what the disk says. */
  become(change: (catalog: Catalog, recoveredTitle: string) => Catalog): Promise<void> {
    return this.files.inTurn(async () => {
      const dated = { ...this.catalog, calendar: this.today };
      this.#change(change(dated, this.#place.recoveredTitle));
      await this.flush();
    });
  }

  /** Resolves when the catalogue is on disk as it is in memory. Throws what the disk says. */
  flush(): Promise<void> {
    return this.#file.flush();
  }

  /** Removes the files of what is due, then its place in the catalogue: done again after a crash. */
  async #letGo(): Promise<void> {
    const going = leaving(this.catalog);
    for (const id of going.essays) await this.files.essays.remove(id);
    for (const id of going.files) await this.files.essays.removeOriginal(id);
    if (going.essays.length > 0) await sweepMedia(this.files);
    this.#change(withLeft(this.catalog, going));
  }

  /** Takes in what the reader did. Where the disk refuses, it is written with the next change. */
  async #take(change: (catalog: Catalog) => Catalog): Promise<Result<null>> {
    const dated = { ...this.catalog, calendar: this.today };
    const changed = change(dated);
    if (changed === dated) return failure({ kind: 'essay-unknown' });
    this.#change(changed);
    return onDisk(() => this.flush());
  }

  /** Takes a catalogue in, as of today: the next start goes on from there. */
  #change(catalog: Catalog): void {
    if (catalog === this.catalog) return;
    const calendar = Math.max(catalog.calendar ?? 0, this.today);
    this.#file.change(this.#calendar === null ? catalog : { ...catalog, calendar });
  }
}

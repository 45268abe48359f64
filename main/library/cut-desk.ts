import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId } from '../../core/ids';
import { outlineOf } from '../../core/import/file-outline';
import { importFormats } from '../../core/import/import-formats';
import { withPresentPlaces } from '../../core/import/other-breaks';
import type { PresentCut } from '../../core/import/present-cut';
import { presentCut } from '../../core/import/present-cut';
import type { RecognitionChoices } from '../../core/import/recognition';
import { asRecognised } from '../../core/import/recognition';
import { essaysPresent } from '../../core/library/cut-essay';
import { wholeOrder } from '../../core/library/removed';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { CutOutcome, FileCut } from '../../preload/answers';
import type { ImportTask } from '../../preload/import-contract';
import { onDisk } from '../storage/on-disk';
import type { Stores } from '../stores';
import { cutAnew } from './cutting';
import type { ImportWindows } from './import-window';

const withBreaks: RecognitionChoices = { ...asRecognised, breaks: 'kept' };

/** A file of the library, read as it is recognised, and how it is cut now. */
interface ReadFile {
  readonly task: ImportTask;
  /** With the line breaks that the library's essays have. */
  readonly document: ImportedDocument;
  /** How many line breaks are joined where they are joined. */
  readonly wraps: number;
  readonly cut: PresentCut;
  readonly essays: readonly Essay[];
}

/** How imported files are cut into essays: shown, and changed with the notes taken along. */
export class CutDesk {
  readonly #imports: Pick<ImportWindows, 'read'>;

  constructor(imports: Pick<ImportWindows, 'read'>) {
    this.#imports = imports;
  }

  /** How a file is cut, and where it could be. */
  async look(stores: Stores, file: CollectionId): Promise<Result<FileCut>> {
    const read = await this.#read(stores, file);
    if (!read.ok) return read;
    const { document, cut, wraps } = read.value;
    const { title } = document;
    return success({ title, choices: cut.choices, outline: outlineOf(document), wraps });
  }

  /**
   * Cuts a file as its reader chose; where that is other line breaks alone, the essays begin where they
   * do now. Texts and notes are on disk before the catalogue names them, and
   * what goes waits in the bin with its notes: at any point it can stop, and nothing is lost.
   */
  async cut(
    stores: Stores,
    file: CollectionId,
    choices: RecognitionChoices,
  ): Promise<Result<CutOutcome>> {
    const read = await this.#read(stores, file);
    if (!read.ok) return read;
    const anew = await this.#readAnew(read.value, choices);
    if (!anew.ok) return anew;
    const kept = await stores.backups.before('edition');
    if (!kept.ok) return kept;
    let outcome: Result<CutOutcome> = failure({ kind: 'essay-unknown' });
    const written = await onDisk(async () => {
      const { document, cut, essays } = read.value;
      const present = essaysPresent(document, cut, essays, anew.value);
      const changed = await cutAnew(stores, { file, document: anew.value, present });
      outcome = changed.ok ? success({ before: cut.choices, ...changed.value }) : changed;
    });
    return written.ok ? outcome : written;
  }

  async #readAnew(
    { task, document, cut }: ReadFile,
    choices: RecognitionChoices,
  ): Promise<Result<ImportedDocument>> {
    const anew = await this.#imports.read({ ...task, choices });
    if (!anew.ok) return anew;
    const own = withPresentPlaces(choices, { document, choices: cut.choices }, anew.value);
    return own === choices ? anew : this.#imports.read({ ...task, choices: own });
  }

  async #read({ library }: Stores, file: CollectionId): Promise<Result<ReadFile>> {
    const { catalog } = library;
    const collection = catalog.collections.find(({ id }) => id === file);
    const original = await library.files.original(file);
    const extension = importFormats.find((one) => one === original?.extension);
    if (collection === undefined || original === null || extension === undefined) {
      return failure({ kind: 'original-gone' });
    }
    const essays: Essay[] = [];
    for (const id of wholeOrder(collection, catalog.removed)) {
      const entry = library.noted(id);
      const essay = entry === null ? null : await library.files.text(id, entry.edition);
      if (essay === null) return failure({ kind: 'essay-damaged' });
      essays.push(essay);
    }
    const task: ImportTask = { name: collection.title, extension, bytes: original.bytes };
    const found = await this.#readAs(task, essays);
    if (found.ok || found.failure.kind !== 'encoding-unsure') return found;
    // The reader told once by the look of it which encoding it is.
    for (const { encoding } of found.failure.previews) {
      const again = await this.#readAs({ ...task, encoding }, essays);
      if (again.ok) return again;
    }
    return failure({ kind: 'cut-changed' });
  }

  async #readAs(task: ImportTask, essays: readonly Essay[]): Promise<Result<ReadFile>> {
    const read = await this.#imports.read(task);
    if (!read.ok) return read;
    const wraps = read.value.joined ?? 0;
    const cut = presentCut(read.value, essays);
    if (cut !== null) return success({ task, document: read.value, wraps, cut, essays });
    if (wraps === 0) return failure({ kind: 'cut-changed' });
    const kept = await this.#imports.read({ ...task, choices: withBreaks });
    if (!kept.ok) return kept;
    const own = presentCut(kept.value, essays, 'kept');
    if (own === null) return failure({ kind: 'cut-changed' });
    return success({ task, document: kept.value, wraps, cut: own, essays });
  }
}

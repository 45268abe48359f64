import { fitsLibrary } from '../../core/document/essay-limits';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId } from '../../core/ids';
import { outlineOf } from '../../core/import/file-outline';
import { withPresentPlaces } from '../../core/import/other-breaks';
import type { RecognitionChoices } from '../../core/import/recognition';
import { withChoices } from '../../core/import/recognition';
import { inOtherBreaks, withStandIns } from '../../core/import/stand-ins';
import { essaysPresent } from '../../core/library/cut-essay';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { CutOutcome, FileCut } from '../../preload/answers';
import { onDisk } from '../storage/on-disk';
import type { Stores } from '../stores';
import { cutAnew } from './cutting';
import type { FileAsCut, FileReader } from './file-as-cut';
import { fileAsCut } from './file-as-cut';

/** How imported files are cut into essays: shown, and changed with the notes taken along. */
export class CutDesk {
  readonly #imports: FileReader;

  constructor(imports: FileReader) {
    this.#imports = imports;
  }

  /** How a file is cut, and where it could be; of essays with newer editions, with the lines of these. */
  async look({ library }: Stores, file: CollectionId): Promise<Result<FileCut>> {
    const read = await fileAsCut(this.#imports, library, file);
    if (!read.ok) return read;
    const { standing, cut, wraps } = read.value;
    const { title } = standing;
    return success({ title, choices: cut.choices, outline: outlineOf(standing), wraps });
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
    const read = await fileAsCut(this.#imports, stores.library, file);
    if (!read.ok) return read;
    const anew = await this.#wished(read.value, choices);
    if (!anew.ok) return anew;
    const kept = await stores.backups.before('edition');
    if (!kept.ok) return kept;
    let outcome: Result<CutOutcome> = failure({ kind: 'essay-unknown' });
    const written = await onDisk(async () => {
      const { standing, cut, essays } = read.value;
      const present = essaysPresent(standing, cut, essays, anew.value);
      const changed = await cutAnew(stores, { file, document: anew.value, present });
      outcome = changed.ok ? success({ before: cut.choices, ...changed.value }) : changed;
    });
    return written.ok ? outcome : written;
  }

  /** The document cut by the choices. */
  async #wished(read: FileAsCut, choices: RecognitionChoices): Promise<Result<ImportedDocument>> {
    const { standing, cut } = read;
    const whole = await this.#withBreaks(read, choices);
    if (!whole.ok) return whole;
    const present = { document: standing, choices: cut.choices };
    const own = withPresentPlaces(choices, present, whole.value);
    const document = withChoices(whole.value, own);
    return fitsLibrary(document) ? success(document) : failure({ kind: 'essay-too-long' });
  }

  async #withBreaks(
    { task, document, breaks: present, standIns, standing }: FileAsCut,
    { breaks }: RecognitionChoices,
  ): Promise<Result<ImportedDocument>> {
    if (breaks === present) return success(standing);
    const read = await this.#imports.read({ ...task, breaks });
    if (!read.ok) return read;
    return success(withStandIns(read.value, inOtherBreaks(standIns, document, read.value)));
  }
}

import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { EssayId } from '../../core/ids';
import { importFormats } from '../../core/import/import-formats';
import { tellingBytes } from '../../core/import/telling-bytes';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { EditionOutcome } from '../../preload/answers';
import type { Argument } from '../../preload/contract';
import { tell } from '../ipc';
import type { SettingsFile } from '../settings';
import type { Stores } from '../stores';
import { decodedAnew } from './decoded-anew';
import { chosenFile } from './file-to-import';
import type { ImportWindows } from './import-window';

export interface EditionDeskPlace {
  readonly settings: SettingsFile;
  readonly imports: ImportWindows;
}

/** What the window asks about new editions: the file is chosen here, and read in an import window. */
export class EditionDesk {
  readonly #place: EditionDeskPlace;
  /** The file that was chosen last. */
  #last: string | null = null;

  constructor(place: EditionDeskPlace) {
    this.#place = place;
  }

  /**
   * Asks for a file and puts its text in the place of an essay's; with an `encoding`, the file chosen
   * last, read in it. What the disk refuses is an answer.
   */
  async replace(
    window: BrowserWindow,
    { library, editions }: Stores,
    { essay, encoding }: Argument<'library.replace'>,
  ): Promise<Result<EditionOutcome>> {
    const entry = library.entry(essay);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    const path = encoding === null ? await this.#ask(window) : this.#last;
    if (path === null) return success({ kind: 'cancelled' });
    this.#last = path;
    tell(window, 'edition.reading', null);
    const file = await chosenFile(path, encoding ?? undefined);
    if (!file.ok) return file;
    // A text without a title of its own goes on under the one it has.
    const read = await this.#place.imports.read({ ...file.value, name: entry.title });
    if (!read.ok) return read;
    const { bytes, extension } = file.value;
    return editions.replace(essay, { document: read.value, bytes, extension });
  }

  async #ask(window: BrowserWindow): Promise<string | null> {
    const { review } = wordsIn(this.#place.settings.settings.language);
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: review.chooseTitle,
      filters: [{ name: review.fileType, extensions: [...importFormats] }],
      properties: ['openFile'],
    });
    return canceled ? null : (filePaths[0] ?? null);
  }

  /** The beginning of the file that an essay came in, for people to tell its encoding by; null where that is no plain text. */
  async original({ library }: Stores, essay: EssayId): Promise<Result<Uint8Array | null>> {
    const file = await library.original(essay);
    if (file === null || file.extension !== 'txt') return success(null);
    return success(Uint8Array.from(tellingBytes(file.bytes)));
  }

  /** Reads that file in another encoding, with its lines as they are, and puts its text in the place of the essay's. */
  async decode(
    window: BrowserWindow,
    { library, editions }: Stores,
    { essay, encoding }: Argument<'library.decode'>,
  ): Promise<Result<EditionOutcome>> {
    tell(window, 'edition.reading', null);
    const file = await decodedAnew(this.#place.imports, library, essay, encoding);
    return file.ok ? editions.readAnew(essay, file.value) : file;
  }
}

import type { BrowserWindow } from 'electron';
import { dialog } from 'electron';
import type { EssayId } from '../../core/ids';
import { importFormats } from '../../core/import/import-formats';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { EditionOutcome } from '../../preload/contract';
import { tell } from '../ipc';
import type { SettingsFile } from '../settings';
import type { Stores } from '../stores';
import { chosenFile } from './file-to-import';
import type { ImportWindows } from './import-window';

export interface EditionDeskPlace {
  readonly settings: SettingsFile;
  readonly imports: ImportWindows;
}

/** What the window asks about new editions: the file is chosen here, and read in an import window. */
export class EditionDesk {
  readonly #place: EditionDeskPlace;

  constructor(place: EditionDeskPlace) {
    this.#place = place;
  }

  /** Asks for a file and puts its text in the place of an essay's. Throws what the disk says. */
  async replace(
    window: BrowserWindow,
    { library, editions }: Stores,
    id: EssayId,
  ): Promise<Result<EditionOutcome>> {
    const { settings, imports } = this.#place;
    const entry = library.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    const { review } = wordsIn(settings.settings.language);
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: review.chooseTitle,
      filters: [{ name: review.fileType, extensions: [...importFormats] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return success({ kind: 'cancelled' });
    tell(window, 'edition.reading', null);
    const file = await chosenFile(path);
    if (!file.ok) return file;
    // A text without a title of its own goes on under the one it has.
    const read = await imports.read({ ...file.value, name: entry.title });
    if (!read.ok) return read;
    const { bytes, extension } = file.value;
    return editions.replace(id, { document: read.value, bytes, extension });
  }
}

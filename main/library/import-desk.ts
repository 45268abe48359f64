import { dirname } from 'node:path';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { app, dialog } from 'electron';
import type { CollectionId } from '../../core/ids';
import type { PastedFile } from '../../core/import/pasted';
import type { RecognitionChoices } from '../../core/import/recognition';
import type { Result } from '../../core/result';
import type { Words } from '../../core/words/words';
import type { CutOutcome } from '../../preload/answers';
import type { Stores } from '../stores';
import { CutDesk } from './cut-desk';
import type { ImportQueuePlace } from './import-queue';
import { ImportQueue } from './import-queue';
import { listedFiles } from './listed-files';

export interface ImportDeskPlace extends Omit<ImportQueuePlace, 'copyTitle'> {
  readonly words: () => Words;
}

/** The ways by which documents come: chosen, dropped, opened with Meipi, pasted. */
export class ImportDesk {
  readonly queue: ImportQueue;
  readonly cuts: CutDesk;
  readonly #words: () => Words;
  /** Where files were chosen last; null before the first time. */
  #folder: string | null = null;

  constructor({ words, ...place }: ImportDeskPlace) {
    const copyTitle = (title: string) => words().imports.copyTitle(title);
    this.queue = new ImportQueue({ ...place, copyTitle });
    this.cuts = new CutDesk(place.imports);
    this.#words = words;
  }

  /** Asks for files, or for a folder, which stands for the documents in it. */
  async choose(window: BrowserWindow, what: 'files' | 'folder'): Promise<void> {
    const { imports } = this.#words();
    const options: OpenDialogOptions =
      what === 'folder'
        ? { title: imports.chooseFolder, properties: ['openDirectory'] }
        : {
            title: imports.chooseFiles,
            properties: ['openFile', 'multiSelections'],
            filters: [{ name: imports.anyFile, extensions: ['*'] }],
          };
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: this.#folder ?? app.getPath('documents'),
      ...options,
    });
    const [first] = filePaths;
    if (canceled || first === undefined) return;
    this.#folder = dirname(first);
    await this.take(filePaths);
  }

  /** Takes files and folders on. `opens`: they were given to be read. */
  async take(paths: readonly string[], opens = false): Promise<void> {
    this.queue.add(await listedFiles(paths), opens);
  }

  /** Cuts a file anew, and tells so where it is among the documents that came last. */
  async cut(
    stores: Stores,
    file: CollectionId,
    choices: RecognitionChoices,
  ): Promise<Result<CutOutcome>> {
    const cut = await this.cuts.cut(stores, file, choices);
    if (cut.ok) this.queue.cutAnew(file, cut.value);
    return cut;
  }

  /** Takes a text on that was pasted. */
  paste(title: string, { extension, content }: PastedFile): void {
    const name = `${title === '' ? this.#words().imports.pastedName : title}.${extension}`;
    this.queue.add([{ name, bytes: new TextEncoder().encode(content), fragment: true }]);
  }
}

import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { languages } from '../../core/settings';
import { wordsFor, wordsIn } from '../../core/words/words';
import type { NotesCame } from '../../preload/answers';
import type { ImportWindows } from '../library/import-window';
import type { SettingsFile } from '../settings';
import type { FileSystem } from '../storage/file-system';
import type { Stores } from '../stores';
import { notesInFile } from './notes-in-file';

export interface NotesDeskPlace {
  readonly fs: FileSystem;
  readonly settings: SettingsFile;
  readonly imports: Pick<ImportWindows, 'read'>;
}

/** 导入批注: the file is chosen and read here, and its notes are placed; the window joins them with its own. */
export class NotesDesk {
  readonly #place: NotesDeskPlace;

  constructor(place: NotesDeskPlace) {
    this.#place = place;
  }

  /** Asks for a file; null where none was chosen. `onShow`: the essay of notes that name none. */
  async choose(
    window: BrowserWindow,
    stores: Stores,
    onShow: EssayId | null,
  ): Promise<Result<NotesCame | null>> {
    const { incoming } = wordsIn(this.#place.settings.settings.language);
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: incoming.chooseTitle,
      defaultPath: app.getPath('documents'),
      filters: [
        { name: incoming.fileType, extensions: ['docx', 'jsonld', 'json', 'tar', 'meipi'] },
      ],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? success(null) : this.read(path, stores, onShow);
  }

  /** The notes of a file on the essays of the library. */
  read(path: string, stores: Stores, onShow: EssayId | null): Promise<Result<NotesCame>> {
    const { fs, imports, settings } = this.#place;
    const hand = () => ({
      name: settings.settings.signature.name,
      words: [wordsFor(settings.settings), ...languages.map(wordsIn)],
    });
    return notesInFile(path, onShow, stores, { fs, imports, hand });
  }
}

import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import { fileName } from '../../core/export/file-name';
import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { BackupsState, ExportOutcome } from '../../preload/answers';
import { folderRefusal, refusal } from '../export/save-place';
import { ShownFiles } from '../export/shown-files';
import { tell } from '../ipc';
import type { SettingsFile } from '../settings';
import type { FileSystem } from '../storage/file-system';
import type { Backups } from './backups';
import { RestoreDesk } from './restore-desk';

export interface BackupDeskPlace {
  readonly fs: FileSystem;
  readonly settings: SettingsFile;
  /** The app's own folders, into which nothing of the reader's goes. */
  readonly own: () => readonly string[];
}

class CalledOff extends Error {}

/** What 设置 asks about backups. Paths stay here; the window gets tokens. */
export class BackupDesk {
  readonly #place: BackupDeskPlace;
  readonly restoring: RestoreDesk;
  readonly #shown = new ShownFiles();
  /** Where the last file went; the documents folder at first. */
  #folder: string | null = null;
  #isCalledOff = false;

  constructor(place: BackupDeskPlace) {
    this.#place = place;
    this.restoring = new RestoreDesk(place);
  }

  /** Throws what the disk says. */
  async state(backups: Backups): Promise<Result<BackupsState>> {
    const list = await backups.list();
    const second = this.#place.settings.backupFolder;
    return success({ backups: list, failed: backups.lastFailure, second });
  }

  /** Asks where, and writes the whole library into one file. Throws what the disk says. */
  async saveWhole(window: BrowserWindow, backups: Backups): Promise<Result<ExportOutcome>> {
    const path = await this.#askWhere(window);
    if (path === null) return success({ kind: 'cancelled' });
    const refused = await refusal(path, this.#place.own());
    if (refused !== null) return failure(refused);
    this.#isCalledOff = false;
    let told = -1;
    try {
      await backups.saveWhole(path, (share) => {
        if (this.#isCalledOff) throw new CalledOff();
        const percent = Math.floor(share * 100);
        if (percent !== told && !window.isDestroyed()) tell(window, 'backups.progress', share);
        told = percent;
      });
    } catch (error) {
      if (error instanceof CalledOff) return success({ kind: 'cancelled' });
      throw error;
    }
    this.#folder = dirname(path);
    return success(this.#shown.keep(path));
  }

  cancel(): void {
    this.#isCalledOff = true;
  }

  /** Shows a file in its folder; it is never opened. */
  reveal(token: string): Result<null> {
    return this.#shown.reveal(token);
  }

  /** Asks for the folder that copies go to. Throws what the disk says. */
  async chooseSecond(window: BrowserWindow): Promise<Result<null>> {
    const { settings, own } = this.#place;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: this.#words.secondTitle,
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return success(null);
    const refused = await folderRefusal(folder, own());
    if (refused !== null) return failure(refused);
    settings.keepBackupFolder(folder);
    return success(null);
  }

  forgetSecond(): void {
    this.#place.settings.keepBackupFolder(null);
  }

  get #words() {
    return wordsIn(this.#place.settings.settings.language).backups;
  }

  /** The path chosen; null where the dialog was cancelled. */
  async #askWhere(window: BrowserWindow): Promise<string | null> {
    const words = this.#words;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const name = fileName(words.fileName(dayIn(new Date().toISOString(), timeZone)), 'tar', '备份');
    this.#folder ??= app.getPath('documents');
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.whole,
      defaultPath: join(this.#folder, name),
      filters: [{ name: words.fileType, extensions: ['tar'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || !filePath ? null : filePath;
  }
}

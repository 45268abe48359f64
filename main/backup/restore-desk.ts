import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { RestoreMode } from '../../core/backup/backup';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { RestorePreview } from '../../preload/answers';
import type { SettingsFile } from '../settings';
import type { FileSystem } from '../storage/file-system';
import type { Stores } from '../stores';
import { BackupFile } from './backup-file';
import type { Backups } from './backups';
import { contentsOf } from './contents';
import { restore } from './restore';

export interface RestoreDeskPlace {
  readonly fs: FileSystem;
  readonly settings: SettingsFile;
}

/** What 设置 asks about restoring: first a look, then the restore of what was looked into. */
export class RestoreDesk {
  readonly #place: RestoreDeskPlace;
  /** Backups that were looked into, by token. */
  readonly #looked = new Map<string, string>();

  constructor(place: RestoreDeskPlace) {
    this.#place = place;
  }

  /** Looks into a backup of the list. Throws what the disk says. */
  async look(backups: Backups, number: number): Promise<Result<RestorePreview>> {
    const path = await backups.path(number);
    return path === null ? failure({ kind: 'backup-unreadable' }) : this.#preview(path);
  }

  /** Asks for a backup file and looks into it; null where none was chosen. Throws what the disk says. */
  async open(window: BrowserWindow): Promise<Result<RestorePreview | null>> {
    const words = wordsIn(this.#place.settings.settings.language).backups;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: words.openTitle,
      defaultPath: app.getPath('documents'),
      filters: [{ name: words.fileType, extensions: ['tar'] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? success(null) : this.#preview(path);
  }

  /** Restores what was looked into. */
  async restore(stores: Stores, token: string, mode: RestoreMode): Promise<Result<null>> {
    const path = this.#looked.get(token);
    if (path === undefined) return failure({ kind: 'request-refused' });
    const opened = await BackupFile.open(this.#place.fs, path);
    if (!opened.ok) return opened;
    try {
      return await restore(opened.value, stores, mode);
    } finally {
      await opened.value.close();
    }
  }

  async #preview(path: string): Promise<Result<RestorePreview>> {
    const opened = await BackupFile.open(this.#place.fs, path);
    if (!opened.ok) return opened;
    const { manifest, bytes } = opened.value;
    try {
      const read = await contentsOf(opened.value);
      if (!read.ok) return read;
      const { hasCatalog, texts, damaged } = read.value;
      const { number, reason, created, essays, annotations, clean } = manifest;
      const backup = { number, reason, created, bytes, essays, annotations, clean };
      const token = randomUUID();
      this.#looked.set(token, path);
      return success({ token, backup, hasCatalog, hasTexts: texts.length > 0, damaged });
    } finally {
      await opened.value.close();
    }
  }
}

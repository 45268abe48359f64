import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog, shell } from 'electron';
import { place } from '../../core/annotation/placed';
import { textOf } from '../../core/document/essay';
import type { ExportFormatName, ExportSource } from '../../core/export/export-format';
import { fileName } from '../../core/export/file-name';
import { formats } from '../../core/export/formats';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { ExportOutcome } from '../../preload/contract';
import type { SettingsFile } from '../settings';
import type { FileSystem } from '../storage/file-system';
import { replaceFile } from '../storage/replace-file';
import type { Stores } from '../stores';

export interface ExportPlace {
  readonly fs: FileSystem;
  /** The app's own folder, into which nothing is exported. */
  readonly userData: string;
  readonly settings: SettingsFile;
}

/** Writes study notes where the reader says. Paths stay here; the window gets a token. */
export class NotesExport {
  readonly #place: ExportPlace;
  readonly #saved = new Map<string, string>();
  /** Where the last export went; the documents folder at first. */
  #folder: string | null = null;

  constructor(place: ExportPlace) {
    this.#place = place;
  }

  /** Asks where, then writes whole or not at all. Throws what the disk says. */
  async save(
    window: BrowserWindow,
    { library, notebooks }: Stores,
    id: EssayId,
    name: ExportFormatName,
  ): Promise<Result<ExportOutcome>> {
    const entry = library.entry(id);
    if (entry === null) return failure({ kind: 'essay-unknown' });
    const [essay, notebook] = await Promise.all([library.essay(id), notebooks.open(entry)]);
    if (!essay.ok) return essay;
    if (!notebook.ok) return notebook;
    const { annotations } = notebook.value;
    if (annotations.length === 0) return failure({ kind: 'nothing-to-export' });

    const { language, standardPunctuation } = this.#place.settings.settings;
    const words = wordsIn(language);
    const source: ExportSource = {
      essay: essay.value,
      ...place(annotations, textOf(essay.value.blocks), essay.value.edition),
      progress: entry.progress,
      date: localDate(new Date()),
      words,
      standardPunctuation,
    };
    const format = formats[name];
    const path = await this.#ask(window, {
      title: words.export.save,
      proposal: fileName(
        words.export.fileName(essay.value.title, source.date),
        format.extension,
        words.app.name,
      ),
      filter: { name: words.export[name], extensions: [format.extension] },
    });
    if (path === null) return success({ kind: 'cancelled' });
    if (await this.#isOurs(path)) return failure({ kind: 'disk', reason: 'no-access' });
    // Everyone may read it as far as the umask allows: it is the reader's document, not the app's.
    await replaceFile(this.#place.fs, path, Buffer.from(format.write(source)), { mode: 0o666 });
    this.#folder = dirname(path);
    const token = randomUUID();
    this.#saved.set(token, path);
    const folder = basename(this.#folder) || this.#folder;
    return success({ kind: 'saved', name: basename(path), folder, token });
  }

  /** Shows an exported file in its folder; it is never opened. */
  reveal(token: string): Result<null> {
    const path = this.#saved.get(token);
    if (path === undefined) return failure({ kind: 'request-refused' });
    shell.showItemInFolder(path);
    return success(null);
  }

  /** The path chosen, or null where the dialog was cancelled. */
  async #ask(
    window: BrowserWindow,
    asked: {
      readonly title: string;
      readonly proposal: string;
      readonly filter: { name: string; extensions: string[] };
    },
  ): Promise<string | null> {
    this.#folder ??= app.getPath('documents');
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: asked.title,
      defaultPath: join(this.#folder, asked.proposal),
      filters: [asked.filter],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return canceled || !filePath ? null : filePath;
  }

  /** Whether a path lies in the app's own folder, links resolved. */
  async #isOurs(path: string): Promise<boolean> {
    const own = await realpath(this.#place.userData);
    const way = relative(own, await realpath(dirname(path)));
    return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way));
  }
}

/** YYYY-MM-DD where the reader is. */
function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

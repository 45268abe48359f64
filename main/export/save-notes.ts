import { access } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { Chapter } from '../../core/export/chapter';
import type { ExportChoices, ExportFormatName, Work } from '../../core/export/export-choices';
import { formatOf } from '../../core/export/export-choices';
import type { Exported } from '../../core/export/exported';
import { scopeOfExport } from '../../core/export/exported';
import { fileName } from '../../core/export/file-name';
import type { UnsavedNotes } from '../../core/export/unsaved-notes';
import { unsavedNotes } from '../../core/export/unsaved-notes';
import { isRepeatable } from '../../core/export/managed-document';
import { extensions } from '../../core/export/formats';
import { dayIn } from '../../core/local-day';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Words } from '../../core/words/words';
import { wordsFor, wordsIn } from '../../core/words/words';
import type { ExportOutcome } from '../../preload/answers';
import type { Log } from '../log';
import type { SettingsFile } from '../settings';
import type { FileSystem } from '../storage/file-system';
import { replaceFile } from '../storage/replace-file';
import type { Stores } from '../stores';
import { gatherNotes } from './gather-notes';
import type { PicturedChapters } from './gather-pictures';
import { gatherPictures } from './gather-pictures';
import { PdfPrinter } from './pdf-printer';
import { printFaces } from './print-faces';
import type { Kept } from './repeated-file';
import { writeAgain } from './repeated-file';
import { refusal } from './save-place';
import { ShownFiles } from './shown-files';
import type { WritingTask } from './write-notes';
import { writeElsewhere } from './writing-client';

export interface ExportPlace {
  readonly fs: FileSystem;
  /** The app's own folders, into which nothing is exported. */
  readonly own: () => readonly string[];
  readonly settings: Pick<SettingsFile, 'settings'>;
  /** The built script of the writing process. */
  readonly writer: string;
  /** The built page's assets, the typefaces among them. */
  readonly assets: string;
  readonly log: Log;
}

export interface ExportWish {
  readonly of: Exported;
  readonly choices: ExportChoices;
}

/** A file that was written, and what was set aside beside it. */
export interface SavedNotes {
  readonly path: string;
  readonly aside: Kept;
}

/** Writes study notes where the reader says. Paths stay here; the window gets a token. */
export class NotesExport {
  readonly #place: ExportPlace;
  readonly #shown = new ShownFiles();
  #printer: PdfPrinter | null = null;
  /** Where the last export went; the documents folder at first. */
  #folder: string | null = null;

  constructor(place: ExportPlace) {
    this.#place = place;
  }

  /** What an export would be made from, for the preview. */
  gather(stores: Stores, of: Exported, work: Work): Promise<Result<readonly Chapter[]>> {
    const { standardPunctuation } = this.#place.settings.settings;
    return gatherNotes(stores, of, {
      standardPunctuation,
      withText: work === 'edition',
      withEmpty: false,
    });
  }

  /** Asks where, then writes whole or not at all. Throws what the disk says. */
  async save(
    window: BrowserWindow,
    stores: Stores,
    wish: ExportWish,
  ): Promise<Result<ExportOutcome>> {
    const saved = await this.saveTo(stores, wish, (name, format) =>
      this.#ask(window, name, format),
    );
    if (!saved.ok) return saved;
    if (saved.value === null) return success({ kind: 'cancelled' });
    const { path, aside } = saved.value;
    this.#folder = dirname(path);
    return success(this.#shown.keep(path, aside));
  }

  /**
   * Writes whole or not at all to the path that `where` gives, which is told the name that suits and
   * the format; null where it gives none. Throws what the disk says.
   */
  async saveTo(
    stores: Stores,
    { of, choices }: ExportWish,
    where: (name: string, format: ExportFormatName) => Promise<string | null>,
  ): Promise<Result<SavedNotes | null>> {
    const gathered = await this.gather(stores, of, choices.work);
    if (!gathered.ok) return gathered;
    const [first] = gathered.value;
    if (first === undefined) return failure({ kind: 'nothing-to-export' });

    const scope = scopeOfExport(of, gathered.value);
    const pictured = await gatherPictures(stores.library.files, gathered.value);
    const task = this.#task(pictured, { ...choices, scope });
    const name = proposedName(task, scope === 'all' ? null : first.title);
    const path = await where(name, formatOf(choices));
    if (path === null) return success(null);
    const refused = await refusal(path, this.#place.own());
    if (refused !== null) return failure(refused);
    const kept = await this.#write(path, task);
    return kept.ok ? success({ path, aside: kept.value }) : kept;
  }

  /** Asks where, and writes what the library's disk refuses. Throws what the disk says. */
  async saveUnsaved(
    window: BrowserWindow,
    essays: readonly UnsavedNotes[],
  ): Promise<Result<ExportOutcome>> {
    const { fs, own, settings } = this.#place;
    const words = wordsFor(settings.settings);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const day = dayIn(new Date().toISOString(), timeZone);
    const name = fileName(words.unsaved.fileName(day), 'md', words.app.name);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: words.unsaved.title,
      defaultPath: join(this.#folder ?? app.getPath('documents'), name),
      filters: [{ name: words.export.fileTypes.markdown, extensions: ['md'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return success({ kind: 'cancelled' });
    const refused = await refusal(filePath, own());
    if (refused !== null) return failure(refused);
    await replaceFile(fs, filePath, Buffer.from(unsavedNotes(essays, words)), { mode: 0o666 });
    return success(this.#shown.keep(filePath));
  }

  /** Has the system print an essay with its marks, and its comments where they are wanted. */
  async print(
    stores: Stores,
    { essay, comments }: { readonly essay: EssayId; readonly comments: boolean },
  ): Promise<Result<null>> {
    const { standardPunctuation, exportChoices } = this.#place.settings.settings;
    const gathered = await gatherNotes(stores, essay, {
      standardPunctuation,
      withText: true,
      withEmpty: true,
    });
    if (!gathered.ok) return gathered;
    const content = { reflection: comments, comments };
    const choices: ExportChoices = {
      ...exportChoices,
      work: 'edition',
      scope: 'essay',
      edition: { content, format: 'pdf' },
    };
    const pictured = await gatherPictures(stores.library.files, gathered.value);
    const { page, printer } = await this.#page(this.#task(pictured, choices));
    if (page === null) return failure({ kind: 'print-stopped' });
    return (await printer.send(page)) ? success(null) : failure({ kind: 'print-stopped' });
  }

  /** Shows an exported file in its folder; it is never opened. */
  reveal(token: string): Result<null> {
    return this.#shown.reveal(token);
  }

  #task({ chapters, pictures }: PicturedChapters, choices: ExportChoices): WritingTask {
    const { language, pigmentNames, signature } = this.#place.settings.settings;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const now = new Date().toISOString();
    return {
      chapters,
      choices,
      signature,
      now,
      timeZone,
      language,
      pigmentNames,
      faces: '',
      present: null,
      pictures,
    };
  }

  async #write(path: string, task: WritingTask): Promise<Result<Kept>> {
    const { fs, own, writer, log } = this.#place;
    if (task.choices.work !== 'edition' && isRepeatable(formatOf(task.choices))) {
      const write = (one: WritingTask) => writeElsewhere(writer, one, log);
      return writeAgain({ fs, own: own(), write }, path, task);
    }
    const bytes = await this.#bytes(task);
    if (bytes === null) return failure({ kind: 'export-stopped' });
    // Everyone may read it as far as the umask allows: it is the reader's document, not the app's.
    await replaceFile(fs, path, bytes, { mode: 0o666 });
    return success({ pieces: 0, name: '' });
  }

  async #bytes(task: WritingTask): Promise<Uint8Array | null> {
    const { writer, log } = this.#place;
    if (formatOf(task.choices) !== 'pdf') {
      return (await writeElsewhere(writer, task, log))?.bytes ?? null;
    }
    const { page, printer } = await this.#page(task);
    return page && printer.print(page, dayIn(task.now, task.timeZone));
  }

  /** The page that is printed, or null where it could not be written, and what prints it. */
  async #page(task: WritingTask): Promise<{ page: Uint8Array | null; printer: PdfPrinter }> {
    const { writer, assets, log } = this.#place;
    const faces = printFaces(assets);
    const printer = (this.#printer ??= new PdfPrinter(faces, log));
    const written = await writeElsewhere(writer, { ...task, faces: faces.css }, log);
    return { page: written?.bytes ?? null, printer };
  }

  /**
   * The path chosen, or null where the dialog was cancelled. Some systems leave the extension to
   * the user: then it is put there, and where that names another file the dialog asks again.
   */
  async #ask(
    window: BrowserWindow,
    name: string,
    format: ExportFormatName,
  ): Promise<string | null> {
    const { export: words } = wordsIn(this.#place.settings.settings.language);
    const extension = extensions[format];
    this.#folder ??= app.getPath('documents');
    let proposal = join(this.#folder, name);
    for (;;) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words.title,
        defaultPath: proposal,
        filters: [{ name: words.fileTypes[format], extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || !filePath) return null;
      if (extname(filePath).toLowerCase() === `.${extension}`) return filePath;
      proposal = `${filePath}.${extension}`;
      if (!(await isThere(proposal))) return proposal;
    }
  }
}

/** The name that a document's file is given unless the reader wants another; `essay` is its title, null for several. */
function proposedName(
  { choices, now, timeZone, language }: WritingTask,
  essay: string | null,
): string {
  const words = wordsIn(language);
  const text = nameOf(choices, essay, dayIn(now, timeZone), words);
  return fileName(text, extensions[formatOf(choices)], words.app.name);
}

function nameOf(
  choices: ExportChoices,
  essay: string | null,
  day: string,
  { export: words, notes, summary }: Words,
): string {
  const { work } = choices;
  if (work === 'edition') {
    return essay === null ? words.editionNameOfAll(day) : words.editionName(essay, day);
  }
  // Without the day: another day's export is written into the same file.
  const dayBehind = isRepeatable(formatOf(choices)) ? '' : `_${day}`;
  if (work === 'summary') {
    return (essay === null ? summary.titleOfAll : summary.title(essay)) + dayBehind;
  }
  if (dayBehind === '') return essay === null ? notes.titleOfAll : notes.title(essay);
  return essay === null ? words.fileNameOfAll(day) : words.fileName(essay, day);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

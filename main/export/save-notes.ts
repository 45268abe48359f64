import { dirname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { Chapter } from '../../core/export/chapter';
import type { ExportChoices, ExportFormatName, Work } from '../../core/export/export-choices';
import { formatOf } from '../../core/export/export-choices';
import { exportName } from '../../core/export/export-name';
import type { Exported } from '../../core/export/exported';
import { scopeOfExport, takesBare, writtenChapters } from '../../core/export/exported';
import { fileName } from '../../core/export/file-name';
import { extensions } from '../../core/export/formats';
import { isOfEach } from '../../core/export/managed-document';
import type { UnsavedNotes } from '../../core/export/unsaved-notes';
import { unsavedNotes } from '../../core/export/unsaved-notes';
import type { EssayId } from '../../core/ids';
import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsFor, wordsIn } from '../../core/words/words';
import type { ExportOutcome, NotesOutcome } from '../../preload/answers';
import { tell } from '../ipc';
import type { SettingsFile } from '../settings';
import { replaceFile } from '../storage/replace-file';
import type { Stores } from '../stores';
import { askFile } from './ask-file';
import type { Underway } from './export-jobs';
import { ExportJobs } from './export-jobs';
import type { WritingPlace } from './file-writing';
import { FileWriting } from './file-writing';
import { gatherNotes } from './gather-notes';
import type { PicturedChapters } from './gather-pictures';
import { gatherPictures } from './gather-pictures';
import { gatherShared, sharedTitle } from './gather-shared';
import type { Kept } from './repeated-file';
import { folderRefusal, refusal } from './save-place';
import { ShownFiles } from './shown-files';
import type { WritingTask } from './write-notes';

export interface ExportPlace extends WritingPlace {
  readonly settings: Pick<SettingsFile, 'settings'>;
}

export interface ExportWish {
  readonly of: Exported;
  readonly choices: ExportChoices;
}

/** A wish of the page's, with its own name for this one export, by which it is told of and called off. */
interface ExportJob extends ExportWish {
  readonly job: string;
}

/** Where notes were written, and what of the file that was there is now in another beside it. */
export interface SavedNotes {
  readonly path: string;
  readonly aside: Kept;
}

/** Writes study notes where the reader says. Paths stay here; the window gets a token. */
export class NotesExport {
  readonly #place: ExportPlace;
  readonly #shown = new ShownFiles();
  readonly #jobs = new ExportJobs();
  readonly #files: FileWriting;
  /** Where the last export went; the documents folder at first. */
  #folder: string | null = null;

  constructor(place: ExportPlace) {
    this.#place = place;
    this.#files = new FileWriting(place);
  }

  /** What an export would be made from, for the preview. */
  gather(
    stores: Stores,
    of: Exported,
    work: Work,
    underway?: Underway,
  ): Promise<Result<readonly Chapter[]>> {
    const { standardPunctuation } = this.#place.settings.settings;
    const withText = work === 'edition';
    const wanted = { standardPunctuation, withText, withEmpty: takesBare(of, work) };
    return gatherNotes(stores, of, wanted, underway);
  }

  /** Asks where, then writes whole or not at all. Throws what the disk says. */
  save(
    window: BrowserWindow,
    stores: () => Promise<Result<Stores>>,
    wish: ExportJob,
  ): Promise<Result<NotesOutcome>> {
    const { job } = wish;
    const told: Underway['told'] = (stage, done, of) => {
      if (!window.isDestroyed()) tell(window, 'export.progress', { job, stage, done, of });
    };
    return this.#jobs.run(job, told, async (underway) => {
      const opened = await stores();
      return opened.ok ? this.#save(window, opened.value, wish, underway) : opened;
    });
  }

  /** Calls an export off; nothing is left of it. */
  cancel(job: string): void {
    this.#jobs.cancel(job);
  }

  async #save(
    window: BrowserWindow,
    stores: Stores,
    { of, choices }: ExportWish,
    underway: Underway,
  ): Promise<Result<NotesOutcome>> {
    const made = await this.#made(stores, { of, choices }, underway);
    if (!made.ok) return made;
    const { task, name } = made.value;
    if (task.choices.scope === 'all' && isOfEach(choices)) {
      return this.#saveEach(window, task, underway);
    }
    const path = await this.#ask(window, name, choices);
    if (path === null) return success({ kind: 'cancelled' });
    const saved = await this.#write(path, task, underway);
    if (!saved.ok) return saved;
    this.#folder = dirname(path);
    return success(this.#shown.keep(path, saved.value.aside));
  }

  /**
   * Writes whole or not at all to the path that `where` gives, which is told the name that suits and
   * the format; null where it gives none. Throws what the disk says.
   */
  async saveTo(
    stores: Stores,
    wish: ExportWish,
    where: (name: string, format: ExportFormatName) => Promise<string | null>,
  ): Promise<Result<SavedNotes | null>> {
    const made = await this.#made(stores, wish, unwatched);
    if (!made.ok) return made;
    const path = await where(made.value.name, formatOf(wish.choices));
    return path === null ? success(null) : this.#write(path, made.value.task, unwatched);
  }

  /** What is to be written, and the name that its file is given unless the reader wants another. */
  async #made(
    stores: Stores,
    { of, choices }: ExportWish,
    underway: Underway,
  ): Promise<Result<{ readonly task: WritingTask; readonly name: string }>> {
    const gathered = await this.gather(stores, of, choices.work, underway);
    if (!gathered.ok) return gathered;
    const chapters = writtenChapters(gathered.value, choices);
    const [first] = chapters;
    if (first === undefined) return failure({ kind: 'nothing-to-export' });
    const scope = scopeOfExport(of, chapters);
    const made = await this.#taskFor(stores, { of, choices: { ...choices, scope } }, chapters);
    if (!made.ok) return made;
    const task = made.value;
    const words = wordsIn(task.language);
    const day = dayIn(task.now, task.timeZone);
    const text = exportName(choices, scope === 'all' ? null : first.title, day, words);
    const name = fileName(text, extensions[formatOf(choices)], words.app.name);
    return success({ task, name });
  }

  /** Chapters are what is written, or of a shared file what tells that there is something to write. */
  async #taskFor(
    stores: Stores,
    { of, choices }: ExportWish,
    chapters: readonly Chapter[],
  ): Promise<Result<WritingTask>> {
    if (formatOf(choices) !== 'meipi') {
      return success(this.#task(await gatherPictures(stores.library.files, chapters), choices));
    }
    const shared = await gatherShared(stores, of, choices.edition.content);
    if (!shared.ok) return shared;
    const { library, essays, pictures } = shared.value;
    const task = this.#task({ chapters: [], pictures }, choices);
    const title = sharedTitle(stores, of, essays) ?? wordsIn(task.language).edition.titleOfAll;
    return success({ ...task, shared: { title, library, essays } });
  }

  async #write(
    path: string,
    task: WritingTask,
    { told, signal }: Underway,
  ): Promise<Result<SavedNotes>> {
    const refused = await refusal(path, this.#place.own());
    if (refused !== null) return failure(refused);
    told('writing', 0, 0);
    const kept = await this.#files.save(path, task, signal);
    return kept.ok ? success({ path, aside: kept.value }) : kept;
  }

  async #saveEach(
    window: BrowserWindow,
    task: WritingTask,
    underway: Underway,
  ): Promise<Result<NotesOutcome>> {
    this.#folder ??= app.getPath('documents');
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: wordsIn(task.language).export.chooseFolder,
      defaultPath: this.#folder,
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return success({ kind: 'cancelled' });
    const refused = await folderRefusal(folder, this.#place.own());
    if (refused !== null) return failure(refused);
    const saved = await this.#files.saveEach(folder, task, underway);
    if (!saved.ok) return saved;
    this.#folder = folder;
    return success(this.#shown.keepFolder(folder, saved.value));
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
    const isDone = await this.#files.print(this.#task(pictured, choices));
    return isDone ? success(null) : failure({ kind: 'print-stopped' });
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

  /** The path chosen; null where the dialog was cancelled. */
  #ask(window: BrowserWindow, name: string, choices: ExportChoices): Promise<string | null> {
    const format = formatOf(choices);
    const { export: words } = wordsIn(this.#place.settings.settings.language);
    this.#folder ??= app.getPath('documents');
    return askFile(window, {
      title: words.titles[choices.work],
      proposal: join(this.#folder, name),
      type: words.fileTypes[format],
      extension: extensions[format],
    });
  }
}

/** Nobody is told, and nobody calls it off. */
const unwatched: Underway = { signal: new AbortController().signal, told: () => undefined };

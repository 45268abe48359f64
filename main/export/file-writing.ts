import { formatOf } from '../../core/export/export-choices';
import { isRepeatable } from '../../core/export/managed-document';
import { mostBytes } from '../../core/import/import-formats';
import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { FolderReport } from '../../preload/answers';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import { replaceFile } from '../storage/replace-file';
import type { Underway } from './export-jobs';
import { PdfPrinter } from './pdf-printer';
import { printFaces } from './print-faces';
import type { Kept } from './repeated-file';
import { writeAgain } from './repeated-file';
import { saveEach } from './save-each';
import type { WritingTask } from './write-notes';
import { NotesWriter } from './writing-client';

export interface WritingPlace {
  readonly fs: FileSystem;
  /** The app's own folders, into which nothing is exported. */
  readonly own: () => readonly string[];
  /** The built script of the writing process. */
  readonly writer: string;
  /** The built page's assets, the typefaces among them. */
  readonly assets: string;
  readonly log: Log;
}

/** Makes files of notes in the writing process, each whole or not at all. */
export class FileWriting {
  readonly #place: WritingPlace;
  #printer: PdfPrinter | null = null;

  constructor(place: WritingPlace) {
    this.#place = place;
  }

  /** Throws what the disk says, or the signal where it was called off: nothing was replaced then. */
  async save(path: string, task: WritingTask, signal: AbortSignal): Promise<Result<Kept>> {
    const { fs, own } = this.#place;
    const check = async () => signal.throwIfAborted();
    return this.#withWriter(async (writer) => {
      if (task.choices.work !== 'edition' && isRepeatable(formatOf(task.choices))) {
        const write = (one: WritingTask) => writer.write(one, signal);
        return writeAgain({ fs, own: own(), write, check }, path, task);
      }
      const bytes = await this.#bytes(writer, task, signal);
      if (bytes === null) return failure({ kind: 'export-stopped' });
      if (task.shared !== undefined && bytes.byteLength > mostBytes) {
        return failure({ kind: 'share-too-large' });
      }
      // Everyone may read it as far as the umask allows: it is the reader's document, not the app's.
      await replaceFile(fs, path, bytes, { mode: 0o666, check });
      return success({ pieces: 0, name: '' });
    });
  }

  /** The notes of each essay into a file of its own. Throws what the disk says. */
  async saveEach(
    folder: string,
    task: WritingTask,
    underway: Underway,
  ): Promise<Result<FolderReport>> {
    const { fs, own } = this.#place;
    return this.#withWriter((writer) => {
      const write = (one: WritingTask) => writer.write(one, underway.signal);
      return saveEach({ fs, own: own(), write }, folder, task, underway);
    });
  }

  /** Has the system print a page; whether it was, or the reader thought better of it. */
  async print(task: WritingTask): Promise<boolean> {
    const page = await this.#withWriter((writer) => this.#page(writer, task));
    return page !== null && this.#pages().send(page);
  }

  async #bytes(
    writer: NotesWriter,
    task: WritingTask,
    signal: AbortSignal,
  ): Promise<Uint8Array | null> {
    if (formatOf(task.choices) !== 'pdf') return (await writer.write(task, signal))?.bytes ?? null;
    const page = await this.#page(writer, task, signal);
    const pdf = page && (await this.#pages().print(page, dayIn(task.now, task.timeZone), signal));
    signal.throwIfAborted();
    return pdf;
  }

  /** The page that is printed, or null where it could not be written. */
  async #page(
    writer: NotesWriter,
    task: WritingTask,
    signal?: AbortSignal,
  ): Promise<Uint8Array | null> {
    const { css } = printFaces(this.#place.assets);
    return (await writer.write({ ...task, faces: css }, signal))?.bytes ?? null;
  }

  #pages(): PdfPrinter {
    const { assets, log } = this.#place;
    return (this.#printer ??= new PdfPrinter(printFaces(assets), log));
  }

  async #withWriter<Outcome>(work: (writer: NotesWriter) => Promise<Outcome>): Promise<Outcome> {
    const writer = new NotesWriter(this.#place.writer, this.#place.log);
    try {
      return await work(writer);
    } finally {
      writer.end();
    }
  }
}

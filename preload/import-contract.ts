import type { ImportedDocument } from '../core/document/imported';
import type { ImportFormatName } from '../core/import/import-formats';
import type { Result } from '../core/result';

/** A file's bytes on their way into the import window. */
export interface ImportTask {
  /** File name without folder or extension: the title of last resort. */
  readonly name: string;
  readonly extension: ImportFormatName;
  readonly bytes: Uint8Array;
}

/** The only thing the import window has: bytes in, plain data out. */
export interface ImportBridge {
  /** Called once by the page; each task is answered once. What throws is answered as a failed import. */
  serve(answer: (task: ImportTask) => Promise<Result<ImportedDocument>>): void;
}

/** Channel names between main and the import window. */
export const importChannels = {
  ready: 'import.ready',
  task: 'import.task',
  answer: 'import.answer',
};

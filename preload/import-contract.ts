import type { ImportedDocument } from '../core/document/imported';
import type { Encoding } from '../core/import/encoding';
import type { LineBreaks } from '../core/import/hard-wraps';
import type { ImportFormatName } from '../core/import/import-formats';
import type { Result } from '../core/result';

/** A file's bytes on their way into the import window. */
export interface ImportTask {
  /** File name without folder or extension: the title of last resort. */
  readonly name: string;
  readonly extension: ImportFormatName;
  readonly bytes: Uint8Array;
  /** Of a text: what the reader chose, where it had to be asked. */
  readonly encoding?: Encoding | undefined;
  /** Of a page: whether its reader chose just this out of one, so that nothing in it is a site's. */
  readonly fragment?: boolean;
  /** Of a text: whether lines that only a page's width had broken are one; left out: joined. */
  readonly breaks?: LineBreaks;
}

/** What is answered last: the document but for its essays, and how many of those were given before. */
export type ImportAnswer = Result<
  Omit<ImportedDocument, 'essays' | 'pictures'> & { readonly essays: number }
>;

/** What takes the parts of a document on their way out of the window. */
export interface ImportGifts {
  readonly essay: (json: string) => void;
  /** A picture that a figure names, drawn anew. */
  readonly picture: (bytes: Uint8Array) => void;
}

/**
 * The only thing the import window has: bytes in, plain data out. The data leaves as JSON, essay by
 * essay: deep objects cross the bridge slowly, and main is never held up by a whole book at once.
 */
export interface ImportBridge {
  /**
   * Called once by the page. Each task is answered once with an `ImportAnswer`, after its pictures and
   * essays were given one by one. What throws is answered as a failed import.
   */
  serve(read: (task: ImportTask, gifts: ImportGifts) => Promise<string>): void;
}

/** Channel names between main and the import window. */
export const importChannels = {
  ready: 'import.ready',
  task: 'import.task',
  essay: 'import.essay',
  picture: 'import.picture',
  answer: 'import.answer',
};

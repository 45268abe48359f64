import type { ImportedDocument } from '../../core/document/imported';
import type { ImportFormatName } from '../../core/import/import-formats';
import type { Result } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import type { Pictures } from './pictures';
import { readDocx } from './read-docx';
import { readEpub } from './read-epub';
import { readHtml } from './read-html';
import { readMeipi } from './read-meipi';
import { readMarkdown } from './read-markdown';
import { readText } from './read-text';

/** Makes a document of one file's bytes; what is wrong with the file is a failure, never an exception. */
export type Importer = (
  task: ImportTask,
  pictures: Pictures,
) => Result<ImportedDocument> | Promise<Result<ImportedDocument>>;

/** What reads each kind of file. A new kind joins by one line here and its name in core. */
export const importers: Readonly<Record<ImportFormatName, Importer>> = {
  txt: readText,
  md: readMarkdown,
  html: readHtml,
  docx: readDocx,
  epub: readEpub,
  meipi: readMeipi,
};

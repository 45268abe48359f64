import type { Chapter } from '../../core/export/chapter';
import { wordDocument } from '../../core/export/docx';
import type { PictureAddress } from '../../core/export/edition';
import { editionOf } from '../../core/export/edition';
import { editionDocument } from '../../core/export/edition-docx';
import { editionHtml, editionPrintPage } from '../../core/export/edition-html';
import type { ExportChoices, Signature } from '../../core/export/export-choices';
import { formatOf, isTextFormat } from '../../core/export/export-choices';
import { html, printPage } from '../../core/export/html';
import { dayIn } from '../../core/local-day';
import type { NotesSource } from '../../core/export/study-notes';
import { isRepeatable, managedDocument } from '../../core/export/managed-document';
import type { SetAside } from '../../core/export/merged-markdown';
import { mergedMarkdown } from '../../core/export/merged-markdown';
import { notesOf } from '../../core/export/notes-of';
import { notesAsText } from '../../core/export/text-formats';
import { assertNever } from '../../core/result';
import type { Language, PigmentNames } from '../../core/settings';
import type { SharedFile } from '../../core/share/shared-file';
import { wordsFor } from '../../core/words/words';
import type { Pictures } from './word-block';
import { noPictures } from './word-block';
import { shareFile } from './share-file';
import { wordFile } from './word-file';

/** What is to be written, as plain data that crosses to the writing process. */
export interface WritingTask {
  readonly chapters: readonly Chapter[];
  readonly choices: ExportChoices;
  readonly signature: Signature;
  /** ISO 8601 instant. */
  readonly now: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: Language;
  readonly pigmentNames: PigmentNames;
  /** @font-face rules for a page that is to be printed. */
  readonly faces: string;
  /** What the file has now that is written again, or null: Markdown keeps what is the reader's in it. */
  readonly present: string | null;
  /** The pictures that the chapters' texts show, by their files' names; left out where there are none. */
  readonly pictures?: Pictures;
  /** Of a `.meipi`, which is made of nothing else but pictures. */
  readonly shared?: SharedFile;
}

export interface WrittenNotes {
  /** The file's in the format chosen; for PDF those of the page to be printed. */
  readonly bytes: Uint8Array;
  /** What does not stay in the file. */
  readonly aside: readonly SetAside[];
}

export async function writeNotes(task: WritingTask): Promise<WrittenNotes> {
  const format = formatOf(task.choices);
  if (task.choices.work === 'edition' || !isRepeatable(format))
    return { bytes: await written(task), aside: [] };
  const source = { ...task, words: wordsFor(task) };
  const document = managedDocument(format, notesOf(source), source);
  const { text, aside } = mergedMarkdown(task.present ?? '', document);
  return { bytes: encoded(text), aside };
}

async function written({ faces, pictures, shared, ...task }: WritingTask): Promise<Uint8Array> {
  if (shared !== undefined) return shareFile(shared, pictures ?? noPictures);
  const source = { ...task, words: wordsFor(task) };
  const day = dayIn(task.now, task.timeZone);
  return task.choices.work === 'edition'
    ? writtenEdition(source, day, faces, pictures)
    : writtenNotes(source, day, faces);
}

function writtenNotes(
  source: NotesSource,
  day: string,
  faces: string,
): Promise<Uint8Array> | Uint8Array {
  const notes = notesOf(source);
  const format = formatOf(source.choices);
  if (isTextFormat(format)) return encoded(notesAsText(format, source, notes));
  switch (format) {
    case 'html':
      return encoded(html.write(notes));
    case 'pdf':
      return encoded(printPage(notes, faces));
    case 'word':
      return wordFile(wordDocument(notes), day, source.choices.layout);
    case 'meipi':
      return nothingShared();
    default:
      return assertNever(format);
  }
}

function writtenEdition(
  source: NotesSource,
  day: string,
  faces: string,
  pictures: Pictures = noPictures,
): Promise<Uint8Array> | Uint8Array {
  const edition = editionOf(source);
  const { format } = source.choices.edition;
  switch (format) {
    case 'html':
      return encoded(editionHtml(edition, inFile(pictures)));
    case 'pdf':
      return encoded(editionPrintPage(edition, faces, inFile(pictures)));
    case 'meipi':
      return nothingShared();
    case 'word':
      return wordFile(editionDocument(edition), day, source.choices.layout, pictures);
    default:
      return assertNever(format);
  }
}

/** A shared file is made of `shared`, which came before. */
function nothingShared(): never {
  throw new Error('a shared file without what it is made of');
}

const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** Pictures as addresses that hold them whole: the page needs nothing beside it. */
function inFile(pictures: Pictures): PictureAddress {
  return (file) => {
    const bytes = pictures.get(file);
    const type = pictureTypes[file.slice(file.lastIndexOf('.') + 1)];
    if (bytes === undefined || type === undefined) return '';
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

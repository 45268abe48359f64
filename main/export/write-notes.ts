import type { Chapter } from '../../core/export/chapter';
import { wordDocument } from '../../core/export/docx';
import type { ExportChoices, Signature } from '../../core/export/export-choices';
import { html, printPage } from '../../core/export/html';
import { dayIn } from '../../core/local-day';
import { markdown } from '../../core/export/markdown';
import { studyNotes } from '../../core/export/study-notes';
import { assertNever } from '../../core/result';
import type { Language, PigmentNames } from '../../core/settings';
import { wordsFor } from '../../core/words/words';
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
}

/** The file's bytes in the format chosen; for PDF those of the page to be printed. */
export async function writeNotes({ faces, ...task }: WritingTask): Promise<Uint8Array> {
  const notes = studyNotes({ ...task, words: wordsFor(task) });
  const encode = (text: string) => new TextEncoder().encode(text);
  const { format } = task.choices;
  switch (format) {
    case 'markdown':
      return encode(markdown.write(notes));
    case 'html':
      return encode(html.write(notes));
    case 'pdf':
      return encode(printPage(notes, faces));
    case 'word':
      return wordFile(wordDocument(notes), dayIn(task.now, task.timeZone));
    default:
      return assertNever(format);
  }
}

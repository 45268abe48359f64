import { dayIn } from '../local-day';
import { assertNever } from '../result';
import { notesTable } from './csv';
import type { TextFormatName } from './export-choices';
import { exportName } from './export-name';
import { fileName } from './file-name';
import { extensions } from './formats';
import { webAnnotations } from './json-ld';
import type { RepeatableFormat } from './managed-document';
import { isRepeatable, managedDocument } from './managed-document';
import { markdown } from './markdown';
import { freshMarkdown } from './merged-markdown';
import { obsidian } from './obsidian';
import { plainText } from './plain-text';
import type { NotesSource, StudyNotes } from './study-notes';
import { studyNotes } from './study-notes';

/** Study notes in a format that is text; `notes` are the document made from `source`. */
export function notesAsText(
  format: TextFormatName,
  source: NotesSource,
  notes: StudyNotes,
): string {
  switch (format) {
    case 'markdown':
      return markdown.write(notes);
    case 'obsidian':
      return obsidian.write(notes);
    case 'txt':
      return plainText.write(notes);
    case 'csv':
      return notesTable(source);
    case 'json-ld':
      return webAnnotations(source);
    default:
      return assertNever(format);
  }
}

/** The same as a new file has them: Markdown with the marks by which it is written again. */
export function fileText(format: TextFormatName, source: NotesSource, notes: StudyNotes): string {
  return isRepeatable(format)
    ? freshMarkdown(managedDocument(format, notes, source))
    : notesAsText(format, source, notes);
}

/** What `isOfEach` asks for: the file of each essay under its name. */
export function filesText(format: RepeatableFormat, source: NotesSource): string {
  const { chapters, choices, words, now, timeZone } = source;
  const day = dayIn(now, timeZone);
  return chapters
    .map((chapter) => {
      const one = {
        ...source,
        chapters: [chapter],
        choices: { ...choices, scope: 'essay' as const },
      };
      const text = exportName(one.choices, chapter.title, day, words);
      const name = fileName(text, extensions[format], words.app.name);
      return `${name}\n\n${fileText(format, one, studyNotes(one))}`;
    })
    .join('\n\n');
}

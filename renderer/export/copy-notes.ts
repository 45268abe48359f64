import type { ExportFormatName } from '../../core/export/export-choices';
import { html } from '../../core/export/html';
import { markdown } from '../../core/export/markdown';
import { plainText } from '../../core/export/plain-text';
import type { StudyNotes } from '../../core/export/study-notes';
import { copy } from '../state/clipboard';

/** Copies the whole document: as Markdown where that is the format, else as text and HTML. */
export function copyNotes(notes: StudyNotes, format: ExportFormatName): boolean {
  return format === 'markdown'
    ? copy({ plain: markdown.write(notes) })
    : copy({ plain: plainText.write(notes), html: html.write(notes) });
}

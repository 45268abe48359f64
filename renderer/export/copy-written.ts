import { editionHtml } from '../../core/export/edition-html';
import { editionPlainText } from '../../core/export/edition-plain';
import type { ExportFormatName } from '../../core/export/export-choices';
import { isTextFormat } from '../../core/export/export-choices';
import { html } from '../../core/export/html';
import { plainText } from '../../core/export/plain-text';
import { notesAsText } from '../../core/export/text-formats';
import { copy } from '../state/clipboard';
import type { Written } from './use-written';

/** Copies the whole document: as it is where the format is text, else as text and HTML. */
export function copyWritten(written: Written, format: ExportFormatName): boolean {
  if (written.work === 'edition') {
    const { edition } = written;
    return copy({ plain: editionPlainText(edition), html: editionHtml(edition) });
  }
  const { notes, source } = written;
  return isTextFormat(format)
    ? copy({ plain: notesAsText(format, source, notes) })
    : copy({ plain: plainText.write(notes), html: html.write(notes) });
}

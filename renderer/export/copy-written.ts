import { editionHtml } from '../../core/export/edition-html';
import { editionPlainText } from '../../core/export/edition-plain';
import type { ExportFormatName } from '../../core/export/export-choices';
import { html } from '../../core/export/html';
import { markdown } from '../../core/export/markdown';
import { plainText } from '../../core/export/plain-text';
import { copy } from '../state/clipboard';
import type { Written } from './use-written';

/** Copies the whole document: as Markdown where that is the format, else as text and HTML. */
export function copyWritten(written: Written, format: ExportFormatName): boolean {
  if (written.work === 'edition') {
    const { edition } = written;
    return copy({ plain: editionPlainText(edition), html: editionHtml(edition) });
  }
  const { notes } = written;
  return format === 'markdown'
    ? copy({ plain: markdown.write(notes) })
    : copy({ plain: plainText.write(notes), html: html.write(notes) });
}

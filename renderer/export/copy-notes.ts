import type { ExportFormatName } from '../../core/export/export-choices';
import { html } from '../../core/export/html';
import { markdown } from '../../core/export/markdown';
import { plainText } from '../../core/export/plain-text';
import type { StudyNotes } from '../../core/export/study-notes';

/**
 * Puts the whole document on the clipboard: as Markdown where that is the format, else as text and,
 * for editors that take it, as HTML. By a copy event, which asks for no permission. Whether it was
 * done; only right after a press of a key or button.
 */
export function copyNotes(notes: StudyNotes, format: ExportFormatName): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (format === 'markdown') {
      event.clipboardData?.setData('text/plain', markdown.write(notes));
      return;
    }
    event.clipboardData?.setData('text/plain', plainText.write(notes));
    event.clipboardData?.setData('text/html', html.write(notes));
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', put, { capture: true });
  }
}

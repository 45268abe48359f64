/** One text in forms for different programs. */
export interface TextForms {
  readonly plain: string;
  readonly html?: string;
  readonly markdown?: string;
}

/** Puts a text's forms on what is copied or dragged. */
export function putInto(data: DataTransfer, { plain, html, markdown }: TextForms): void {
  data.setData('text/plain', plain);
  if (html !== undefined) data.setData('text/html', html);
  if (markdown !== undefined) data.setData('text/markdown', markdown);
}

/**
 * Puts text on the clipboard, and HTML and Markdown beside it for editors that take them; false where the system
 * refuses. By a copy event, which asks for no permission: only right after a press of a key or button.
 */
export function copy(forms: TextForms): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.clipboardData !== null) putInto(event.clipboardData, forms);
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', put, { capture: true });
  }
}

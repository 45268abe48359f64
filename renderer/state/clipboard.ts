/**
 * Puts text on the clipboard, and HTML beside it for editors that take it; false where the system
 * refuses. By a copy event, which asks for no permission: only right after a press of a key or button.
 */
export function copy({ plain, html }: { readonly plain: string; readonly html?: string }): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  window.addEventListener('copy', put, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', put, { capture: true });
  }
}

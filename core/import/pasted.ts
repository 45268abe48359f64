import { escaped } from '../export/html-page';

/** Most UTF-16 units of what is taken from the clipboard. */
export const mostPasted = 20_000_000;

/** What was pasted. */
export interface Pasted {
  readonly text: string;
  /** The same with its format, as HTML; null where it has none, or more of it than is taken. */
  readonly html: string | null;
}

/** A pasted text as a file, of which the content alone is untrusted. */
export interface PastedFile {
  readonly extension: 'txt' | 'html';
  readonly content: string;
}

/** What sets words apart from others in HTML; without any of it the words alone are all there is. */
const formatted =
  /<(?:h[1-6]|[ou]l|dl|table|blockquote|pre|figure|img|ruby|su[bp]|b|strong|em|i|u|s|del|mark|a)\b/iu;

/** What the clipboard holds, as far as it is taken; its format only where it has any. */
export function pastedOf(text: string, html: string): Pasted {
  const isTaken = html.length <= mostPasted && formatted.test(html);
  return { text, html: isTaken ? html : null };
}

/** The first line of a text; '' where it holds nothing. */
export function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0]?.trim() ?? '';
}

/**
 * A pasted text as a file under a title, which stands in it too: its own first line, else in front of
 * it. '': its first line as far as that can be one.
 */
export function pastedFile(title: string, { text, html }: Pasted): PastedFile {
  const isOwn = title === '' || firstLine(text) === title;
  if (html === null) {
    return { extension: 'txt', content: isOwn ? text : `${title}\n${text}` };
  }
  const heading = isOwn ? '' : `<h1>${escaped(title)}</h1>`;
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`;
  return {
    extension: 'html',
    content: `<!doctype html><html><head>${head}</head><body>${heading}${html}</body></html>`,
  };
}

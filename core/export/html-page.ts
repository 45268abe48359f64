import type { StudyNotes } from './study-notes';

/** Nothing is fetched and no script runs, whatever the notes hold. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'";
/** For printing in a window of ours: the app's own typefaces besides. */
export const printPolicy = `${filePolicy}; font-src 'self'`;

const meaning = /[&<>"']/u;

/** Text as it shows in HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
  return meaning.test(text)
    ? text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    : text;
}

/** A page that needs nothing beside it; `body` are its elements. */
export function htmlPage(
  { title, creator, language }: Pick<StudyNotes, 'title' | 'creator' | 'language'>,
  policy: string,
  css: string,
  body: readonly string[],
): string {
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    ...(creator === '' ? [] : [`<meta name="author" content="${escaped(creator)}">`]),
    `<style>${css}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

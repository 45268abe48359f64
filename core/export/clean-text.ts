/**
 * What may not stand in XML 1.0 (2.2 Char) and what shows nothing but ends lines or texts early:
 * C0 but tab and line ends, DEL, C1, lone surrogates, U+FFFE and U+FFFF.
 */
const illegal =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks that turn the direction of what follows, which inside a line may be our own words. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The lines of a reader's or author's text, whatever ends them; nothing illegal is left. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(illegal, '')
    .split('\n');
}

/** The same as one text with `\n`. */
export function cleanText(text: string): string {
  return linesOf(text).join('\n').trim();
}

/** Text on one line, such as a title or name that stands among other words. */
export function oneLine(text: string): string {
  return linesOf(text).join(' ').replace(turning, '').replace(/\s+/gu, ' ').trim();
}

/** The lines that show something, each a paragraph of its own. */
export function paragraphsOf(text: string): readonly string[] {
  return linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

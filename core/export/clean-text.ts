/**
 * What may not stand in XML 1.0 (2.2 Char) and what shows nothing but ends lines or texts early:
 * C0 but tab and line ends, DEL, C1, lone surrogates, U+FFFE and U+FFFF.
 */
const illegal =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Marks that turn the direction of what follows, which inside a line may be our own words. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** All that there is in most texts, which are left as they are: nothing illegal, no line end but `\n`. */
const unclean = /[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd]/;

/** A text with `\n` as its only line end and nothing illegal. */
function legalText(text: string): string {
  if (!unclean.test(text)) return text;
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replace(illegal, '');
}

/** The lines of a reader's or author's text, whatever ends them; nothing illegal is left. */
export function linesOf(text: string): readonly string[] {
  return legalText(text).split('\n');
}

/** The same as one text with `\n`. */
export function cleanText(text: string): string {
  return legalText(text).trim();
}

/** A line without a blank, or a mark that turns its direction. */
const plainLine = /^[^\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/** Text on one line, such as a title or name that stands among other words. */
export function oneLine(text: string): string {
  const line = legalText(text);
  return plainLine.test(line) ? line : line.replace(turning, '').replace(/\s+/gu, ' ').trim();
}

/** The lines that show something, each a paragraph of its own. */
export function paragraphsOf(text: string): readonly string[] {
  const legal = legalText(text);
  if (!legal.includes('\n')) {
    const line = legal.trim();
    return line === '' ? [] : [line];
  }
  return legal
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

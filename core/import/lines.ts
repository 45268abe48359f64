/**
 * The line ends of every system, and Unicode's own two (UAX 14 classes CR, LF, BK; a vertical tab
 * or form feed inside a line is white space here, as in ECMAScript's LineTerminator).
 */
const lineEnd = /\r\n|[\n\r\u2028\u2029]/u;

/**
 * The lines of a text that hold anything, trimmed of outer white space (ECMAScript's: it includes
 * U+00A0, U+3000 and U+FEFF, so a byte order mark goes too). Inner text is never touched.
 */
export function textLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(lineEnd)) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push(trimmed);
  }
  return lines;
}

/**
 * The line ends of every system, and Unicode's own two (UAX 14 classes CR, LF, BK; a vertical tab
 * or form feed inside a line is white space here, as in ECMAScript's LineTerminator).
 */
const lineEnd = /\r\n|[\n\r\u2028\u2029]/u;

/** A line that holds something, without its outer white space, and how it stands in its text. */
export interface StandingLine {
  readonly text: string;
  /** The white space in front of it. */
  readonly lead: string;
  /** Whether a line that holds nothing stands before it. */
  readonly isApart: boolean;
}

/** The lines of a text that hold anything, with what stands around them. */
export function standingLines(text: string): StandingLine[] {
  const lines: StandingLine[] = [];
  let isApart = false;
  for (const line of text.split(lineEnd)) {
    const own = line.trim();
    if (own !== '') {
      lines.push({ text: own, lead: line.slice(0, line.indexOf(own)), isApart });
    }
    isApart = own === '';
  }
  return lines;
}

/**
 * The lines of a text that hold anything, trimmed of outer white space (ECMAScript's: it includes
 * U+00A0, U+3000 and U+FEFF, so a byte order mark goes too). Inner text is never touched.
 */
export function textLines(text: string): string[] {
  return standingLines(text).map((line) => line.text);
}

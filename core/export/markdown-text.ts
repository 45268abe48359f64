import { linesOf } from './clean-text';

/** Has a meaning in CommonMark, GFM or the math, tags and links of common note programs, anywhere in a line. */
const anywhere = /[\\`*_[\]<>#|~$]|==|%%|&(?=[#a-z])/giu;
/** Opens a list, a rule, an underline of a heading or a definition at a line's start. */
const atStart = /^([-+=:])/u;
const numberAtStart = /^(\d{1,9})([.)])(?=\s|$)/u;

/** A line in which nothing is to be escaped: most are words alone. */
const wordsAlone = /^(?![-+=:\d\s])[^\\`*_[\]<>#|~$=%&]*(?<![ \t])$/u;

/** One line that shows as exactly these characters wherever a Markdown line may begin. */
export function plainLine(line: string): string {
  if (wordsAlone.test(line)) return line;
  const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
  const rest = withoutEnd(line.slice(indent.length))
    .replace(anywhere, (mark) => mark.replace(/./gu, '\\$&'))
    .replace(atStart, '\\$1')
    .replace(numberAtStart, '$1\\$2');
  if (rest === '') return '';
  // Four blanks would open a code block, and fewer are swallowed.
  return indent.replace(/\t/gu, '    ').replace(/ /gu, '&nbsp;') + rest;
}

/** Without blanks at the end. By hand: a pattern would try each blank of a long row in the middle. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

/** Text on one line, for headings. */
export function plainInline(text: string): string {
  return plainLine(linesOf(text).join(' ').trim());
}

/**
 * Paragraphs that keep every line break: a blank line parts paragraphs, any other break is
 * CommonMark's backslash one, which no editor strips. Empty for text of blanks.
 */
export function plainParagraphs(text: string): readonly string[] {
  if (!text.includes('\n')) {
    const lines = linesOf(text);
    const [line = ''] = lines;
    if (lines.length === 1) return plainLine(line) === '' ? [] : [plainLine(line)];
  }
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) paragraphs.push(lines.join('\\\n'));
    lines = [];
  };
  for (const line of linesOf(text)) {
    const plain = plainLine(line);
    if (plain === '') end();
    else lines.push(plain);
  }
  end();
  return paragraphs;
}

/** Paragraphs inside a block quote or list item: every line behind `prefix`, the first behind `first`. */
export function nested(paragraphs: readonly string[], prefix: string, first = prefix): string {
  const [only = ''] = paragraphs;
  if (paragraphs.length < 2 && !only.includes('\n')) return `${first}${only}`.trimEnd();
  return paragraphs
    .join('\n\n')
    .split('\n')
    .map((line, index) => `${index === 0 ? first : prefix}${line}`.trimEnd())
    .join('\n');
}

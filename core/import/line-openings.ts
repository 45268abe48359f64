import { backSection, entryMarkOf } from './back-matter';
import { isPageHead } from './clutter';
import { columns } from './columns';
import { numbering } from './headings';
import type { StandingLine } from './lines';
import { labelledMetadata } from './metadata';
import { digitNumber, hanNumber } from './numerals';

const number = `(?:${digitNumber}|${hanNumber})`;
const openings: readonly RegExp[] = [
  // Items of lists, quoted mail, rows of a drawn table.
  /^(?:[•◦▪■□◆◇●○★☆※▲△►▶✓✔>|│┃├┌└+#]|[-*–]\s|\*\*)/u,
  /^(?:[0-9０-９]{1,3}|[a-zA-Z])(?:[)）、]|[.．]\s)/u,
  /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,5}\.?\s/u,
  new RegExp(`^[【\\[<〈]?\\s?(?:篇\\s?${number}|第${number}[篇章节条编卷部回讲课])`, 'u'),
];

/** Words set beside one another by white space, or by lines. */
const inColumns = /\t|\S {3,}\S|\S\u3000{2,}\S|[|│┃]$/u;
const hasWords = /[\p{L}\p{N}]/u;
/** A note's mark that a line begins with by chance has the rest of its sentence behind it. */
const goesOn = /^.{1,4}[，。；、：）,;:]/u;

/** How far a line stands from the edge, in columns. */
export function indent({ lead }: StandingLine): number {
  return lead.includes('\t') ? columns(lead.replaceAll('\t', '    ')) : columns(lead);
}

/**
 * Whether a line stands for itself wherever the one before it ends: behind an empty line, further in,
 * with a number or a label of its own, or in columns.
 */
export function standsForItself(before: StandingLine, line: StandingLine): boolean {
  const { text } = line;
  if (line.isApart || line.lead.includes('\u3000')) return true;
  if (indent(line) > indent(before) && !hangs(before, line)) return true;
  return !isProse(before.text) || !isProse(text) || isOpening(text);
}

/** Whether a line has words, and none of them beside others as in a table. */
export function isProse(text: string): boolean {
  return hasWords.test(text) && !inColumns.test(text);
}

function isOpening(text: string): boolean {
  if (openings.some((opening) => opening.test(text)) || numbering(text) !== null) return true;
  if (entryMarkOf(text) !== null && !goesOn.test(text)) return true;
  return backSection(text) !== null || labelledMetadata(text, true) !== null || isPageHead(text);
}

const label = /^[^\s，。！？：:,.]{1,8}[：:]\s{0,4}/u;

/** Whether a line goes on below the words of a list's item or behind a label, not below these. */
function hangs(item: StandingLine, line: StandingLine): boolean {
  const mark = label.exec(item.text)?.[0] ?? /^\S{1,6}\s{1,4}/u.exec(item.text)?.[0];
  if (mark === undefined || indent(line) > indent(item) + columns(mark) + 1) return false;
  return label.test(item.text) || isOpening(item.text);
}

/** Where a sentence ends, closing quotation marks and brackets included. */
export const endsSentence = /[。！？!?…．.][”’」』》）)"']{0,3}$/u;
/** Where a reader pauses. */
export const pauses = /[，。；！？、：,.;!?:…—][”’」』》）)"']{0,3}$/u;

/** Whether a sentence goes on over a line's end by the look of it, wherever the line ends. */
export function isMidSentence(before: string, after: string): boolean {
  return /[，、,]$/u.test(before) || (!pauses.test(before) && /^\p{Ll}{1,20}\b/u.test(after));
}

/** How speech, or a line that tells whose words came before, begins. */
const speech = /^(?:[“‘「『"]|——|[^\s，。！？：:,.]{1,8}[：:])/u;

/** Whether a line is said by somebody else than the one before it, which ends its sentence. */
export function isSpeech(text: string): boolean {
  return speech.test(text);
}

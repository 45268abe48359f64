import type { TextRange } from '../document/text-range';
import type { AnnotationId } from '../ids';

/**
 * A passage quoted in 我的心得. It is stored in the plain text itself, as Markdown that reads well
 * anywhere: lines behind `> `, and at their end a link to the annotation, `[↗](#0f6b3c1a)`.
 */
export interface Quotation {
  /** As the page showed it; `\n` between paragraphs. */
  readonly quote: string;
  /** What refers to the annotation; null for one that someone wrote by hand. */
  readonly reference: string | null;
}

/** Words of the reader's, or where `link` is a reference the sign of a link that stands among them. */
export interface ReflectionRun {
  /** UTF-16 offset in the whole text. */
  readonly start: number;
  readonly text: string;
  readonly link: string | null;
}

/** A stretch of 我的心得: lines of a quotation, or what stands between two. */
export type ReflectionPiece = TextRange &
  (
    | ({ readonly kind: 'quotation' } & Quotation)
    | { readonly kind: 'words'; readonly runs: readonly ReflectionRun[] }
  );

/** The sign that is pressed to go to a quoted passage. */
const sign = '↗';
const link = / ?(?<!\\)\[↗\]\(#(?<reference>[\w-]{8,64})\)/u;
/** What looks like a link inside a quotation has a backslash before it. */
const linkLike = /\\*\[↗\]\(#/gu;
const quoteMark = /^ {0,3}> ?/u;

/** Characters of an id that are enough but where two begin alike: a text is to be read by people. */
const shortest = 8;

/** What refers to an annotation among all there are: as much of its id as tells it from the others. */
export function referenceTo(id: AnnotationId, all: readonly AnnotationId[]): string {
  const others = all.filter((other) => other !== id);
  let length = shortest;
  while (length < id.length && others.some((other) => other.startsWith(id.slice(0, length)))) {
    length += 1;
  }
  return id.slice(0, length);
}

/** The annotation that is referred to; null where there is none such, or more than one may be meant. */
export function referredTo(reference: string, all: readonly AnnotationId[]): AnnotationId | null {
  const found = all.filter((id) => id.startsWith(reference));
  return found.find((id) => id === reference) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

/** A quotation as it stands in the text, without line end. */
export function quotationText({ quote, reference }: Quotation): string {
  const lines = quote.replace(linkLike, '\\$&').split('\n');
  if (reference !== null) {
    const last = lines.pop() ?? '';
    lines.push(`${last === '' ? '' : `${last} `}[${sign}](#${reference})`);
  }
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** The pieces of a text, in order and without gaps; a link ends its quotation, so that what is typed behind it is the reader's. */
export function reflectionPieces(text: string): readonly ReflectionPiece[] {
  const pieces: ReflectionPiece[] = [];
  let start = 0;
  while (start < text.length) {
    const piece = quotationAt(text, start) ?? wordsAt(text, start);
    pieces.push(piece);
    start = piece.end;
  }
  return pieces;
}

function quotationAt(text: string, start: number): ReflectionPiece | null {
  const lines: string[] = [];
  let reference: string | null = null;
  let end = start;
  while (end < text.length && reference === null) {
    const line = lineAt(text, end);
    const mark = quoteMark.exec(line);
    if (mark === null) break;
    const words = line.slice(mark[0].length);
    const closing = link.exec(words);
    reference = referenceIn(closing);
    lines.push(closing === null ? words : words.slice(0, closing.index));
    end += closing === null ? line.length : mark[0].length + closing.index + closing[0].length;
    // What is left of the line is none of it, and where nothing is, neither is the line's end.
    if (text.charAt(end) === '\n') end += 1;
  }
  if (lines.length === 0) return null;
  const quote = lines
    .join('\n')
    .replace(linkLike, (like) => like.slice(like.startsWith('\\') ? 1 : 0));
  return { kind: 'quotation', start, end, quote, reference };
}

/** A line of a quotation. */
export interface QuotedLine {
  /** Offset in the whole text of the line with its mark. */
  readonly line: number;
  /** Offset in the whole text of the words; null where they stand there otherwise. */
  readonly start: number | null;
  /** As the page shows them. */
  readonly words: string;
}

/** The lines of a quotation that is a piece of this text. */
export function linesInQuote(
  text: string,
  { start, end, quote }: TextRange & Quotation,
): readonly QuotedLine[] {
  let line = start;
  return quote.split('\n').map((words) => {
    const written = lineAt(text, line);
    const at = line + (quoteMark.exec(written)?.[0].length ?? 0);
    const isThere = at + words.length <= end && text.startsWith(words, at);
    const quoted = { line, start: isThere ? at : null, words };
    line += written.length + 1;
    return quoted;
  });
}

/** Up to the next line that is quoted. */
function wordsAt(text: string, start: number): ReflectionPiece {
  let end = start;
  do end += lineAt(text, end).length + 1;
  while (end < text.length && !quoteMark.test(lineAt(text, end)));
  end = Math.min(end, text.length);
  return { kind: 'words', start, end, runs: runsOf(text.slice(start, end), start) };
}

function runsOf(words: string, start: number): readonly ReflectionRun[] {
  const runs: ReflectionRun[] = [];
  let from = 0;
  for (const found of words.matchAll(new RegExp(link, 'gu'))) {
    if (found.index > from) runs.push(wordRun(words.slice(from, found.index), start + from));
    runs.push({ start: start + found.index, text: sign, link: referenceIn(found) });
    from = found.index + found[0].length;
  }
  if (from < words.length) runs.push(wordRun(words.slice(from), start + from));
  return runs;
}

function wordRun(text: string, start: number): ReflectionRun {
  return { start, text, link: null };
}

function referenceIn(found: RegExpExecArray | null): string | null {
  return found?.groups?.['reference'] ?? null;
}

/** The line that begins at an offset, without its end. */
function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Whether anything in a text is quoted or linked: else it is all plain words. */
export function hasQuotation(text: string): boolean {
  return /^ {0,3}>/mu.test(text) || link.test(text);
}

/** What is said in a text, without the marks of quotations and links. */
export function readWords(text: string): string {
  const pieces = reflectionPieces(text).map((piece) =>
    piece.kind === 'quotation' ? `${piece.quote}\n` : saidIn(piece.runs),
  );
  return pieces.join('');
}

/** A line of the reader's words; `start` is its offset in the whole text. */
export interface ReflectionLine {
  readonly start: number;
  readonly runs: readonly ReflectionRun[];
}

/** The lines of some words, without the empty ones before the first and behind the last. */
export function linesOf(runs: readonly ReflectionRun[]): readonly ReflectionLine[] {
  const lines: { readonly start: number; readonly runs: ReflectionRun[] }[] = [];
  for (const run of runs) {
    let { start } = run;
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0 || lines.length === 0) lines.push({ start, runs: [] });
      if (text !== '') lines.at(-1)?.runs.push({ ...run, start, text });
      start += text.length + 1;
    }
  }
  const isBlank = (line: ReflectionLine) => line.runs.every(({ text }) => text.trim() === '');
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** The reader's words among the links. */
export function saidIn(runs: readonly ReflectionRun[]): string {
  return runs.map(({ text, link: to }) => (to === null ? text : '')).join('');
}

/** A text as it is stored, without the links. */
export function withoutLinks(text: string): string {
  return text.replaceAll(new RegExp(link, 'gu'), '');
}

/**
 * A text with something added between two of its pieces, or behind all of it, apart by a blank line;
 * behind it the next line is free to be written on.
 */
export function withPiece(text: string, added: string, at: number = text.length): string {
  const before = text.slice(0, at).replace(/\n+$/u, '');
  const after = text.slice(at).replace(/^\n+/u, '');
  return `${before === '' ? '' : `${before}\n\n`}${added}\n\n${after}`;
}

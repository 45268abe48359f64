import type { TextRange } from './text-range';

/** What ends a sentence (ux.md 7.1), with what may close behind it. */
const sentenceEnd = /[。！？；…!?;\n]+[”’」』）》】)]*/gu;

/** The sentence that holds an offset, without outer white space; null on a line that is empty. */
export function sentenceAt(text: string, offset: number): TextRange | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const line = text.slice(lineStart, lineEnd);
  let start = lineStart;
  for (const match of line.matchAll(sentenceEnd)) {
    const end = lineStart + match.index + match[0].length;
    if (end > offset) return range(start, end);
    start = end;
  }
  return range(start, lineEnd);
}

const range = (start: number, end: number): TextRange | null =>
  start < end ? { start, end } : null;

/** The first sentence that begins at or behind an offset, white space skipped; null at the text's end. */
export function sentenceFrom(text: string, offset: number): TextRange | null {
  const ahead = text.slice(offset).search(/\S/u);
  return ahead < 0 ? null : sentenceAt(text, offset + ahead);
}

/** The whole sentences that a passage begins and ends in; null where it is whole ones itself. */
export function sentencesAround(text: string, { start, end }: TextRange): TextRange | null {
  const first = sentenceAt(text, start);
  const last = sentenceAt(text, Math.max(start, end - 1));
  if (first === null || last === null) return null;
  const around = { start: Math.min(first.start, start), end: Math.max(last.end, end) };
  const isWhole =
    text.slice(around.start, start).trim() === '' &&
    /^[\s。！？；…!?;”’」』）》】)]*$/u.test(text.slice(end, around.end));
  return isWhole ? null : around;
}

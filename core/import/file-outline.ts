import type { Block } from '../document/block';
import { characters, isBody } from '../document/essay';
import type { ImportedDocument } from '../document/imported';
import { listText } from '../library/list-text';
import type { RecognitionChoices } from './recognition';
import { recognisedLines, titleIn } from './recognition';
import { isTitleLike } from './title';

/** A line of a file at which its reader may choose something. */
export interface OutlineLine {
  /** Which line it is, counted as by `RecognitionChoices`. */
  readonly at: number;
  /** 'start': an essay was recognised to begin here; 'heading' and 'line': one may begin here. */
  readonly kind: 'start' | 'heading' | 'line' | 'folded';
  /** On one line, and of bounded length; of a start, the essay's title. */
  readonly text: string;
  /** How deep a heading stands, from 1; else 0. */
  readonly level: number;
  /** 字数 of what stands before it in the file. */
  readonly before: number;
  /** The words that follow where an essay begins here. */
  readonly first: string;
}

/** What of a file its reader needs to see to choose how it is cut. */
export interface FileOutline {
  readonly lines: readonly OutlineLine[];
  /** 字数 of all of it. */
  readonly length: number;
}

/** An essay that some choices come to. */
export interface OutlinePart {
  readonly at: number;
  readonly title: string;
  readonly first: string;
  /** 字数 */
  readonly length: number;
  /** What can be chosen in it: further beginnings, and folded lines, in order. */
  readonly lines: readonly OutlineLine[];
}

const longestFirst = 80;

/** Of lines that are neither headings nor folded, short ones that could be a title are listed too. */
export function outlineOf(document: ImportedDocument): FileOutline {
  const all = recognisedLines(document);
  const firsts = wordsAfter(all.map(({ block }) => block));
  const lines: OutlineLine[] = [];
  let before = 0;
  all.forEach(({ block, begins }, at) => {
    const kind = begins === null ? kindOf(block) : 'start';
    const first = kind === null || kind === 'folded' ? '' : (firsts[at + 1] ?? '');
    const level = block.kind === 'heading' ? block.level : 0;
    const text = listText(begins?.title ?? (kind === 'folded' ? block.text : titleIn(block)));
    if (kind !== null) lines.push({ at, kind, text, level, before, first });
    // An essay may begin with a line that is folded too.
    if (kind === 'start' && block.kind === 'clutter') {
      lines.push({ at, kind: 'folded', text: listText(block.text), level, before, first: '' });
    }
    before += isBody(block) ? characters(block.text) : 0;
  });
  return { lines, length: before };
}

function kindOf(block: Block): Exclude<OutlineLine['kind'], 'start'> | null {
  if (block.kind === 'clutter') return 'folded';
  if (block.kind === 'heading') return 'heading';
  return block.kind === 'paragraph' && block.runIn === null && isTitleLike(block.text)
    ? 'line'
    : null;
}

/** At each line, the first words of prose from there on; '' behind the last. */
function wordsAfter(blocks: readonly Block[]): readonly string[] {
  let words = '';
  return blocks
    .toReversed()
    .map((block) => {
      const isProse = ['paragraph', 'list-item', 'quote', 'preformatted'].includes(block.kind);
      if (isProse) words = listText(block.text.slice(0, longestFirst));
      return words;
    })
    .toReversed();
}

/** The essays that these choices come to, in order. Lines around all of them are with the nearest. */
export function partsOf(
  { lines, length }: FileOutline,
  { starts }: RecognitionChoices,
): readonly OutlinePart[] {
  const chosen = starts === null ? null : new Set(starts);
  const parts: (Omit<OutlinePart, 'length'> & { before: number; lines: OutlineLine[] })[] = [];
  const lead: OutlineLine[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const isStart = line.kind !== 'folded';
    const begins = isStart && (last === undefined || isChosen(line, chosen));
    if (begins && (line.kind === 'start' || last !== undefined)) {
      const { at, text, first, before } = line;
      const own = last === undefined ? lead : [];
      parts.push({ at, title: text, first, before, lines: own });
    } else (last?.lines ?? lead).push(line);
  }
  return parts.map(({ before, ...part }, index) => ({
    ...part,
    length: (parts[index + 1]?.before ?? length) - before,
  }));
}

function isChosen({ at, kind }: OutlineLine, chosen: ReadonlySet<number> | null): boolean {
  return chosen === null ? kind === 'start' : chosen.has(at);
}

/** The choices in which another essay begins at a line, or the one that begins there no longer does. */
export function withStart(
  outline: FileOutline,
  choices: RecognitionChoices,
  at: number,
  begins: boolean,
): RecognitionChoices {
  const others = partsOf(outline, choices)
    .map((part) => part.at)
    .filter((start) => start !== at);
  const starts = (begins ? [...others, at] : others).sort((a, b) => a - b);
  return { ...choices, starts: isRecognised(outline, starts) ? null : starts };
}

function isRecognised({ lines }: FileOutline, starts: readonly number[]): boolean {
  const own = lines.filter(({ kind }) => kind === 'start');
  return own.length === starts.length && own.every(({ at }, index) => at === starts[index]);
}

/** The choices in which folded lines are text, or are folded again. */
export function withRestored(
  choices: RecognitionChoices,
  lines: readonly number[],
  restored: boolean,
): RecognitionChoices {
  const others = choices.restored.filter((line) => !lines.includes(line));
  return {
    ...choices,
    restored: (restored ? [...others, ...lines] : others).sort((a, b) => a - b),
  };
}

/** Whether two choices come to the same. */
export function isSameChoice(a: RecognitionChoices, b: RecognitionChoices): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

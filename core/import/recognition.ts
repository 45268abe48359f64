import type { Block } from '../document/block';
import type { ImportedDocument, ImportedEssay } from '../document/imported';
import { titleOffset } from './compilation';
import type { LineBreaks } from './hard-wraps';
import { inParts } from './parts';

/**
 * What a reader chose about how a file is cut into essays. Its lines are counted from 0: those before
 * the essays, a block each of these, those behind.
 */
export interface RecognitionChoices {
  /** The lines at which an essay begins, rising; the first block always does. null: as recognised. */
  readonly starts: readonly number[] | null;
  /** The folded lines that are text all the same, rising. */
  readonly restored: readonly number[];
  /** Of a text: whether lines that only a page's width had broken are one. It says which lines the others count. */
  readonly breaks: LineBreaks;
}

export const asRecognised: RecognitionChoices = { starts: null, restored: [], breaks: 'joined' };

/** A line of a file as it was recognised. */
export interface RecognisedLine {
  readonly block: Block;
  /** The essay that was recognised to begin here; else null. */
  readonly begins: ImportedEssay | null;
}

/** All lines of a file in order; the block of a line around the essays is folded. */
export function recognisedLines({
  before,
  essays,
  after,
}: ImportedDocument): readonly RecognisedLine[] {
  const around = (text: string): RecognisedLine => ({
    block: { kind: 'clutter', text, reason: 'web-page' },
    begins: null,
  });
  const own = essays.flatMap((essay) =>
    essay.blocks.map((block, index) => ({ block, begins: index === 0 ? essay : null })),
  );
  return [...before.map(around), ...own, ...after.map(around)];
}

/** The lines at which essays begin by these choices, rising. Lines that are none are left out. */
export function startsOf(
  { before, essays }: ImportedDocument,
  { starts }: RecognitionChoices,
): readonly number[] {
  const first = before.length;
  let at = first;
  const recognised = essays.map(({ blocks }) => {
    const start = at;
    at += blocks.length;
    return start;
  });
  if (starts === null) return recognised;
  const own = starts.filter((line) => Number.isInteger(line) && line > first && line < at);
  return [...new Set([first, ...own])].sort((a, b) => a - b);
}

/**
 * A file's document as its reader chose. Every line stays, in its order and with its words. The title
 * of an essay that became part of the one before heads its text there, and all that it headed one
 * level lower. What was written to ranges of the document is not among it: it became notes before.
 */
export function withChoices(
  document: ImportedDocument,
  choices: RecognitionChoices,
): ImportedDocument {
  if (document.essays.length === 0) return document;
  if (choices.starts === null && choices.restored.length === 0) return document;
  const restored = new Set(choices.restored);
  const lines = recognisedLines(document).map((line, index) =>
    restored.has(index) ? asText(line) : line,
  );
  const first = document.before.length;
  const behind = lines.length - document.after.length;
  const back = choices.restored.filter((line) => lines[line] !== undefined);
  const from = Math.min(first, ...back);
  const end = Math.max(behind, ...back.map((line) => line + 1));
  const starts = startsOf(document, choices);
  const texts = (some: readonly RecognisedLine[]) => some.map(({ block }) => block.text);
  return {
    ...document,
    before: texts(lines.slice(0, from)),
    after: texts(lines.slice(end)),
    essays: starts.flatMap((start, index) => {
      const lead = index === 0 ? lines.slice(from, start) : [];
      return inParts(essayOf(lead, lines.slice(start, starts[index + 1] ?? end)));
    }),
  };
}

function asText({ block, begins }: RecognisedLine): RecognisedLine {
  if (block.kind !== 'clutter') return { block, begins };
  return { block: { kind: 'paragraph', text: block.text, runIn: null }, begins };
}

/** The essay of lines that follow each other; `lead` stands before its beginning. */
function essayOf(lead: readonly RecognisedLine[], lines: readonly RecognisedLine[]): ImportedEssay {
  const [first] = lines;
  const title = first?.begins?.title ?? titleIn(first?.block);
  let isJoined = false;
  const blocks = lines.map(({ block, begins }, index): Block => {
    if (index === 0) return begins === null ? asTitle(block) : block;
    isJoined ||= begins !== null;
    return isJoined ? lowered(block) : block;
  });
  return { title, blocks: [...lead.map(({ block }) => block), ...blocks] };
}

/** The title that a line makes where an essay begins with it. */
export function titleIn(block: Block | undefined): string {
  return block === undefined ? '' : block.text.slice(titleOffset(block.text)).trim();
}

function asTitle(block: Block): Block {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return block;
  const { text, marks } = block;
  const value = titleOffset(text);
  return {
    kind: 'metadata',
    field: 'title',
    text,
    value,
    ...(marks === undefined ? {} : { marks }),
  };
}

/** A block of an essay that became part of another. */
function lowered(block: Block): Block {
  if (block.kind === 'heading') return { ...block, level: deeper(block.level) };
  if (block.kind === 'paragraph' && block.runIn !== null) {
    return { ...block, runIn: { ...block.runIn, level: deeper(block.runIn.level) } };
  }
  if (block.kind !== 'metadata') return block;
  const { text, marks } = block;
  const own = marks === undefined ? { text } : { text, marks };
  return block.field === 'title'
    ? { kind: 'heading', level: 1, ...own }
    : { kind: 'paragraph', runIn: null, ...own };
}

const deeper = (level: 1 | 2 | 3): 2 | 3 => (level === 1 ? 2 : 3);

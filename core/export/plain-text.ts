import { assertNever } from '../result';
import type { Words } from '../words/words';
import { paragraphsOf } from './clean-text';
import type { ExportFormat } from './export-format';
import { remarksOn } from './remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint } from './study-notes';

/** Study notes as text without any marks, for the clipboard. */
export const plainText: ExportFormat = {
  extension: 'txt',
  write: ({ blocks, words }) => `${notesText(blocks, words).join('\n')}\n`,
};

/** Pieces of the notes as lines. */
export function notesText(blocks: readonly NotesBlock[], words: Words): readonly string[] {
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (parted(blocks[index - 1], block)) lines.push('');
    lines.push(...linesOf(block, words));
  }
  return lines;
}

function parted(before: NotesBlock | undefined, block: NotesBlock): boolean {
  if (before === undefined) return false;
  if (block.kind === 'excerpt' || block.kind === 'heading') return before.kind !== 'heading';
  return before.kind === 'byline' && block.kind !== 'byline';
}

function linesOf(block: NotesBlock, words: Words): readonly string[] {
  const indent = words.notes.plainIndent;
  const said = (one: NotesExcerpt | NotesPoint) =>
    remarksOn(one, words).flatMap(({ label, text }) =>
      paragraphsOf(text).map((line, index) =>
        index === 0 ? `${label}${words.notes.colon}${line}` : `${indent}${line}`,
      ),
    );
  switch (block.kind) {
    case 'title':
      return block.lines;
    case 'byline':
    case 'heading':
      return [block.text];
    case 'fact':
      return [`${block.label}${words.notes.colon}${block.text}`];
    case 'reflection':
      return paragraphsOf(block.text).map((line) => `${indent}${line}`);
    case 'quotation':
      return paragraphsOf(inQuotes(block.text)).map((line) => `${indent}${indent}${line}`);
    case 'point': {
      const marker = block.number === null ? '· ' : `${block.number}. `;
      const [first = '', ...rest] = [...paragraphsOf(block.passage), ...said(block)];
      return [`${marker}${first}`, ...rest, ...(block.source === '' ? [] : [block.source])];
    }
    case 'excerpt':
      return [
        ...paragraphsOf(block.passage),
        ...said(block),
        `[${block.about.join(words.notes.listJoin)}]`,
      ];
    default:
      return assertNever(block);
  }
}

/** Quotation marks inside a quotation are single ones. */
function inQuotes(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

import { assertNever } from '../result';
import type { Words } from '../words/words';
import type { ExportFormat } from './export-format';
import { nested, plainInline, plainParagraphs } from './markdown-text';
import { remarksOn } from './remarks';
import type { NotesBlock, NotesExcerpt, NotesPoint, StudyNotes } from './study-notes';

/** Study notes as Markdown (CommonMark), shown alike by every reader of it. */
export const markdown: ExportFormat = {
  extension: 'md',
  write: (notes) => markdownWith(notes, (one) => markdownExcerpt(one, notes.words)),
};

/** Study notes as Markdown in which an excerpt is written in a way of its own. */
export function markdownWith(
  { blocks, words }: Pick<StudyNotes, 'blocks' | 'words'>,
  written: (excerpt: NotesExcerpt) => string,
): string {
  const pieces: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const close = closes(blocks[index - 1], block);
    const text = block.kind === 'excerpt' ? written(block) : piece(block, words);
    if (close === null || pieces.length === 0) pieces.push(text);
    else pieces.push(`${pieces.pop() ?? ''}${close}${text}`);
  }
  return `${pieces.filter((one) => one !== '').join('\n\n')}\n`;
}

/** What joins a block to the one before it where that is less than a blank line; null where it is one. */
function closes(before: NotesBlock | undefined, block: NotesBlock): string | null {
  if (before?.kind !== block.kind) return null;
  if (block.kind === 'fact') return '\n';
  return block.kind === 'byline' ? '\\\n' : null;
}

function piece(block: Exclude<NotesBlock, NotesExcerpt>, words: Words): string {
  switch (block.kind) {
    case 'title':
      return `# ${plainInline(block.lines.join(''))}`;
    case 'byline':
      return plainInline(block.text);
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plainInline(block.text)}`;
    case 'fact':
      return `- **${plainInline(block.label)}** ${plainInline(block.text)}`;
    case 'reflection':
      return plainParagraphs(block.text).join('\n\n');
    case 'quotation':
      return nested(plainParagraphs(block.text), '> ');
    case 'point':
      return point(block, words);
    default:
      return assertNever(block);
  }
}

function point(block: NotesPoint, words: Words): string {
  const { number, passage, source } = block;
  const marker = number === null ? '- ' : `${number}. `;
  const [first, ...rest] = plainParagraphs(passage);
  const from = source === '' ? '' : ` —— ${plainInline(source)}`;
  const paragraphs = [...(first === undefined ? [] : [first, ...rest]), ...said(block, words)];
  const last = paragraphs.pop() ?? '';
  return nested([...paragraphs, `${last}${from}`], ' '.repeat(marker.length), marker);
}

/** The passage as a quotation, what the reader wrote, and where it stands. */
export function markdownExcerpt(block: NotesExcerpt, words: Words): string {
  const { passage, about } = block;
  let text = passage === '' ? '' : `${nested(plainParagraphs(passage), '> ')}\n\n`;
  for (const paragraph of said(block, words)) text += `${paragraph}\n\n`;
  return `${text}*${about.map(plainInline).join(words.notes.listJoin)}*`;
}

/** What the reader wrote on a passage, each under its name. */
export function said(block: NotesExcerpt | NotesPoint, words: Words): readonly string[] {
  const paragraphs: string[] = [];
  for (const { label, text } of remarksOn(block, words)) {
    for (const [index, paragraph] of plainParagraphs(text).entries()) {
      paragraphs.push(index > 0 ? paragraph : `**${plainInline(label)}** ${paragraph}`);
    }
  }
  return paragraphs;
}

import type { Block } from '../../core/document/block';
import type { NoteLink } from '../../core/document/note-links';

/** What a stretch of a block is shown as. 'hidden' is not shown at all. */
export type PartRole = 'text' | 'label' | 'hidden' | 'run-in' | 'note-mark';

export interface Part {
  /** UTF-16 offset in the essay's text where the part begins; it ends where the next begins. */
  readonly start: number;
  readonly role: PartRole;
}

/**
 * A block's parts in order, the first at the block's start: the label of 摘要 without its colon,
 * a run-in heading, note marks that lead to a note.
 */
export function partsOf(block: Block, start: number, links: readonly NoteLink[]): readonly Part[] {
  const parts: Part[] = [{ start, role: 'text' }];
  if (block.kind === 'metadata' && block.value > 0) {
    parts.length = 0;
    const label = labelEnd(block.text, block.value);
    if (block.field === 'title' || block.field === 'author') {
      parts.push({ start, role: 'hidden' });
    } else {
      parts.push({ start, role: 'label' }, { start: start + label, role: 'hidden' });
    }
    parts.push({ start: start + block.value, role: 'text' });
  }
  if (block.kind === 'paragraph' && block.runIn !== null) {
    parts.length = 0;
    parts.push({ start, role: 'run-in' }, { start: start + block.runIn.end, role: 'text' });
  }
  const end = start + block.text.length;
  for (const link of links) {
    if (link.offset < start || link.offset >= end) continue;
    const around = roleAt(parts, link.offset);
    const behind = link.offset + link.length;
    parts.push({ start: link.offset, role: 'note-mark' });
    if (behind < end && !parts.some((part) => part.start === behind)) {
      parts.push({ start: behind, role: around });
    }
  }
  return parts.sort((a, b) => a.start - b.start);
}

/** The role of the part that holds an offset. */
export function roleAt(parts: readonly Part[], offset: number): PartRole {
  return parts.findLast((part) => part.start <= offset)?.role ?? 'text';
}

/** Where the label's words end: in front of the colon, bracket or space that closes it. */
function labelEnd(text: string, value: number): number {
  return text.slice(0, value).replace(/[\s\u3000：:】\]］]+$/u, '').length;
}

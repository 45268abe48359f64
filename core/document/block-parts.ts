import type { Block } from './block';
import type { NoteLink } from './note-links';
import { rubyOf } from './ruby';

/** What a stretch of a block is shown as. 'hidden' is not shown at all; a 'reading' has its brackets around it. */
export type PartRole =
  'text' | 'label' | 'hidden' | 'run-in' | 'note-mark' | 'reading' | 'reading-bracket';

export interface Part {
  /** UTF-16 offset in the essay's text where the part begins; it ends where the next begins. */
  readonly start: number;
  readonly role: PartRole;
}

/**
 * A block's parts in order, the first at the block's start: the label of 摘要 without its colon,
 * a run-in heading, readings of characters, note marks that lead to a note; the words that a picture
 * stands for are hidden.
 */
export function partsOf(block: Block, start: number, links: readonly NoteLink[]): readonly Part[] {
  const own = ownParts(block, start);
  const end = start + block.text.length;
  const roles = new Map(own.map((part) => [part.start, part.role]));
  for (const ruby of rubyOf(block)) {
    const behind = start + ruby.end;
    roles.set(start + ruby.base, 'reading-bracket');
    roles.set(start + ruby.base + 1, 'reading');
    roles.set(behind - 1, 'reading-bracket');
    if (behind < end && !roles.has(behind)) roles.set(behind, roleAt(own, behind));
  }
  for (const { offset, length } of links) {
    if (offset < start || offset >= end) continue;
    roles.set(offset, 'note-mark');
    const behind = offset + length;
    if (behind < end && !roles.has(behind)) roles.set(behind, roleAt(own, behind));
  }
  return [...roles]
    .map(([at, role]): Part => ({ start: at, role }))
    .toSorted((a, b) => a.start - b.start);
}

/** The parts of a block by what it is, note marks aside. */
function ownParts(block: Block, start: number): readonly Part[] {
  if (block.kind === 'metadata' && block.value > 0) {
    const value: Part = { start: start + block.value, role: 'text' };
    if (block.field === 'title' || block.field === 'author') {
      return [{ start, role: 'hidden' }, value];
    }
    const label = labelEnd(block.text, block.value);
    return [{ start, role: 'label' }, { start: start + label, role: 'hidden' }, value];
  }
  if (block.kind === 'paragraph' && block.runIn !== null) {
    return [
      { start, role: 'run-in' },
      { start: start + block.runIn.end, role: 'text' },
    ];
  }
  if (block.kind === 'figure' && block.media !== null && !block.caption) {
    return [{ start, role: 'hidden' }];
  }
  return [{ start, role: 'text' }];
}

/** The role of the part that holds an offset; the parts are in order. */
export function roleAt(parts: readonly Part[], offset: number): PartRole {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((parts[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1]?.role ?? 'text';
}

/** Where the label's words end: in front of the colon, bracket or space that closes it. */
function labelEnd(text: string, value: number): number {
  return text.slice(0, value).replace(/[\s\u3000：:】\]］]+$/u, '').length;
}

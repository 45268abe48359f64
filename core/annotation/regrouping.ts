import { trimmedRange } from '../document/text-range';
import { retargeted } from './adjusting';
import { longestComment } from './annotation';
import type { Change } from './change';
import { isOnWords } from './mark-kind';
import type { Making } from './marking';
import { newAnnotation } from './marking';
import type { Placed } from './placed';
import { withTag } from './tags';

/**
 * The mark over words that lies nearest to another one in the same paragraph, those that overlap or
 * touch it first, of two as near the later one; null where there is none.
 */
export function neighbourOf(text: string, placed: readonly Placed[], one: Placed): Placed | null {
  let nearest: { readonly other: Placed; readonly gap: number } | null = null;
  for (const other of placed) {
    if (other.annotation.id === one.annotation.id || !isOnWords(other.annotation.kind)) continue;
    const from = Math.min(one.end, other.end);
    const to = Math.max(one.start, other.start);
    if (text.slice(from, Math.max(from, to)).includes('\n')) continue;
    const gap = Math.max(0, to - from);
    if (nearest === null || gap <= nearest.gap) nearest = { other, gap };
  }
  return nearest?.other ?? null;
}

/**
 * What makes one mark of two: over all words from the first to the last, looking as `one` does, with
 * the comments of both in text order, and all that followed either. null where that would be too long.
 */
export function united(one: Placed, other: Placed, making: Making): readonly Change[] | null {
  const [first, second] = other.start < one.start ? [other, one] : [one, other];
  const words = [first, second].map(({ annotation }) => annotation.comment);
  const comment = words.filter((text) => text !== '').join('\n\n');
  if (comment.length > longestComment) return null;
  const { id } = one.annotation;
  const annotation = {
    ...one.annotation,
    comment,
    tags: [...first.annotation.tags, ...second.annotation.tags].reduce(withTag, []),
    starred: one.annotation.starred || other.annotation.starred,
  };
  const followUps = [
    ...one.followUps,
    ...other.followUps.map((later) => ({ ...later, follows: id })),
  ];
  const range = { start: first.start, end: Math.max(one.end, other.end) };
  return [
    { kind: 'remove', id: other.annotation.id },
    ...retargeted({ annotation, followUps }, range, making),
  ];
}

/**
 * What makes two marks of one at an offset: the first keeps what was on it, the second only looks the
 * same. null where one of them would have no words.
 */
export function parted(one: Placed, offset: number, making: Making): readonly Change[] | null {
  if (offset <= one.start || offset >= one.end) return null;
  const first = trimmedRange(making.text, { start: one.start, end: offset });
  const second = trimmedRange(making.text, { start: offset, end: one.end });
  if (first === null || second === null) return null;
  return [
    ...retargeted(one, first, making),
    { kind: 'put', annotation: newAnnotation(second, one.annotation, making) },
  ];
}

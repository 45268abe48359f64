import { describe } from '../anchor/anchor';
import type { CaretGround } from '../document/caret-places';
import { graphemeAround } from '../document/caret-places';
import type { Motion } from '../document/motions';
import { moved } from '../document/motions';
import type { TextRange } from '../document/text-range';
import { trimmedRange } from '../document/text-range';
import { wordEdge } from '../document/word-edges';
import type { EditionId } from '../ids';
import type { Change } from './change';
import type { Thread } from './thread';

/** Which end of a mark is moved. */
export type MarkEnd = keyof TextRange;

/**
 * A range with one end moved on, without outer white space; null where it cannot go further or
 * nothing would be left. What shows no difference, as a paragraph's end, is passed over.
 */
export function endMoved(
  ground: CaretGround,
  range: TextRange,
  which: MarkEnd,
  by: Motion,
  step: 1 | -1,
): TextRange | null {
  let at = range[which];
  for (;;) {
    const next = by === 'word' ? wordEdge(ground, at, which, step) : moved(ground, at, by, step);
    if (next === at || isPast(range, which, next)) return null;
    at = next;
    const after = endAt(ground.text, range, which, at);
    if (after !== range) return after;
  }
}

/**
 * A range with one end put at an offset, or as near to it as leaves one character, as one sees it; the same
 * object where that changes nothing; null where it holds nothing but white space.
 */
export function endAt(
  text: string,
  range: TextRange,
  which: MarkEnd,
  offset: number,
): TextRange | null {
  const at = isPast(range, which, offset) ? nearestEnd(text, range, which) : offset;
  const after = trimmedRange(text, { ...range, [which]: at });
  return after?.start === range.start && after.end === range.end ? range : after;
}

/** Whether one end would stand at or beyond the other. */
function isPast({ start, end }: TextRange, which: MarkEnd, offset: number): boolean {
  return which === 'start' ? offset >= end : offset <= start;
}

/** Where an end stands nearest to the other: one character from it. */
function nearestEnd(text: string, range: TextRange, which: MarkEnd): number {
  const words = text.slice(range.start, range.end);
  return which === 'start'
    ? range.start + graphemeAround(words, words.length - 1).start
    : range.start + graphemeAround(words, 0).end;
}

/** What takes an annotation and all that follows it to another range of an edition's text. */
export function retargeted(
  { annotation, followUps }: Thread,
  range: TextRange,
  {
    text,
    edition,
    now,
  }: { readonly text: string; readonly edition: EditionId; readonly now: string },
): readonly Change[] {
  const target = describe(text, edition, range);
  return [{ ...annotation, modified: now }, ...followUps].map((one) => ({
    kind: 'put',
    annotation: { ...one, target },
  }));
}

import { describe } from '../anchor/anchor';
import type { CaretGround } from '../document/caret-places';
import { graphemeAround } from '../document/caret-places';
import type { Motion } from '../document/motions';
import { moved } from '../document/motions';
import type { TextRange } from '../document/text-range';
import { isSameRange, trimmedRange } from '../document/text-range';
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
    if (next === at) return null;
    at = next;
    const after = endAt(ground.text, range, which, at);
    if (after !== range) return after;
  }
}

/** A range with one end put at an offset; the same object where that changes nothing; null where nothing would be left. */
function endAt(text: string, range: TextRange, which: MarkEnd, offset: number): TextRange | null {
  const start = which === 'start' ? offset : range.start;
  const end = which === 'end' ? offset : range.end;
  if (start >= end) return null;
  const after = trimmedRange(text, { start, end });
  return after !== null && isSameRange(after, range) ? range : after;
}

/**
 * The range from an end that stays to where the other, `which` at first, is carried. Beyond the one that
 * stays they change places, as the ends of a selection do; at it one character is left, as one sees it.
 * Null where that is nothing but white space.
 */
export function carried(
  text: string,
  stays: number,
  which: MarkEnd,
  offset: number,
): TextRange | null {
  const at = offset === stays ? nearestTo(text, stays, which) : offset;
  return trimmedRange(text, { start: stays, end: at });
}

/** UTF-16 units in which a character is looked for. */
const mostOfCharacter = 64;

/** Where an end stands nearest to the one that stays: one character from it. */
function nearestTo(text: string, stays: number, which: MarkEnd): number {
  if (which === 'end') {
    return stays + graphemeAround(text.slice(stays, stays + mostOfCharacter), 0).end;
  }
  const from = Math.max(0, stays - mostOfCharacter);
  return from + graphemeAround(text.slice(from, stays), stays - from - 1).start;
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

import { describe } from '../anchor/anchor';
import type { CaretGround } from '../document/caret-places';
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
    if (next === at) return null;
    at = next;
    const after = endAt(ground.text, range, which, at);
    if (after !== range) return after;
  }
}

/** A range with one end put at an offset; the same object where that changes nothing; null where nothing would be left. */
export function endAt(
  text: string,
  range: TextRange,
  which: MarkEnd,
  offset: number,
): TextRange | null {
  const start = which === 'start' ? offset : range.start;
  const end = which === 'end' ? offset : range.end;
  if (start >= end) return null;
  const after = trimmedRange(text, { start, end });
  return after?.start === range.start && after.end === range.end ? range : after;
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

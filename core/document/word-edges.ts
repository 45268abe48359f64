import type { CaretGround } from './caret-places';
import { moved } from './motions';
import type { TextRange } from './text-range';

/**
 * The nearest end, or beginning, of a word behind an offset or before it, so that no mark between words
 * is left over. Closing quotes and brackets belong to the word before them, opening ones to the word
 * behind. The offset itself where there is no other word.
 */
export function wordEdge(
  ground: CaretGround,
  from: number,
  edge: keyof TextRange,
  step: 1 | -1,
): number {
  if (edge === 'end') return step === 1 ? endBehind(ground, from) : endBefore(ground, from);
  return step === 1 ? startBehind(ground, from) : startBefore(ground, from);
}

function endBehind(ground: CaretGround, from: number): number {
  const end = closed(ground, from);
  return end > from ? end : closed(ground, moved(ground, from, 'word', 1));
}

function startBefore(ground: CaretGround, from: number): number {
  const start = opened(ground, from);
  return start < from ? start : opened(ground, moved(ground, from, 'word', -1));
}

function endBefore(ground: CaretGround, from: number): number {
  let at = from;
  for (;;) {
    const start = moved(ground, at, 'word', -1);
    if (start === at) return from;
    const end = closed(ground, moved(ground, start, 'word', 1));
    if (end < from) return end;
    at = start;
  }
}

function startBehind(ground: CaretGround, from: number): number {
  let at = from;
  for (;;) {
    const end = moved(ground, at, 'word', 1);
    if (end === at) return from;
    const start = opened(ground, moved(ground, end, 'word', -1));
    if (start > from) return start;
    at = end;
  }
}

const closing = /^[\p{Pe}\p{Pf}]$/u;
const opening = /^[\p{Ps}\p{Pi}]$/u;

function closed({ text }: CaretGround, offset: number): number {
  let end = offset;
  while (closing.test(text.charAt(end))) end += 1;
  return end;
}

function opened({ text }: CaretGround, offset: number): number {
  let start = offset;
  while (opening.test(text.charAt(start - 1))) start -= 1;
  return start;
}

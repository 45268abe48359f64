import { isOnWords } from './mark-kind';
import type { Placed } from './placed';
import { touching } from './touching';

/**
 * The annotations that a caret at an offset stands on, the shortest first: those over the character
 * ahead and on the point itself, else those that end here, else those on the whole paragraph.
 */
export function marksAt(placed: readonly Placed[], offset: number): readonly Placed[] {
  const inside = touching(placed, { start: offset, end: offset });
  const own = inside.filter(({ annotation }) => annotation.kind !== 'paragraph');
  const ahead = own.filter(({ annotation, end }) => !isOnWords(annotation.kind) || offset < end);
  const found = [ahead, own, inside].find((some) => some.length > 0) ?? [];
  return found.toSorted((a, b) => a.end - a.start - (b.end - b.start));
}

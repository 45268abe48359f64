import type { Placed } from '../../core/annotation/placed';
import { touching } from '../../core/annotation/touching';
import { differing } from '../../core/differing';
import { blockAt } from '../../core/document/block-offsets';
import type { TextRange } from '../../core/document/text-range';

/** The annotations on each block, by block index; nothing where there are none. */
export type Painted = readonly (readonly Placed[] | undefined)[];

const none: readonly Placed[] = [];

/** What painting sees of an annotation: nothing but this decides how its words look. */
const looksAlike = (a: Placed, b: Placed) =>
  a.start === b.start &&
  a.end === b.end &&
  a.toCheck === b.toCheck &&
  a.annotation.id === b.annotation.id &&
  a.annotation.kind === b.annotation.kind &&
  a.annotation.pigment === b.annotation.pigment &&
  (a.annotation.comment === '') === (b.annotation.comment === '');

/** Annotations in text order, and how the blocks look with them. */
export interface Picture {
  readonly placed: readonly Placed[];
  readonly painted: Painted;
}

/**
 * The annotations on each block. A block on which nothing looks different keeps the very list it had
 * before, so that only blocks whose look changed are rendered again; looked at are those alone on
 * which annotations came, went or changed.
 */
export function paintByBlock(
  starts: readonly number[],
  placed: readonly Placed[],
  before: Picture,
): Painted {
  const { gone, come } = differing(before.placed, placed);
  const lists = new Map<number, Placed[]>();
  for (const one of [...gone, ...come]) {
    for (const block of blocksOf(starts, one)) lists.set(block, []);
  }
  if (lists.size === 0) return before.painted;
  for (const one of touching(placed, stretch(starts, lists.keys()))) {
    for (const block of blocksOf(starts, one)) lists.get(block)?.push(one);
  }
  const painted = [...before.painted];
  for (const [block, list] of lists) {
    if (!isAlike(paintedOn(painted, block), list)) painted[block] = list.length === 0 ? none : list;
  }
  return painted;
}

/** The indexes of the blocks that an annotation touches. */
function blocksOf(starts: readonly number[], { start, end }: Placed): readonly number[] {
  const first = blockAt(starts, start);
  const blocks = [first];
  // A point at a block's beginning lies in it, though nothing of the block lies before its end.
  for (let block = first + 1; (starts[block] ?? Infinity) < end; block += 1) blocks.push(block);
  return blocks;
}

/** From the beginning of the first of some blocks to the end of the last, as offsets. */
function stretch(starts: readonly number[], blocks: Iterable<number>): TextRange {
  let [first, last] = [Infinity, 0];
  for (const block of blocks) [first, last] = [Math.min(first, block), Math.max(last, block)];
  return { start: starts[first] ?? 0, end: starts[last + 1] ?? Infinity };
}

function isAlike(before: readonly Placed[], after: readonly Placed[]): boolean {
  return (
    before.length === after.length &&
    after.every((one, index) => {
      const other = before[index];
      return other !== undefined && looksAlike(one, other);
    })
  );
}

/** The annotations of one block; the same empty list for every block without. */
export function paintedOn(painted: Painted, block: number): readonly Placed[] {
  return painted[block] ?? none;
}

/** Tells of what is painted on some blocks; the very same list as long as nothing there looks different. */
export function paintedOver(
  first: number,
  blocks: number,
): (painted: Painted) => readonly (readonly Placed[])[] {
  let seen: Painted | null = null;
  let there: readonly (readonly Placed[])[] = [];
  return (painted) => {
    if (painted === seen) return there;
    const now = Array.from({ length: blocks }, (_, at) => paintedOn(painted, first + at));
    if (seen === null || now.some((list, at) => list !== there[at])) there = now;
    seen = painted;
    return there;
  };
}

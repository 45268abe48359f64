import type { Placed } from '../../core/annotation/placed';
import { blockAt } from '../../core/document/block-offsets';

/** The annotations on each block that has any, by block index. */
export type Painted = ReadonlyMap<number, readonly Placed[]>;

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

/**
 * The annotations on each block, by block index. A block on which nothing looks different keeps
 * the very list it had in `before`, so that only blocks whose look changed are rendered again.
 */
export function paintByBlock(
  starts: readonly number[],
  placed: readonly Placed[],
  before: Painted,
): Painted {
  const byBlock = new Map<number, Placed[]>();
  for (const one of placed) {
    const first = blockAt(starts, one.start);
    for (let block = first; block < starts.length; block += 1) {
      // A point at a block's beginning lies in it, though nothing of the block lies before its end.
      if (block > first && (starts[block] ?? Infinity) >= one.end) break;
      const list = byBlock.get(block);
      if (list === undefined) byBlock.set(block, [one]);
      else list.push(one);
    }
  }
  const painted = new Map<number, readonly Placed[]>();
  for (const [block, list] of byBlock) {
    const old = before.get(block) ?? none;
    const same =
      old.length === list.length &&
      list.every((one, index) => {
        const other = old[index];
        return other !== undefined && looksAlike(one, other);
      });
    painted.set(block, same ? old : list);
  }
  return painted;
}

/** The annotations of one block; the same empty list for every block without. */
export function paintedOn(painted: Painted, block: number): readonly Placed[] {
  return painted.get(block) ?? none;
}

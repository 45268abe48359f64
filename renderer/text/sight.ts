import { lowest } from '../../core/lowest';
import { boxIn } from './dom-range';
import { endOf, leavesOf, startOf } from './leaves';
import { sectionBelow, startOfPart } from './sections';

/**
 * The first character whose line reaches below `y` (client px), as an offset in the essay's text;
 * null where the page shows no text there. By binary search from the outside in: lines only ever go
 * down.
 */
export function firstBelow(root: Element, y: number): number | null {
  const section = sectionBelow(root, y);
  if (section === null) return null;
  const leaves = leavesOf(section);
  const index = lowest(leaves.length, (at) => {
    const leaf = leaves[at];
    return leaf !== undefined && leaf.getBoundingClientRect().bottom > y;
  });
  const leaf = leaves[index];
  if (leaf === undefined) return section === root ? null : startOfPart(section);
  const start = startOf(leaf);
  const length = endOf(leaf) - start;
  return (
    start +
    lowest(Math.max(0, length - 1), (at) => {
      const box = boxIn(leaf, start + at);
      return box !== null && box.bottom > y;
    })
  );
}

import { boxAt } from './dom-range';
import { endOf, leavesOf, startOf } from './leaves';

/**
 * The first character whose line reaches below `y` (client px), as an offset in the essay's text;
 * null where the page shows no text there. Two binary searches: lines only ever go down.
 */
export function firstBelow(root: Element, y: number): number | null {
  const leaves = leavesOf(root);
  const index = lowest(leaves.length, (at) => {
    const leaf = leaves[at];
    return leaf !== undefined && leaf.getBoundingClientRect().bottom > y;
  });
  const leaf = leaves[index];
  if (leaf === undefined) return null;
  const start = startOf(leaf);
  const length = endOf(leaf) - start;
  return (
    start +
    lowest(Math.max(0, length - 1), (at) => {
      const box = boxAt(root, start + at);
      return box !== null && box.bottom > y;
    })
  );
}

/** The smallest number below `count` that passes, or `count`; `passes` turns true once and stays. */
function lowest(count: number, passes: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

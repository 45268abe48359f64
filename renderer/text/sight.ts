import { lowest, lowestNear } from '../../core/lowest';
import { boxIn } from './dom-range';
import { endOf, leavesOf, startOf } from './leaves';
import { sectionBelow, startOfPart } from './sections';

/**
 * The first character whose line reaches below `y` (client px), as an offset in the essay's text;
 * null where the page shows no text there. By search from the outside in: lines only ever go down.
 */
export function firstBelow(root: Element, y: number): number | null {
  return offsetBelow(root, y, firstIn);
}

/** Where the piece of text begins that reaches below `y`, as `firstBelow`: no line of it is measured. */
export function pieceBelow(root: Element, y: number): number | null {
  return offsetBelow(root, y, startOf);
}

function offsetBelow(
  root: Element,
  y: number,
  offsetIn: (leaf: HTMLElement, y: number) => number,
): number | null {
  const section = sectionBelow(root, y);
  if (section === null) return null;
  const leaves = leavesOf(section);
  const index = lowest(leaves.length, (at) => {
    const leaf = leaves[at];
    return leaf !== undefined && leaf.getBoundingClientRect().bottom > y;
  });
  const leaf = leaves[index];
  if (leaf === undefined) return section === root ? null : startOfPart(section);
  return offsetIn(leaf, y);
}

function firstIn(leaf: HTMLElement, y: number): number {
  const start = startOf(leaf);
  const length = endOf(leaf) - start;
  const guess = Math.round(length * shareAbove(leaf, y));
  const first = lowestNear(Math.max(0, length - 1), guess, (at) => {
    const box = boxIn(leaf, start + at);
    return box !== null && box.bottom > y;
  });
  return start + first;
}

/** The share of a leaf's lines, by their width, that stand above `y`: characters fill them evenly. */
function shareAbove(leaf: HTMLElement, y: number): number {
  let [above, all] = [0, 0];
  for (const { bottom, width } of leaf.getClientRects()) {
    if (bottom <= y) above += width;
    all += width;
  }
  return all === 0 ? 0 : above / all;
}

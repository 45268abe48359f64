/** Something on a line of text: its height in the sheet in px. */
export interface OnLine {
  readonly y: number;
}

/** px within which the dots of two passages lie on one another. */
export const sameDot = 8;

/** px within which two passages count as one line (ux.md 7.9: a badge is 24 px). */
const sameLine = 26;

/** Groups what stands within some px of a line, in order; `y` of a group is its first member's. */
export function groupByLine<Item extends OnLine>(
  items: readonly Item[],
  within = sameLine,
): readonly Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && item.y - first.y < within) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

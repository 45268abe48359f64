/** Something on a line of text: its height in the sheet in px. */
export interface OnLine {
  readonly y: number;
}

/** px within which two passages count as one line (ux.md 7.9: a badge is 24 px). */
const sameLine = 26;

/** Groups what stands on the same line, in order; `y` of a group is its first member's. */
export function groupByLine<Item extends OnLine>(items: readonly Item[]): readonly Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && item.y - first.y < sameLine) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

import type { EssayId } from '../../core/ids';
import type { EssayGroup, ListedEssay } from '../../core/library/listing';

/** A line of the list: what a group is called, or an essay in it. */
export type Row =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly group: EssayGroup;
      readonly open: boolean;
    }
  | {
      readonly kind: 'essay';
      readonly key: string;
      readonly group: EssayGroup;
      readonly listed: ListedEssay;
      /** From 1, among those of its group. */
      readonly position: number;
    };

/** All lines from top to bottom; what stands in a closed group is left out, groups within it too. */
export function rowsOf(
  groups: readonly EssayGroup[],
  isClosed: (key: string) => boolean,
): readonly Row[] {
  const rows: Row[] = [];
  /** The depth of the closed group whose inside is being left out. */
  let closedAt = Infinity;
  for (const group of groups) {
    const { key, depth, essays } = group;
    if (group.kind === 'category' && depth > closedAt) continue;
    const open = !isClosed(key);
    closedAt = open ? Infinity : depth;
    rows.push({ kind: 'group', key, group, open });
    if (!open) continue;
    for (const [index, listed] of essays.entries()) {
      const position = index + 1;
      rows.push({ kind: 'essay', key: `${key} ${listed.entry.id}`, group, listed, position });
    }
  }
  return rows;
}

/** A group of which some rows are drawn; the numbers are indices of rows. */
export interface DrawnGroup {
  /** Drawn wherever one of its essays is. */
  readonly heading: number;
  readonly essays: readonly number[];
}

/** The rows to draw, by group: those asked for (in ascending order), never without their heading. */
export function drawnGroups(rows: readonly Row[], asked: readonly number[]): readonly DrawnGroup[] {
  const groups: { heading: number; essays: number[] }[] = [];
  let [from, heading] = [0, -1];
  for (const index of asked) {
    for (; from <= index; from += 1) if (rows[from]?.kind === 'group') heading = from;
    if (groups.at(-1)?.heading !== heading) groups.push({ heading, essays: [] });
    if (rows[index]?.kind === 'essay') groups.at(-1)?.essays.push(index);
  }
  return groups;
}

/** The essay of a row; null where it is a group's heading, or none. */
export function essayOf(row: Row | undefined): EssayId | null {
  return row?.kind === 'essay' ? row.listed.entry.id : null;
}

import type { Placed } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import type { NotedEssay } from '../state/noted-essays';

/** A note as the list shows it. */
export interface ListedNote {
  /** Without a range where its passage is not found. */
  readonly note: Placed | Thread;
  readonly essay: NotedEssay;
  /** Whether the essay's title stands with the note: no heading above it says whose it is. */
  readonly isNamed: boolean;
  /** Whether it stands in an earlier group already: it is the same note once more. */
  readonly again: boolean;
}

/** A heading with the notes under it. */
export interface TitledGroup {
  readonly key: string;
  readonly title: string;
  /** The essay that all of its notes are of, where the list is of several and goes essay by essay. */
  readonly essay: NotedEssay | null;
  readonly notes: readonly ListedNote[];
}

/** A line of the list: the title of an essay, that of a group, or a note. */
export type Row =
  | { readonly kind: 'essay'; readonly key: string; readonly essay: NotedEssay }
  | { readonly kind: 'title'; readonly key: string; readonly group: TitledGroup }
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly group: TitledGroup;
      readonly listed: ListedNote;
      /** From 1, among the notes of its group. */
      readonly position: number;
    };

/** All lines of the list from top to bottom. */
export function rowsOf(groups: readonly TitledGroup[]): readonly Row[] {
  const rows: Row[] = [];
  let essay: NotedEssay | null = null;
  for (const group of groups) {
    if (group.essay !== null && group.essay.essay !== essay?.essay) {
      rows.push({ kind: 'essay', key: `essay ${group.essay.essay}`, essay: group.essay });
    }
    essay = group.essay;
    rows.push({ kind: 'title', key: group.key, group });
    for (const [index, listed] of group.notes.entries()) {
      const key = `${group.key} ${listed.note.annotation.id}`;
      rows.push({ kind: 'note', key, group, listed, position: index + 1 });
    }
  }
  return rows;
}

/** A group, or the groups of one essay, of which some rows are drawn; the numbers are indices of rows. */
export interface DrawnSection {
  readonly key: string;
  /** The essay's title; null where the section is of no single essay. */
  readonly essay: number | null;
  readonly groups: readonly DrawnGroup[];
}

export interface DrawnGroup {
  /** The group's title, which is drawn wherever one of its notes is. */
  readonly title: number;
  readonly notes: readonly number[];
}

/**
 * The rows to draw, in sections: those asked for (in ascending order), and with each the titles above
 * it, so that it is never read without them.
 */
export function drawnSections(
  rows: readonly Row[],
  asked: readonly number[],
): readonly DrawnSection[] {
  const sections: { key: string; essay: number | null; groups: DrawnGroup[] }[] = [];
  let [from, essay, title] = [0, -1, -1];
  let notes: number[] = [];
  let drawn = -1;
  for (const index of asked) {
    for (; from <= index; from += 1) {
      const kind = rows[from]?.kind;
      if (kind === 'essay') essay = from;
      if (kind === 'title') title = from;
    }
    const row = rows[index];
    if (row === undefined || row.kind === 'essay') continue;
    if (drawn !== title) {
      drawn = title;
      notes = [];
      const group = { title, notes };
      const above = row.group.essay === null ? null : essay;
      const last = sections.at(-1);
      if (above !== null && last?.essay === above) last.groups.push(group);
      else sections.push({ key: rows[above ?? title]?.key ?? '', essay: above, groups: [group] });
    }
    if (row.kind === 'note') notes.push(index);
  }
  return sections;
}

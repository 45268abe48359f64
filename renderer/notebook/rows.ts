import type { Placed } from '../../core/annotation/placed';
import type { Thread } from '../../core/annotation/thread';
import { differing } from '../../core/differing';
import { lowest } from '../../core/lowest';
import type { NotedEssay } from '../state/noted-essays';

/** What the list says of an essay; where its notes stand is another matter. */
export type ListedEssay = Omit<NotedEssay, 'placement' | 'outline'>;

/** A note as the list shows it. */
export interface ListedNote {
  /** Without a range where its passage is not found. */
  readonly note: Placed | Thread;
  readonly essay: ListedEssay;
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
  readonly essay: ListedEssay | null;
  readonly notes: readonly ListedNote[];
}

/** A line of the list: the title of an essay, that of a group, or a note. */
export type Row =
  | { readonly kind: 'essay'; readonly key: string; readonly essay: ListedEssay }
  | { readonly kind: 'title'; readonly key: string; readonly group: TitledGroup }
  | NoteRow;

interface NoteRow {
  readonly kind: 'note';
  readonly key: string;
  readonly listed: ListedNote;
}

/** All lines of the list from top to bottom. */
export interface ListRows {
  readonly rows: readonly Row[];
  /** The indices of the titles among them, and of those the ones that stand in no group of an essay. */
  readonly titles: readonly number[];
  readonly outer: readonly number[];
  /** The rows of each group's notes by the group's key. */
  readonly byGroup: ReadonlyMap<string, GroupRows>;
}

interface GroupRows {
  readonly notes: readonly ListedNote[];
  readonly rows: readonly NoteRow[];
}

const noLines: readonly Row[] = [];
const noRows: ListRows = { rows: noLines, titles: [], outer: [], byGroup: new Map() };

/** The rows of groups; the very same as `before` for notes that are listed as they were there. */
export function rowsOf(groups: readonly TitledGroup[], before = noRows): ListRows {
  const parts: (readonly Row[])[] = [];
  const [titles, outer]: [number[], number[]] = [[], []];
  const byGroup = new Map<string, GroupRows>();
  let count = 0;
  const put = (part: readonly Row[]) => {
    parts.push(part);
    count += part.length;
  };
  let essay: ListedEssay | null = null;
  for (const group of groups) {
    if (group.essay !== null && group.essay.essay !== essay?.essay) {
      outer.push(count);
      put([{ kind: 'essay', key: `essay ${group.essay.essay}`, essay: group.essay }]);
    }
    essay = group.essay;
    if (group.essay === null) outer.push(count);
    titles.push(count);
    put([{ kind: 'title', key: group.key, group }]);
    const own = noteRows(group, before.byGroup.get(group.key) ?? { notes: [], rows: [] });
    byGroup.set(group.key, own);
    put(own.rows);
  }
  return { rows: noLines.concat(...parts), titles, outer, byGroup };
}

/** The rows of one list as it changes: what is listed as before keeps its very row. */
export class KeptRows {
  #last = noRows;

  of(groups: readonly TitledGroup[]): ListRows {
    return (this.#last = rowsOf(groups, this.#last));
  }
}

function noteRows({ key, notes }: TitledGroup, before: GroupRows): GroupRows {
  const { gone, come, start } = differing(before.notes, notes);
  const fresh = come.map((listed): NoteRow => {
    return { kind: 'note', key: `${key} ${listed.note.annotation.id}`, listed };
  });
  const after = before.rows.slice(start + gone.length);
  return { notes, rows: before.rows.slice(0, start).concat(fresh, after) };
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
  { rows, titles, outer }: Omit<ListRows, 'byGroup'>,
  asked: readonly number[],
): readonly DrawnSection[] {
  const sections: { key: string; essay: number | null; groups: DrawnGroup[] }[] = [];
  let notes: number[] = [];
  let drawn = -1;
  for (const index of asked) {
    const title = lastUpTo(titles, index);
    const heading = title === null ? undefined : rows[title];
    if (title === null || heading?.kind !== 'title' || rows[index]?.kind === 'essay') continue;
    if (drawn !== title) {
      drawn = title;
      notes = [];
      const group = { title, notes };
      const above = heading.group.essay === null ? null : lastUpTo(outer, index);
      const last = sections.at(-1);
      if (above !== null && last?.essay === above) last.groups.push(group);
      else sections.push({ key: rows[above ?? title]?.key ?? '', essay: above, groups: [group] });
    }
    if (index !== title) notes.push(index);
  }
  return sections;
}

/** The last of some ascending numbers that is not above another one; null where there is none. */
export function lastUpTo(numbers: readonly number[], most: number): number | null {
  const next = lowest(numbers.length, (at) => (numbers[at] ?? Infinity) > most);
  return numbers[next - 1] ?? null;
}

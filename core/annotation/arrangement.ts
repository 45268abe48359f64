import type { OutlineEntry } from '../document/outline';
import { dayIn } from '../local-day';
import { assertNever } from '../result';
import { bySection } from './by-section';
import type { Pigment } from './pigment';
import { pigments } from './pigment';
import type { Placed, Placement } from './placed';
import { plainTag } from './tags';
import type { Thread } from './thread';

/** In which order, and under which headings, the notebook lists annotations. */
export const arrangements = ['text', 'pigment', 'tag', 'time'] as const;

export type Arrangement = (typeof arrangements)[number];

/** What a group of annotations has in common. */
export type GroupName =
  /** The 一、 heading they stand under; null before the first, or in an essay without any. */
  | { readonly kind: 'section'; readonly heading: OutlineEntry | null }
  | { readonly kind: 'pigment'; readonly pigment: Pigment }
  /** null: without any tag. */
  | { readonly kind: 'tag'; readonly tag: string | null }
  /** The day on which they were last changed, as YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly day: string }
  /** 未定位: the passage is not found. */
  | { readonly kind: 'orphans' };

/** Annotations under one name; never empty. */
export interface Group {
  readonly name: GroupName;
  /** Those of the last group have no range. */
  readonly notes: readonly (Placed | Thread)[];
}

/**
 * The annotations of a placement in groups: by headings and by colours in text order, by tags in
 * the order of their letters (under each of its tags an annotation stands again), by days the
 * newest first, as the clock of the time zone (an IANA name) has them. What is not found comes
 * last, in every arrangement.
 */
export function arranged(
  { placed, orphans }: Placement,
  arrangement: Arrangement,
  outline: readonly OutlineEntry[],
  timeZone: string,
): readonly Group[] {
  const groups = grouped(placed, arrangement, outline, timeZone);
  return orphans.length === 0 ? groups : [...groups, { name: { kind: 'orphans' }, notes: orphans }];
}

function grouped(
  placed: readonly Placed[],
  arrangement: Arrangement,
  outline: readonly OutlineEntry[],
  timeZone: string,
): readonly Group[] {
  switch (arrangement) {
    case 'text':
      return bySection(placed, outline).map(({ heading, placed: notes }) => {
        return { name: { kind: 'section', heading }, notes };
      });
    case 'pigment':
      return pigments.flatMap((pigment) => {
        const notes = placed.filter(({ annotation }) => annotation.pigment === pigment);
        return notes.length === 0 ? [] : [{ name: { kind: 'pigment', pigment } as const, notes }];
      });
    case 'tag':
      return byTag(placed);
    case 'time':
      return byDay(placed, timeZone);
    default:
      return assertNever(arrangement);
  }
}

const letters = new Intl.Collator('zh-Hans-CN', { numeric: true });

function byTag(placed: readonly Placed[]): readonly Group[] {
  const groups = new Map<string, { readonly tag: string; readonly notes: Placed[] }>();
  for (const one of placed) {
    for (const tag of one.annotation.tags) {
      const group = groups.get(plainTag(tag)) ?? { tag, notes: [] };
      groups.set(plainTag(tag), group);
      group.notes.push(one);
    }
  }
  const tagged = [...groups.values()].sort((a, b) => letters.compare(a.tag, b.tag));
  const untagged = placed.filter(({ annotation }) => annotation.tags.length === 0);
  return [
    ...tagged.map(({ tag, notes }) => ({ name: { kind: 'tag', tag } as const, notes })),
    ...(untagged.length === 0
      ? []
      : [{ name: { kind: 'tag', tag: null } as const, notes: untagged }]),
  ];
}

/** Clocks serve for display alone: they decide which day a note is shown under, nothing else. */
function byDay(placed: readonly Placed[], timeZone: string): readonly Group[] {
  const groups: { readonly day: string; readonly notes: Placed[] }[] = [];
  const changed = (one: Placed) => one.annotation.modified;
  const newestFirst = [...placed].sort((a, b) =>
    changed(a) === changed(b) ? 0 : changed(a) < changed(b) ? 1 : -1,
  );
  for (const one of newestFirst) {
    const day = dayIn(changed(one), timeZone);
    const last = groups.at(-1);
    if (last?.day === day) last.notes.push(one);
    else groups.push({ day, notes: [one] });
  }
  return groups.map(({ day, notes }) => ({ name: { kind: 'day', day }, notes }));
}

import type { OutlineEntry } from '../document/outline';
import type { CollectionId, EssayId } from '../ids';
import { dayIn } from '../local-day';
import { assertNever } from '../result';
import { onFirstUse } from '../on-first-use';
import { bySection } from './by-section';
import type { Pigment } from './pigment';
import { pigments } from './pigment';
import type { Placed, Placement } from './placed';
import { plainTag } from './tags';
import type { Thread } from './thread';

/** In which order, and under which headings, the notebook lists annotations. */
export const arrangements = ['text', 'pigment', 'tag', 'time', 'collection'] as const;

export type Arrangement = (typeof arrangements)[number];

/** One of the essays whose annotations are listed. */
export interface EssayNotes {
  readonly essay: EssayId;
  /** The collection it is listed under; null where it is in none. */
  readonly collection: CollectionId | null;
  readonly placement: Placement;
  readonly outline: readonly OutlineEntry[];
}

/** An annotation that is listed; without a range where its passage is not found. */
export interface NoteIn {
  readonly essay: EssayId;
  readonly note: Placed | Thread;
}

/** What a group of annotations has in common. */
export type GroupName =
  /** The 一、 heading they stand under; null before the first, or in an essay without any. */
  | { readonly kind: 'section'; readonly essay: EssayId; readonly heading: OutlineEntry | null }
  | { readonly kind: 'pigment'; readonly pigment: Pigment }
  /** null: without any tag. */
  | { readonly kind: 'tag'; readonly tag: string | null }
  /** The day on which they were last changed, as YYYY-MM-DD. */
  | { readonly kind: 'day'; readonly day: string }
  /** null: of essays that are in no collection. */
  | { readonly kind: 'collection'; readonly collection: CollectionId | null }
  /** 未定位: the passage is not found. By text order they stand with their essay, else (null) all together. */
  | { readonly kind: 'orphans'; readonly essay: EssayId | null };

/** Annotations under one name; never empty. */
export interface Group {
  readonly name: GroupName;
  readonly notes: readonly NoteIn[];
}

/**
 * The annotations of essays in groups. By text: essay by essay under their headings, what is not found
 * at each essay's end. Else across essays, those not found last: by colours and collections in text
 * order, by tags in the order of their letters (under each of its tags an annotation stands again), by
 * days the newest first, as the clock of the time zone (an IANA name) has them.
 */
export function arranged(
  essays: readonly EssayNotes[],
  arrangement: Arrangement,
  timeZone: string,
): readonly Group[] {
  if (arrangement === 'text') return essays.flatMap(inTextOrder);
  const placed = essays.flatMap(placedIn);
  const orphans = essays.flatMap(orphansIn);
  const groups = grouped(essays, placed, arrangement, timeZone);
  return [...groups, ...named({ kind: 'orphans', essay: null }, orphans)];
}

interface PlacedIn {
  readonly essay: EssayId;
  readonly note: Placed;
}

function placedIn({ essay, placement }: EssayNotes): readonly PlacedIn[] {
  return placement.placed.map((note) => ({ essay, note }));
}

function orphansIn({ essay, placement }: EssayNotes): readonly NoteIn[] {
  return placement.orphans.map((note) => ({ essay, note }));
}

/** A group, or none where nothing is in it. */
function named(name: GroupName, notes: readonly NoteIn[]): readonly Group[] {
  return notes.length === 0 ? [] : [{ name, notes }];
}

function inTextOrder(one: EssayNotes): readonly Group[] {
  const { essay, placement, outline } = one;
  const sections = bySection(placement.placed, outline).map(({ heading, placed }): Group => {
    const notes = placed.map((note) => ({ essay, note }));
    return { name: { kind: 'section', essay, heading }, notes };
  });
  return [...sections, ...named({ kind: 'orphans', essay }, orphansIn(one))];
}

function grouped(
  essays: readonly EssayNotes[],
  placed: readonly PlacedIn[],
  arrangement: Exclude<Arrangement, 'text'>,
  timeZone: string,
): readonly Group[] {
  switch (arrangement) {
    case 'pigment':
      return pigments.flatMap((pigment) =>
        named(
          { kind: 'pigment', pigment },
          placed.filter(({ note }) => note.annotation.pigment === pigment),
        ),
      );
    case 'tag':
      return byTag(placed);
    case 'time':
      return byDay(placed, timeZone);
    case 'collection':
      return byCollection(essays);
    default:
      return assertNever(arrangement);
  }
}

const letters = onFirstUse(() => new Intl.Collator('zh-Hans-CN', { numeric: true }));

function byTag(placed: readonly PlacedIn[]): readonly Group[] {
  const groups = new Map<string, { readonly tag: string; readonly notes: PlacedIn[] }>();
  for (const one of placed) {
    for (const tag of one.note.annotation.tags) {
      const group = groups.get(plainTag(tag)) ?? { tag, notes: [] };
      groups.set(plainTag(tag), group);
      group.notes.push(one);
    }
  }
  const tagged = [...groups.values()].sort((a, b) => letters().compare(a.tag, b.tag));
  const untagged = placed.filter(({ note }) => note.annotation.tags.length === 0);
  return [
    ...tagged.map(({ tag, notes }): Group => ({ name: { kind: 'tag', tag }, notes })),
    ...named({ kind: 'tag', tag: null }, untagged),
  ];
}

/** Clocks serve for display alone: they decide which day a note is shown under, nothing else. */
function byDay(placed: readonly PlacedIn[], timeZone: string): readonly Group[] {
  const groups: { readonly day: string; readonly notes: PlacedIn[] }[] = [];
  const changed = ({ note }: PlacedIn) => note.annotation.modified;
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

/** In the order in which their first essays come; those of no collection last. */
function byCollection(essays: readonly EssayNotes[]): readonly Group[] {
  const groups = new Map<CollectionId | null, PlacedIn[]>();
  for (const one of essays) {
    const notes = groups.get(one.collection) ?? [];
    groups.set(one.collection, notes);
    notes.push(...placedIn(one));
  }
  const listed = [...groups].filter(([collection]) => collection !== null);
  return [...listed, [null, groups.get(null) ?? []] as const].flatMap(([collection, notes]) =>
    named({ kind: 'collection', collection }, notes),
  );
}

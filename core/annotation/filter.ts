import type { MarkKind } from './mark-kind';
import { markKinds } from './mark-kind';
import type { Pigment } from './pigment';
import { pigments } from './pigment';
import type { Placed } from './placed';
import { isSameTag, plainTag } from './tags';
import type { Thread } from './thread';
import { isCommented } from './thread';

/** Which annotations to list (ux.md 7.10). What is asked for holds together: each narrows the list. */
export interface Filter {
  /** Any of these colours; none chosen means every colour. */
  readonly pigments: readonly Pigment[];
  /** Any of these kinds; none chosen means every kind. */
  readonly kinds: readonly MarkKind[];
  /** With any of these tags; none chosen asks for none. */
  readonly tags: readonly string[];
  /** Only those with a comment, or a later one. */
  readonly commented: boolean;
  readonly starred: boolean;
  /** Only those whose passage is not found. */
  readonly orphaned: boolean;
}

/** Lets every annotation through. */
export const openFilter: Filter = {
  pigments: [],
  kinds: [],
  tags: [],
  commented: false,
  starred: false,
  orphaned: false,
};

/** An annotation with its follow-ups; without a range where its passage is not found. */
export type Candidate = Placed | Thread;

const isPlaced = (candidate: Candidate) => 'start' in candidate;

export function isOpen(filter: Filter): boolean {
  const { commented, starred, orphaned } = filter;
  const chosen = filter.pigments.length + filter.kinds.length + filter.tags.length;
  return chosen === 0 && !commented && !starred && !orphaned;
}

export function fits(candidate: Candidate, filter: Filter): boolean {
  const { pigment, kind, tags, starred } = candidate.annotation;
  if (filter.commented && !isCommented(candidate)) return false;
  if (filter.starred && !starred) return false;
  if (filter.orphaned && isPlaced(candidate)) return false;
  return (
    isAmong(pigment, filter.pigments) &&
    isAmong(kind, filter.kinds) &&
    (filter.tags.length === 0 || filter.tags.some((tag) => tags.some((own) => isSameTag(own, tag))))
  );
}

function isAmong<Value>(value: Value, chosen: readonly Value[]): boolean {
  return chosen.length === 0 || chosen.includes(value);
}

/** The filter with a colour chosen, or not chosen where it was; in the order of the colours. */
export function withPigment(filter: Filter, pigment: Pigment): Filter {
  return { ...filter, pigments: toggled(pigments, filter.pigments, pigment) };
}

/** The filter with a kind chosen, or not chosen where it was; in the order of the kinds. */
export function withKind(filter: Filter, kind: MarkKind): Filter {
  return { ...filter, kinds: toggled(markKinds, filter.kinds, kind) };
}

/** The filter with a tag chosen, or not chosen where it was. */
export function withChosenTag(filter: Filter, tag: string): Filter {
  const others = filter.tags.filter((one) => !isSameTag(one, tag));
  return { ...filter, tags: others.length < filter.tags.length ? others : [...others, tag] };
}

function toggled<Value>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
): readonly Value[] {
  return all.filter((one) => chosen.includes(one) !== (one === value));
}

/** How many annotations each wish would let through. */
export interface Counts {
  readonly byPigment: Readonly<Record<Pigment, number>>;
  readonly byKind: Readonly<Record<MarkKind, number>>;
  /** The tags as first written, the most used first, then by their letters. */
  readonly byTag: readonly TagCount[];
  readonly commented: number;
  readonly starred: number;
  readonly orphaned: number;
}

interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/**
 * Counts what each wish would let through beside all that a filter asks for otherwise: of colours,
 * kinds and tags, of which any will do, beside none of their own. Tags that come to nothing are left out.
 */
export function countsOf(candidates: readonly Candidate[], filter = openFilter): Counts {
  const byPigment = { gamboge: 0, azurite: 0, malachite: 0, carmine: 0, violet: 0 };
  const byKind = { highlight: 0, underline: 0, wavy: 0, strike: 0, paragraph: 0, point: 0 };
  const byTag = new Map<string, { readonly tag: string; count: number }>();
  let [commented, starred, orphaned] = [0, 0, 0];
  // Nothing is made for each one: ten thousand are counted at every mark.
  candidates.forEach((one) => {
    const { annotation } = one;
    const failed = failedBy(one, filter);
    if (passes('pigments', failed)) byPigment[annotation.pigment] += 1;
    if (passes('kinds', failed)) byKind[annotation.kind] += 1;
    if (passes('tags', failed) && annotation.tags.length > 0) countTags(annotation.tags, byTag);
    if (passes('commented', failed) && isCommented(one)) commented += 1;
    if (passes('starred', failed) && annotation.starred) starred += 1;
    if (passes('orphaned', failed) && !isPlaced(one)) orphaned += 1;
  });
  const tags = [...byTag.values()].sort((x, y) => y.count - x.count || (x.tag < y.tag ? -1 : 1));
  return { byPigment, byKind, byTag: tags, commented, starred, orphaned };
}

const wishes = ['pigments', 'kinds', 'tags', 'commented', 'starred', 'orphaned'] as const;

/** The one wish that an annotation does not come up to; null where there is none. */
type Failed = keyof Filter | 'several' | null;

/** Whether an annotation that failed so comes up to all wishes but for this one. */
const passes = (wish: keyof Filter, failed: Failed) => failed === null || failed === wish;

function failedBy(candidate: Candidate, filter: Filter): Failed {
  if (fits(candidate, filter)) return null;
  const failed = wishes.filter((wish) => !fits(candidate, { ...openFilter, [wish]: filter[wish] }));
  return failed.length === 1 ? (failed[0] ?? null) : 'several';
}

function countTags(
  tags: readonly string[],
  counts: Map<string, { readonly tag: string; count: number }>,
): void {
  for (const tag of tags) {
    const known = counts.get(plainTag(tag));
    if (known === undefined) counts.set(plainTag(tag), { tag, count: 1 });
    else known.count += 1;
  }
}

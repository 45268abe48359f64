import type { Annotation } from './annotation';
import { isSameTag, plainTag } from './tags';

/** How many tags are offered at once. */
const mostOffered = 6;

/** A tag as first written, and how many annotations have it. */
export interface TagUse {
  readonly tag: string;
  readonly count: number;
}

/** The tags of annotations, the most used first, then by their letters. */
export function tagUses(annotations: Iterable<Pick<Annotation, 'tags'>>): readonly TagUse[] {
  const uses: TagUse[] = [];
  for (const { tags } of annotations) for (const tag of tags) uses.push({ tag, count: 1 });
  return joinedUses(uses);
}

/** Uses counted in several places together, the most used first, then by their letters. */
export function joinedUses(uses: Iterable<TagUse>): readonly TagUse[] {
  const joined = new Map<string, { readonly tag: string; count: number }>();
  for (const { tag, count } of uses) {
    const known = joined.get(plainTag(tag));
    if (known === undefined) joined.set(plainTag(tag), { tag, count });
    else known.count += count;
  }
  return [...joined.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/**
 * What to offer for what was typed of a tag: known tags that begin with it, then those that have it
 * elsewhere, each in the order known; none that is there already.
 */
export function offeredTags(
  known: readonly string[],
  own: readonly string[],
  typed: string,
): readonly string[] {
  const start = plainTag(typed)
    .replace(/^[\s#]+/u, '')
    .trimEnd();
  const others = known.filter((tag) => !own.some((one) => isSameTag(one, tag)));
  const at = (tag: string) => plainTag(tag).indexOf(start);
  const first = others.filter((tag) => at(tag) === 0);
  return [...first, ...others.filter((tag) => at(tag) > 0)].slice(0, mostOffered);
}

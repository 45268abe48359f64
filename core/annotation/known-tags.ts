import type { Annotation } from './annotation';
import { isSameTag, plainTag } from './tags';

/** How many tags are offered at once. */
const mostOffered = 6;

/** The tags of annotations as first written, the most used first, then by their letters. */
export function tagsOf(annotations: readonly Annotation[]): readonly string[] {
  const uses = new Map<string, { readonly tag: string; count: number }>();
  for (const tag of annotations.flatMap(({ tags }) => tags)) {
    const known = uses.get(plainTag(tag));
    if (known === undefined) uses.set(plainTag(tag), { tag, count: 1 });
    else known.count += 1;
  }
  return [...uses.values()]
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
    .map(({ tag }) => tag);
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

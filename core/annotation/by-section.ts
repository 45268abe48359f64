import type { OutlineEntry } from '../document/outline';
import { lowest } from '../lowest';
import type { Placed } from './placed';

/** The annotations that begin under one 一、 heading. */
export interface Section {
  /** null: before the first such heading, or in an essay without any (开篇). */
  readonly heading: OutlineEntry | null;
  /** In text order; never empty. */
  readonly placed: readonly Placed[];
}

/**
 * Groups annotations by the heading of level 1 they begin under; lower headings make no group.
 * Both lists are in text order; headings without annotations are left out.
 */
export function bySection(
  placed: readonly Placed[],
  outline: readonly OutlineEntry[],
): readonly Section[] {
  const headings = outline.filter((entry) => entry.level === 1);
  const sections: Section[] = [];
  let from = 0;
  for (let next = 0; next <= headings.length && from < placed.length; next += 1) {
    const end = headings[next]?.offset ?? Infinity;
    const until = lowest(placed.length, (at) => (placed[at]?.start ?? Infinity) >= end);
    const own = placed.slice(from, until);
    if (own.length > 0) sections.push({ heading: headings[next - 1] ?? null, placed: own });
    from = until;
  }
  return sections;
}

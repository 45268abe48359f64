import type { OutlineEntry } from '../document/outline';
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
  const sections: { heading: OutlineEntry | null; placed: Placed[] }[] = [];
  let next = 0;
  for (const one of placed) {
    while ((headings[next]?.offset ?? Infinity) <= one.start) next += 1;
    const heading = headings[next - 1] ?? null;
    const last = sections.at(-1);
    if (last !== undefined && last.heading === heading) last.placed.push(one);
    else sections.push({ heading, placed: [one] });
  }
  return sections;
}

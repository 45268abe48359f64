import type { Placed } from '../../core/annotation/placed';
import type { OutlineEntry } from '../../core/document/outline';

/**
 * How many annotations begin in each section, in the outline's order: from its heading to the next
 * heading of any level, so that each is counted once. Both lists are in text order.
 */
export function sectionCounts(
  entries: readonly OutlineEntry[],
  placed: readonly Placed[],
): readonly number[] {
  const counts = entries.map(() => 0);
  let section = -1;
  for (const { start } of placed) {
    while ((entries[section + 1]?.offset ?? Infinity) <= start) section += 1;
    if (section >= 0) counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}

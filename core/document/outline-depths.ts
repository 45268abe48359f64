import type { OutlineEntry } from './outline';

/**
 * How far each heading stands in, from 1: one further than the nearest before it of a higher order.
 * A 1. that no （一） stands above takes the place of （一）, and at an essay's beginning that of 一、.
 */
export function outlineDepths(entries: readonly Pick<OutlineEntry, 'level'>[]): readonly number[] {
  const above: number[] = [];
  return entries.map(({ level }) => {
    while ((above.at(-1) ?? -Infinity) >= level) above.pop();
    above.push(level);
    return above.length;
  });
}

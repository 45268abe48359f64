/**
 * The place that a key leads to from another one, of those from 0 to `last`; null where it leads
 * nowhere. Page Up and Page Down go past `page` of them.
 */
export function walked(from: number, last: number, key: string, page: number): number | null {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: Math.min(from + page, last),
    PageUp: Math.max(from - page, 0),
    Home: 0,
    End: last,
  }[key];
  return to === undefined || to < 0 || to > last ? null : to;
}

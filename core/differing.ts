/** What stands between the beginning and the end that two lists have in common, by identity. */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
): {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  /** How many stand before it. */
  readonly start: number;
} {
  let start = 0;
  let [last, end] = [before.length, after.length];
  const shorter = Math.min(last, end);
  while (start < shorter && before[start] === after[start]) start += 1;
  while (last > start && end > start && before[last - 1] === after[end - 1]) {
    last -= 1;
    end -= 1;
  }
  return { gone: before.slice(start, last), come: after.slice(start, end), start };
}

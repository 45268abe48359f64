/** What stands between the beginning and the end that two lists have in common, by identity. */
export function differing<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    gone: before.slice(start, before.length - end),
    come: after.slice(start, after.length - end),
  };
}

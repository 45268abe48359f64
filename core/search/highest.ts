/**
 * The things of the highest ranks, at most so many, highest first; of equal ones the first comes first.
 * A rank of 0 is none.
 */
export function highest(
  things: Iterable<number>,
  rankOf: (thing: number) => number,
  most: number,
): readonly number[] {
  const found: number[] = [];
  const ranks: number[] = [];
  for (const thing of things) {
    const rank = rankOf(thing);
    const isFull = found.length >= most;
    if (rank === 0 || (isFull && rank <= (ranks.at(-1) ?? 0))) continue;
    let at = found.length;
    while (at > 0 && (ranks[at - 1] ?? 0) < rank) at -= 1;
    found.splice(at, 0, thing);
    ranks.splice(at, 0, rank);
    if (!isFull) continue;
    found.pop();
    ranks.pop();
  }
  return found;
}

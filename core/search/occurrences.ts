/**
 * Where `wanted` occurs in a folded text, in order and never overlapping, as units of that text. An
 * occurrence begins and ends where `isEdge` says that a character of the source begins, and none
 * begins where `mayBegin` says no.
 */
export function occurrences(
  text: string,
  wanted: string,
  isEdge: (unit: number) => boolean,
  mayBegin: (unit: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  let at = text.indexOf(wanted);
  while (at >= 0) {
    const behind = at + wanted.length;
    let next = behind;
    if (isEdge(at) && isEdge(behind) && mayBegin(at)) found.push(at);
    else {
      // A match at no edge is tried once, not once a unit.
      next = at + 1;
      while (next < text.length && !isEdge(next)) next += 1;
    }
    at = text.indexOf(wanted, next);
  }
  return found;
}

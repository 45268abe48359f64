/** UTF-16 units of `before` that are not in `after`: what lies between their common beginning and end. */
export function lostBetween(before: string, after: string): number {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < longest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return before.length - start - end;
}

/** UTF-16 units: a loss of so many is one whatever stays; one of fewer than `typo` never is. */
const muchText = 40;
const typo = 6;

/** Whether a change throws a good part of a text away: nothing is left, or a long piece, or a quarter of it, is gone. */
export function isLargelyLost(before: string, after: string): boolean {
  if (after.trim() === '') return before.trim() !== '';
  const lost = lostBetween(before, after);
  return lost >= muchText || (lost >= typo && lost * 4 >= before.length);
}

/** ms */
export const dayLength = 86_400_000;

/** The most that the calendar advances at one start, in ms. */
const longestStep = 7 * dayLength;

/** 2200-01-01 in ms: past it a clock is wrong (reliability.md 2.11). */
const latest = 7_258_118_400_000;

/**
 * A "now" (ms since 1970) that may decide what is old enough to go: of a computer's clock it takes
 * at most seven days a start, and never goes back. A clock that jumps ahead so costs a week of
 * keeping, not everything; one that runs late makes things stay longer. `previous` is what the last
 * start came to, null at the first; a clock that tells no time leaves it as it was.
 */
export function calendarDay(previous: number | null, now: number): number {
  const told = Number.isFinite(now) ? Math.min(Math.max(0, Math.floor(now)), latest) : 0;
  if (previous === null) return told;
  return Math.max(previous, Math.min(told, previous + longestStep));
}

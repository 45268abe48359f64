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
  const told = toldBy(now);
  if (previous === null) return told;
  return Math.max(previous, Math.min(told, previous + longestStep));
}

/**
 * That "now" later in the same start, `passed` ms after it was `started`: as far as both the clock and
 * the time that has passed allow. A clock that jumps so moves it no further than time itself.
 */
export function calendarLater(started: number, passed: number, now: number): number {
  const most = Number.isFinite(passed) ? started + Math.max(0, Math.floor(passed)) : started;
  return Math.max(started, Math.min(toldBy(now), most));
}

/** What a clock tells, within 1970–2200; 0 where it tells no time. */
function toldBy(now: number): number {
  return Number.isFinite(now) ? Math.min(Math.max(0, Math.floor(now)), latest) : 0;
}

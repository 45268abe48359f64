import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, calendarLater, dayLength } from '../../core/calendar';

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const year = 365 * dayLength;
const hour = dayLength / 24;

/** What the clock says at each start. */
const run = (clocks: readonly number[], first: number | null = null) =>
  clocks.reduce<number | null>(calendarDay, first);

describe('the calendar', () => {
  test('is the clock at the first start, and follows it from day to day', () => {
    expect(run([start])).toBe(start);
    expect(run([start, start + hour, start + dayLength, start + 5 * dayLength])).toBe(
      start + 5 * dayLength,
    );
  });

  test('gives a clock that jumps ten years ahead one week', () => {
    expect(run([start, start + 10 * year])).toBe(start + 7 * dayLength);
  });

  test('goes on from there when the clock is right again', () => {
    const after = [start, start + 10 * year, start + dayLength, start + 8 * dayLength];
    expect(run(after)).toBe(start + 8 * dayLength);
  });

  test('stands still while the clock is an hour or ten years back', () => {
    expect(run([start, start - hour])).toBe(start);
    expect(run([start, start - 10 * year, start - 10 * year + hour])).toBe(start);
  });

  test('does not heed a clock that tells no time', () => {
    expect(run([start, Number.NaN, Infinity, -Infinity, -1])).toBe(start);
    expect(run([Number.NaN])).toBe(0);
    expect(run([Infinity])).toBe(0);
    expect(run([-1])).toBe(0);
  });

  test.each([
    ['goes on with the clock while the window stays open', 12 * dayLength, 12 * dayLength, 12],
    ['goes no further than time did where the clock jumps', hour, 10 * year, 1 / 24],
    ['goes no further than the clock', 12 * dayLength, 2 * dayLength, 2],
    ['stands still while the clock is back', 12 * dayLength, -dayLength, 0],
    ['does not heed a clock that tells no time', dayLength, Number.NaN, 0],
    ['does not heed a time that is none', Number.NaN, dayLength, 0],
    ['does not heed a time that goes back', -dayLength, dayLength, 0],
  ])('%s', (_what, passed, ahead, days) => {
    expect(calendarLater(start, passed, start + ahead)).toBe(start + days * dayLength);
  });

  const anyClock = fc.oneof(
    fc.double({ noNaN: false }),
    fc.integer({ min: 0, max: start + 20 * year }),
    fc.constantFrom(start - hour, start + 10 * year, start - 10 * year),
  );

  test('never goes back and never takes more than seven days, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(anyClock, { minLength: 2 }), (clocks) => {
        let before = calendarDay(null, clocks[0] ?? 0);
        for (const clock of clocks.slice(1)) {
          const after = calendarDay(before, clock);
          expect(Number.isSafeInteger(after)).toBe(true);
          expect(after).toBeGreaterThanOrEqual(before);
          expect(after - before).toBeLessThanOrEqual(7 * dayLength);
          before = after;
        }
      }),
    );
  });

  test('is never ahead of a clock that was right all along', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * dayLength)), (steps) => {
        let clock = start;
        let calendar = calendarDay(null, clock);
        for (const step of steps) {
          clock += step;
          calendar = calendarDay(calendar, clock);
          expect(calendar).toBeLessThanOrEqual(clock);
        }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { EssayId } from '../../../core/ids';
import type { ReadTime } from '../../../renderer/state/reading-clock';
import { ReadingClock } from '../../../renderer/state/reading-clock';

const spring = 'a'.repeat(32) as EssayId;
const autumn = 'b'.repeat(32) as EssayId;
const minute = 60_000;

/** What is told of acts at these times, in s. */
function acting(clock: ReadingClock, essay: EssayId, times: readonly number[]) {
  const told = times.map((time) => clock.acts(essay, time * 1000));
  return told.filter((one): one is ReadTime => one !== null);
}
const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
const sum = (told: readonly ReadTime[]) => told.reduce((all, { seconds }) => all + seconds, 0);

describe('the clock of reading', () => {
  test('counts the time between one act and the next', () => {
    const clock = new ReadingClock();
    const told = acting(clock, spring, range(0, 300, 5));
    expect(sum(told)).toBe(300);
    expect(told.map(({ begins }) => begins).filter(Boolean)).toHaveLength(1);
    expect(clock.rests(310_000)).toEqual({ essay: spring, seconds: 10, begins: false });
  });

  test('counts a minute at most for a reader who does nothing', () => {
    const clock = new ReadingClock();
    expect(acting(clock, spring, [0, 600])).toEqual([{ essay: spring, seconds: 60, begins: true }]);
    expect(clock.rests(600_000 + 5 * minute)).toMatchObject({ seconds: 60 });
  });

  test('tells nothing of a glance', () => {
    const clock = new ReadingClock();
    expect(acting(clock, spring, range(0, 20, 5))).toEqual([]);
    expect(clock.rests(25_000)).toBeNull();
    expect(clock.rests(50_000)).toBeNull();
  });

  test('counts nothing while the reader is elsewhere', () => {
    const clock = new ReadingClock();
    acting(clock, spring, range(0, 60, 5));
    clock.rests(60_000);
    expect(sum(acting(clock, spring, range(300, 330, 5)))).toBe(30);
  });

  test('takes coming back within half an hour for the same sitting, and after that for another', () => {
    const clock = new ReadingClock();
    const begun: boolean[] = [];
    for (const from of [0, 10 * 60, 60 * 60]) {
      begun.push(acting(clock, spring, range(from, from + 60, 5)).some(({ begins }) => begins));
      clock.rests((from + 60) * 1000);
    }
    expect(begun).toEqual([true, false, true]);
  });

  test('begins a sitting anew where nothing was done for long, with the window open', () => {
    const clock = new ReadingClock();
    acting(clock, spring, range(0, 60, 5));
    const later = acting(clock, spring, range(7200, 7260, 5));
    expect(later.filter(({ begins }) => begins)).toHaveLength(1);
    expect(sum(later)).toBe(60);
  });

  test('keeps essays apart', () => {
    const clock = new ReadingClock();
    acting(clock, spring, range(0, 60, 5));
    clock.rests(60_000);
    const other = acting(clock, autumn, range(60, 120, 5));
    expect(other.every(({ essay }) => essay === autumn)).toBe(true);
    expect([sum(other), other[0]?.begins]).toEqual([60, true]);
    clock.rests(120_000);
    expect(acting(clock, spring, range(120, 180, 5)).some(({ begins }) => begins)).toBe(false);
  });

  test('does not go backwards with a clock that does', () => {
    const clock = new ReadingClock();
    expect(sum(acting(clock, spring, [100, 50, 40, 80]))).toBeLessThanOrEqual(40);
  });
});

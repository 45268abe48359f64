import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColouredTick, RulerMark } from '../../../renderer/reader/ruler-places';
import {
  ColouredTicks,
  sameTicks,
  scrollFor,
  thumbOf,
  ticksAt,
} from '../../../renderer/reader/ruler-places';
import { heightOf, heightsOf } from '../../../renderer/text/stands';

function ticksOf(marks: readonly RulerMark[]): readonly ColouredTick[] {
  const ticks = new ColouredTicks(1000, 100);
  for (const mark of marks) ticks.add(mark);
  return ticks.all;
}

const stands = [
  { start: 0, end: 10, top: 60, height: 40 },
  { start: 20, end: 120, top: 120, height: 200 },
];

describe('heightOf', () => {
  test.each([
    [0, 60],
    [5, 80],
    [10, 100],
    [15, 100],
    [20, 120],
    [70, 220],
    [500, 320],
  ])('offset %i stands %i px down', (offset, height) => {
    expect(heightOf(stands, offset)).toBe(height);
  });

  test('is 0 on a page without blocks', () => {
    expect(heightOf([], 7)).toBe(0);
  });

  test('is the same for each of many in one walk', () => {
    const passages = [0, 5, 5, 10, 15, 20, 70, 500].map((start) => ({ start }));
    const heights = passages.map(({ start }) => heightOf(stands, start));
    expect(heightsOf(stands, passages)).toEqual(heights);
    expect(heightsOf([], passages)).toEqual(passages.map(() => 0));
  });
});

test('ticks are whole px, each once and in order', () => {
  expect(ticksAt([500, 101, 100, 99], 1000, 100)).toEqual([10, 50]);
  expect(ticksAt([500], 0, 0)).toEqual([]);
});

describe('the thumb', () => {
  test('is the share of the page in view, and all of it where nothing scrolls', () => {
    expect(thumbOf(1000, 500, 5000, 500)).toEqual({ top: 100, height: 50 });
    expect(thumbOf(0, 500, 500, 500)).toEqual({ top: 0, height: 500 });
  });

  test('stays long enough to take hold of, and reaches both ends', () => {
    expect(thumbOf(0, 500, 500_000, 500)).toEqual({ top: 0, height: 24 });
    expect(thumbOf(499_500, 500, 500_000, 500)).toEqual({ top: 476, height: 24 });
  });

  test('scrolls to where it would be drawn', () => {
    const px = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 501, max: 1_000_000 }), px, (sheet, share) => {
        const scroll = share * (sheet - 500);
        const { top } = thumbOf(scroll, 500, sheet, 500);
        expect(scrollFor(top, 500, sheet, 500)).toBeCloseTo(scroll, 5);
      }),
    );
  });
});

test('of each colour a px of the ruler has one tick', () => {
  const marks = [
    { height: 100, pigment: 'gamboge' },
    { height: 104, pigment: 'gamboge' },
    { height: 104, pigment: 'azurite' },
    { height: 500, pigment: 'gamboge' },
  ] as const;
  expect(ticksOf(marks)).toEqual([
    { top: 10, pigment: 'gamboge' },
    { top: 10, pigment: 'azurite' },
    { top: 50, pigment: 'gamboge' },
  ]);
  expect(new ColouredTicks(0, 100).all).toEqual([]);
});

test('a tick goes with the last of its marks', () => {
  const ticks = new ColouredTicks(1000, 100);
  const marks = [100, 102, 500].map((height) => ({ height, pigment: 'gamboge' as const }));
  for (const mark of marks) ticks.add(mark);
  ticks.remove({ height: 102, pigment: 'gamboge' });
  ticks.remove({ height: 900, pigment: 'gamboge' });
  expect(ticks.all.map(({ top }) => top)).toEqual([10, 50]);
  ticks.remove({ height: 100, pigment: 'gamboge' });
  expect(ticks.all.map(({ top }) => top)).toEqual([50]);
});

test('a mark where there is a tick of its colour changes no tick', () => {
  const some = [
    { height: 100, pigment: 'gamboge' },
    { height: 104, pigment: 'azurite' },
  ] as const;
  const before = ticksOf(some);
  const [first, ...rest] = some;
  expect(sameTicks(before, ticksOf([first, first, ...rest]))).toBe(true);
  const red = { height: 104, pigment: 'carmine' } as const;
  expect(sameTicks(before, ticksOf([...some, red]))).toBe(false);
  expect(sameTicks(before, ticksOf([first, red]))).toBe(false);
});

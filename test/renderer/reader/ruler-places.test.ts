import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ColouredTicks,
  scrollFor,
  thumbOf,
  tickPath,
  ticksAt,
} from '../../../renderer/reader/ruler-places';
import { heightOf, heightsOf } from '../../../renderer/text/stands';

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
  const ticks = new ColouredTicks(1000, 100);
  for (const height of [100, 104, 500]) ticks.add({ height, pigment: 'gamboge' });
  ticks.add({ height: 104, pigment: 'azurite' });
  expect(ticks.of('gamboge')).toEqual([10, 50]);
  expect(ticks.of('azurite')).toEqual([10]);
  expect(ticks.of('carmine')).toEqual([]);
});

test('a tick comes with the first mark on its px, and goes with the last', () => {
  const ticks = new ColouredTicks(1000, 100);
  const mark = { height: 100, pigment: 'gamboge' } as const;
  expect([ticks.add(mark), ticks.add({ ...mark, height: 104 })]).toEqual([true, false]);
  expect([ticks.remove(mark), ticks.remove(mark), ticks.remove(mark)]).toEqual([
    false,
    true,
    false,
  ]);
});

test('a page without height has no ticks', () => {
  const ticks = new ColouredTicks(0, 100);
  ticks.add({ height: 0, pigment: 'gamboge' });
  expect(ticks.of('gamboge')).toEqual([]);
});

test('a tick goes with the last of its marks', () => {
  const ticks = new ColouredTicks(1000, 100);
  for (const height of [100, 102, 500]) ticks.add({ height, pigment: 'gamboge' });
  ticks.remove({ height: 102, pigment: 'gamboge' });
  ticks.remove({ height: 900, pigment: 'gamboge' });
  expect(ticks.of('gamboge')).toEqual([10, 50]);
  ticks.remove({ height: 100, pigment: 'gamboge' });
  expect(ticks.of('gamboge')).toEqual([50]);
});

test('ticks are drawn through the middle of their px', () => {
  expect(tickPath([10, 50], 0, 14)).toBe('M0 10.5H14M0 50.5H14');
  expect(tickPath([], 0, 14)).toBe('');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardGap,
  cardTops,
  drift,
  foldsOf,
  pillHeight,
  placesWithFolds,
} from '../../../renderer/margin/card-layout';

const slot = (wanted: number, height: number) => ({ wanted, height });

describe('cardTops', () => {
  test('gives every card its wanted place where there is room', () => {
    expect(cardTops([slot(10, 50), slot(100, 50), slot(400, 50)], null)).toEqual([10, 100, 400]);
  });

  test('puts a card 8 px under the one before where its place is taken', () => {
    expect(cardTops([slot(10, 50), slot(20, 50), slot(30, 50)], null)).toEqual([10, 68, 126]);
  });

  test('keeps the active card beside its line and moves its neighbours', () => {
    expect(cardTops([slot(500, 50), slot(510, 80), slot(520, 50)], 1)).toEqual([452, 510, 598]);
  });

  test('never pushes a card above the sheet', () => {
    expect(cardTops([slot(5, 50), slot(10, 50), slot(12, 50)], 2)).toEqual([0, 58, 116]);
  });

  test('never lets two cards overlap, whichever is active', () => {
    const cards = fc
      .array(fc.record({ wanted: fc.integer({ min: -20, max: 900 }), height: fc.nat(300) }), {
        maxLength: 40,
      })
      .map((slots) => slots.toSorted((a, b) => a.wanted - b.wanted));
    fc.assert(
      fc.property(cards, fc.nat(40), (slots, index) => {
        const active = index < slots.length ? index : null;
        const tops = cardTops(slots, active);
        for (let at = 1; at < slots.length; at += 1) {
          const bottom = (tops[at - 1] ?? 0) + (slots[at - 1]?.height ?? 0);
          expect(tops[at]).toBeGreaterThanOrEqual(bottom + cardGap);
        }
        expect(Math.min(0, ...tops)).toBe(0);
      }),
    );
  });

  test('knows how far the worst placed card stands from its passage', () => {
    const slots = [slot(10, 50), slot(10, 50), slot(10, 50)];
    expect(drift(slots, cardTops(slots, null))).toBe(116);
  });
});

describe('folding', () => {
  const crowd = Array.from({ length: 40 }, () => slot(100, 66));

  test('leaves cards alone that stand near their passages', () => {
    expect(foldsOf([slot(10, 50), slot(20, 50), slot(600, 50)], null)).toEqual([]);
  });

  test('puts the tail of a crowd behind one pill', () => {
    expect(foldsOf(crowd, null)).toEqual([{ first: 7, last: 39 }]);
    const { tops, pills } = placesWithFolds(crowd, foldsOf(crowd, null), null);
    expect(tops.filter((top) => top !== null)).toHaveLength(7);
    expect(pills).toEqual([100 + 7 * (66 + cardGap)]);
  });

  test('shows the active card of a crowd beside its line', () => {
    const { tops } = placesWithFolds(crowd, foldsOf(crowd, 20), 20);
    expect(tops[20]).toBeGreaterThanOrEqual(100);
    expect(tops[7]).toBeNull();
    expect(tops[39]).toBeNull();
  });

  test('never lets cards and pills overlap', () => {
    const cards = fc
      .array(fc.record({ wanted: fc.nat(900), height: fc.integer({ min: 20, max: 300 }) }), {
        maxLength: 60,
      })
      .map((slots) => slots.toSorted((a, b) => a.wanted - b.wanted));
    fc.assert(
      fc.property(cards, fc.nat(60), (slots, index) => {
        const active = index < slots.length ? index : null;
        const { tops, pills } = placesWithFolds(slots, foldsOf(slots, active), active);
        const boxes = [
          ...tops.flatMap((top, at) =>
            top === null ? [] : [{ top, bottom: top + (slots[at]?.height ?? 0) }],
          ),
          ...pills.map((top) => ({ top, bottom: top + pillHeight })),
        ].toSorted((a, b) => a.top - b.top);
        for (let at = 1; at < boxes.length; at += 1) {
          expect(boxes[at]?.top).toBeGreaterThanOrEqual((boxes[at - 1]?.bottom ?? 0) + cardGap);
        }
        if (active !== null) expect(tops[active]).not.toBeNull();
      }),
    );
  });
});

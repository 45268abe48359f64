import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardGap, cardTops, drift } from '../../../renderer/margin/card-layout';

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

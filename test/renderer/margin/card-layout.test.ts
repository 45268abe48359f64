import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Layout, Slot } from '../../../renderer/margin/card-layout';
import { cardGap, crowded, layOut, pillHeight } from '../../../renderer/margin/card-layout';

const slot = (wanted: number, height: number) => ({ wanted, height });
const topsOf = (slots: readonly Slot[], active: number | null) => layOut(slots, active).tops;
/** Forty comments on one paragraph at the top of an essay, as they stand once cut to two lines. */
const crowd = (top: number) => Array.from({ length: 40 }, (_, at) => slot(top + at * 7, 66));

const slotsInOrder = fc
  .array(
    fc.record({
      wanted: fc.integer({ min: -20, max: 3000 }),
      height: fc.integer({ max: 300, min: 20 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((slots) => slots.toSorted((a, b) => a.wanted - b.wanted));
/** Cards with one of them active; close together in half of the cases. */
const withActive = fc
  .tuple(slotsInOrder, fc.nat(59), fc.boolean())
  .map(([slots, index, close]) => ({
    slots: close ? slots.map(({ wanted, height }) => slot(wanted / 10, height)) : slots,
    active: index % slots.length,
  }));

interface Box {
  readonly first: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is on show, from the top down. */
const boxesOf = (slots: readonly Slot[], { tops, pills }: Layout): readonly Box[] =>
  [
    ...tops.flatMap((top, first): readonly Box[] =>
      top === null ? [] : [{ first, top, bottom: top + (slots[first]?.height ?? 0) }],
    ),
    ...pills.map(({ first, top }) => ({ first, top, bottom: top + pillHeight })),
  ].toSorted((a, b) => a.top - b.top);

describe('layOut', () => {
  test('gives every card its wanted place where there is room', () => {
    expect(topsOf([slot(10, 50), slot(100, 50), slot(400, 50)], null)).toEqual([10, 100, 400]);
  });

  test('puts a card 8 px under the one before where its place is taken', () => {
    expect(topsOf([slot(10, 50), slot(20, 50), slot(30, 50)], null)).toEqual([10, 68, 126]);
  });

  test('keeps the active card beside its line and moves its neighbours', () => {
    expect(topsOf([slot(500, 50), slot(510, 80), slot(520, 50)], 1)).toEqual([452, 510, 598]);
  });

  test('folds the cards before the active one where the sheet has no room for them', () => {
    const { tops, pills } = layOut([slot(5, 50), slot(10, 50), slot(62, 50)], 2);
    expect(tops).toEqual([null, null, 62]);
    expect(pills).toEqual([{ first: 0, last: 1, top: 62 - cardGap - pillHeight }]);
  });

  test('puts their pill under the active card where there is no room above it at all', () => {
    const { tops, pills } = layOut([slot(5, 50), slot(10, 50), slot(12, 50)], 1);
    expect(tops).toEqual([null, 10, 104]);
    expect(pills).toEqual([{ first: 0, last: 0, top: 68 }]);
  });

  test('keeps the active card on its line, whatever stands around it', () => {
    fc.assert(
      fc.property(withActive, ({ slots, active }) => {
        expect(topsOf(slots, active)[active]).toBe(Math.max(0, slots[active]?.wanted ?? 0));
      }),
    );
  });

  test.each([100, 2000])('shows each of forty on its line when active, from %i px', (top) => {
    const slots = crowd(top);
    slots.forEach(({ wanted }, active) => {
      const { tops, pills } = layOut(slots, active);
      expect(tops[active]).toBe(wanted);
      expect(tops.filter((one) => one !== null).length).toBeGreaterThan(3);
      expect(pills.length).toBeLessThan(3);
    });
  });

  test('shows neighbours before the active one next to it and folds those further away', () => {
    const { tops, pills } = layOut(crowd(2000), 20);
    expect(tops.slice(18, 21)).toEqual([1992, 2066, 2140]);
    expect(pills[0]).toEqual({ first: 1, last: 17, top: 1956 });
    expect(tops[0]).toBe(1882);
  });

  test('lets no two cards or pills overlap and none lie above the sheet', () => {
    fc.assert(
      fc.property(withActive, fc.boolean(), ({ slots, active }, resting) => {
        const boxes = boxesOf(slots, layOut(slots, resting ? null : active));
        expect(boxes[0]?.top).toBeGreaterThanOrEqual(0);
        for (let at = 1; at < boxes.length; at += 1) {
          expect(boxes[at]?.top).toBeGreaterThanOrEqual((boxes[at - 1]?.bottom ?? 0) + cardGap);
        }
      }),
    );
  });

  test('shows every card or counts it in one pill, and all in text order', () => {
    fc.assert(
      fc.property(withActive, fc.boolean(), ({ slots, active }, resting) => {
        const layout = layOut(slots, resting ? null : active);
        const counted = layout.pills.flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, at) => first + at),
        );
        const shown = layout.tops.flatMap((top, at) => (top === null ? [] : [at]));
        expect([...counted, ...shown].toSorted((a, b) => a - b)).toEqual(slots.map((_, at) => at));
        const roomAbove = resting || (slots[active]?.wanted ?? 0) >= pillHeight + cardGap;
        const order = boxesOf(slots, layout).map(({ first }) => first);
        if (roomAbove) expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
    );
  });

  test('never shows a card further than 160 px above or 480 px below its line', () => {
    fc.assert(
      fc.property(withActive, fc.boolean(), ({ slots, active }, resting) => {
        layOut(slots, resting ? null : active).tops.forEach((top, at) => {
          const wanted = slots[at]?.wanted ?? 0;
          if (top === null) return;
          expect(wanted - top).toBeLessThanOrEqual(160);
          expect(top - wanted).toBeLessThanOrEqual(480);
        });
      }),
    );
  });

  test('leaves a crowd far from the active card as it is at rest', () => {
    const slots = [...crowd(100), slot(3000, 50), slot(3010, 50)];
    const resting = layOut(slots, null);
    const active = layOut(slots, 41);
    expect(active.tops.slice(0, 40)).toEqual(resting.tops.slice(0, 40));
    expect(active.pills).toEqual(resting.pills);
    expect(active.tops.slice(40)).toEqual([2952, 3010]);
  });

  test('puts the tail of a crowd behind one pill', () => {
    const slots = Array.from({ length: 40 }, () => slot(100, 66));
    const { tops, pills } = layOut(slots, null);
    expect(tops.filter((top) => top !== null)).toHaveLength(7);
    expect(pills).toEqual([{ first: 7, last: 39, top: 100 + 7 * (66 + cardGap) }]);
  });

  test('shows all cards of an opened fold under each other', () => {
    const slots = [...crowd(100), slot(700, 50)];
    const [pill] = layOut(slots, null).pills;
    const { first = 0, last = 0 } = pill ?? {};
    expect(last - first).toBeGreaterThan(30);
    const isOpened = (index: number) => index >= first && index <= last;
    const { tops, pills } = layOut(slots, first, isOpened);
    expect(tops[first]).toBe(slots[first]?.wanted);
    expect(tops.slice(first, last + 1)).not.toContain(null);
    expect(pills.at(-1)).toMatchObject({ first: 40, last: 40 });
  });
});

describe('crowded', () => {
  test('names the cards of a run in which one would stand more than 160 px from its line', () => {
    const slots = [slot(0, 50), slot(500, 100), slot(510, 100), slot(520, 100), slot(2000, 100)];
    expect(crowded(slots, null)).toEqual([false, true, true, true, false]);
  });

  test('goes by where cards would stand with the active one on its line', () => {
    const slots = [slot(500, 100), slot(510, 100), slot(520, 100)];
    expect(crowded(slots, 1)).toEqual([false, false, false]);
    expect(crowded(slots, 2)).toEqual([true, true, true]);
  });
});

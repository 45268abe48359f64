import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextChapter } from '../../../core/document/text-sections';
import type { DrawnSections } from '../../../renderer/reader/drawn-sections';
import {
  isAllDrawn,
  isDrawn,
  nextToDraw,
  nothingDrawn,
  withChapter,
  withRange,
} from '../../../renderer/reader/drawn-sections';

/** Five chapters of four sections of ten characters. */
const chapters = Array.from({ length: 5 }, (_, chapter): TextChapter => {
  const sections = Array.from({ length: 4 }, (__, section) => {
    return { start: chapter * 40 + section * 10, length: 10, blocks: 1, groups: [] };
  });
  return { start: chapter * 40, length: 40, blocks: 4, sections };
});
const nothing = nothingDrawn(chapters);

/** Where the sections that are drawn begin. */
const startsOf = (drawn: DrawnSections) =>
  chapters.flatMap(({ sections }, at) =>
    sections.flatMap(({ start }, index) => (isDrawn(drawn[at] ?? 0, index) ? [start] : [])),
  );

test('the sections that a range touches are drawn, and stay', () => {
  const first = withRange(nothing, chapters, { start: 35, end: 50 });
  expect(startsOf(first)).toEqual([30, 40]);
  expect(startsOf(withRange(first, chapters, { start: 0, end: 5 }))).toEqual([0, 30, 40]);
  expect(withRange(first, chapters, { start: 36, end: 44 })).toBe(first);
});

test('a range to the end of the text reaches the last section', () => {
  expect(startsOf(withRange(nothing, chapters, { start: 185, end: Infinity }))).toEqual([180, 190]);
});

test('goes on behind the place that is shown first, then before it, until all is drawn', () => {
  fc.assert(
    fc.property(fc.nat(199), (from) => {
      let drawn = withRange(nothing, chapters, { start: from, end: from + 1 });
      const order: number[] = [];
      while (!isAllDrawn(drawn, chapters)) {
        const next = nextToDraw(drawn, chapters);
        order.push(next);
        drawn = withChapter(drawn, chapters, next);
      }
      const at = Math.floor(from / 40);
      const behind = [0, 1, 2, 3, 4].filter((one) => one >= at);
      const before = [0, 1, 2, 3, 4].filter((one) => one < at).toReversed();
      expect(order).toEqual([...behind, ...before]);
      expect(startsOf(drawn)).toHaveLength(20);
    }),
  );
});

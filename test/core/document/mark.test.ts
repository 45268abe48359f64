import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segments } from '../../../core/annotation/segments';
import type { Mark } from '../../../core/document/mark';
import { linkAddress, marksIn, marksOver } from '../../../core/document/mark';

describe('an address that a text may lead to', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    [' http://example.org ', 'http://example.org'],
    ['mailto:li@example.org', 'mailto:li@example.org'],
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)', null],
    ['data:text/html,甲', null],
    ['file:///etc/passwd', null],
    ['meipi://app/index.html', null],
    ['#fn1', null],
    ['chapter.xhtml', null],
    ['https://', null],
    [`https://example.org/${'a'.repeat(3000)}`, null],
  ])('%s', (address, kept) => {
    expect(linkAddress(address)).toBe(kept);
  });
});

const length = 12;
const mark: fc.Arbitrary<Mark> = fc
  .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
  .map(([start, size]) => ({ kind: 'strong', start, end: Math.min(length, start + size) }));

describe('marks', () => {
  test('over pieces are those that cover them, found in one pass', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), fc.nat(100), (marks, start) => {
        const edges = marks.flatMap((one) => [start + one.start, start + one.end]);
        const pieces = segments({ start, end: start + length }, edges, []);
        const over = marksOver(marks, pieces, start);
        pieces.forEach((piece, index) => {
          const covering = marks.filter(
            (one) => start + one.start <= piece.start && start + one.end >= piece.end,
          );
          expect(new Set(over[index] ?? [])).toEqual(new Set(covering));
        });
      }),
    );
  });

  test('of a part of the text are cut to it', () => {
    const marks: Mark[] = [
      { kind: 'strong', start: 0, end: 4 },
      { kind: 'code', start: 5, end: 6 },
      { kind: 'sub', start: 8, end: 9 },
    ];
    expect(marksIn(marks, { start: 2, end: 8 })).toEqual([
      { kind: 'strong', start: 0, end: 2 },
      { kind: 'code', start: 3, end: 4 },
    ]);
  });
});

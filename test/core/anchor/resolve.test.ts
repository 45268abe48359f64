import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { contextLength, describe } from '../../../core/anchor/anchor';
import { resolve } from '../../../core/anchor/resolve';
import { drawing, drawn, edition, otherEdition } from '../annotation/drawn-text';
import { randomRange, randomText } from '../annotation/random-notes';

/** Where the passage drawn in `before` is found in another edition, as a drawing; or 'orphan'. */
function found(before: string, after: string): string {
  const { text, ranges } = drawn(before);
  const [range] = ranges;
  if (range === undefined) throw new Error('a passage is drawn in brackets');
  const resolution = resolve(describe(text, edition, range), after, otherEdition);
  if (resolution.kind === 'orphan') return 'orphan';
  return `${resolution.kind} ${drawing(after, [resolution.range])}`;
}

const far = '远'.repeat(100);

group('an anchor in another edition', () => {
  test.each([
    [
      'stays where nothing near it changed',
      `甲[乙]丙${far}丁`,
      `甲乙丙${far}戊`,
      `sure 甲[乙]丙${far}戊`,
    ],
    ['follows text that came before it', '甲[乙]丙', '新甲乙丙', 'moved 新甲[乙]丙'],
    ['follows text that went', '旧旧甲[乙]丙', '甲乙丙', 'moved 甲[乙]丙'],
    [
      'is told from its twin by what stands before',
      '子甲 丑[甲]',
      '新子甲 丑甲',
      'moved 新子甲 丑[甲]',
    ],
    [
      'is told from its twin by what stands behind',
      '[甲]子 甲丑',
      '新甲子 甲丑',
      'moved 新[甲]子 甲丑',
    ],
    ['is an orphan where it is gone', '甲[乙]丙', '甲丙', 'orphan'],
    ['is an orphan between twins alike, never a guess', '子[甲]丑', '甲 甲', 'orphan'],
  ])('%s', (_says, before, after, expected) => {
    expect(found(before, after)).toBe(expected);
  });
});

group('an anchor in its own edition', () => {
  const textAndRange = randomText.chain((text) => fc.tuple(fc.constant(text), randomRange(text)));

  test('is sure, wherever else its words stand', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        if (range === null) return;
        const resolution = resolve(describe(text, edition, range), text, edition);
        expect(resolution).toEqual({ kind: 'sure', range });
      }),
    );
  });

  test('keeps whole characters as context, no more than so many', () => {
    fc.assert(
      fc.property(textAndRange, ([text, range]) => {
        if (range === null) return;
        const { prefix, quote, suffix } = describe(text, edition, range);
        expect(text.includes(prefix + quote + suffix)).toBe(true);
        expect(prefix.length).toBeLessThanOrEqual(contextLength);
        expect(suffix.length).toBeLessThanOrEqual(contextLength);
        expect([prefix, quote, suffix].filter((part) => /\p{Surrogate}/u.test(part))).toEqual([]);
      }),
    );
  });

  test('only ever points at its own words', () => {
    fc.assert(
      fc.property(textAndRange, randomText, ([text, range], other) => {
        if (range === null) return;
        const anchor = describe(text, edition, range);
        const resolution = resolve(anchor, other, otherEdition);
        if (resolution.kind === 'orphan') return;
        const { start, end } = resolution.range;
        expect(other.slice(start, end)).toBe(anchor.quote);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommentBlock, Inline } from '../../../core/annotation/comment-markup';
import { commentBlocks } from '../../../core/annotation/comment-markup';
import { commentPlaces, offsetOfDrawn } from '../../../core/annotation/comment-places';

interface Words {
  readonly id: number;
  readonly text: string;
}

const wordsIn = (inlines: readonly Inline[]): readonly Words[] =>
  inlines.flatMap((inline): readonly Words[] => {
    if (inline.kind === 'text' || inline.kind === 'code') return [inline];
    return inline.kind === 'break' ? [] : wordsIn(inline.children);
  });

const wordsOf = (blocks: readonly CommentBlock[]): readonly Words[] =>
  blocks.flatMap((block): readonly Words[] => {
    if (block.kind === 'paragraph') return wordsIn(block.children);
    if (block.kind === 'code') return [block];
    if (block.kind === 'quote') return wordsOf(block.children);
    return block.items.flatMap(({ children }) => wordsOf(children));
  });

/** The words of the pieces, each with the place where it stands; null where it has none. */
function placed(comment: string): readonly (readonly [string, number | null])[] {
  const blocks = commentBlocks(comment);
  const places = commentPlaces(comment, blocks);
  return wordsOf(blocks).map(({ id, text }) => [text, places.get(id) ?? null]);
}

test.each([
  ['一行\n又一行', ['一行', 0], ['又一行', 3]],
  ['甲**甲**甲', ['甲', 0], ['甲', 3], ['甲', 6]],
  ['[甲](https://a.cn/乙)乙', ['甲', 1], ['乙', 17]],
  ['- 甲\n- 甲\n\n> 甲`甲`', ['甲', 2], ['甲', 6], ['甲', 11], ['甲', 13]],
  ['甲\\*乙', ['甲*乙', null]],
] as const)('finds the words of %s where they stand', (comment, ...expected) => {
  expect(placed(comment)).toEqual(expected);
});

test('at its place stands each piece, letter by letter', () => {
  const unit = fc.constantFrom(...'甲乙a1 \n*_`>[]()-.\\'.split(''));
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (comment) => {
      for (const [text, place] of placed(comment)) {
        if (place !== null) expect(comment.slice(place, place + text.length)).toBe(text);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['一行\n又一行', 0, 1, 1],
  ['一行\n又一行', 2, 0, 3],
  ['甲**乙丙**丁', 1, 1, 4],
  ['甲**乙丙**丁', 3, 1, 8],
  ['- 甲\n- 乙', 1, 0, 6],
  ['甲\\*乙丙', 0, 2, 2],
  ['甲', 1, 0, 1],
  ['', 0, 0, 0],
] as const)(
  'leads from the words of %s as drawn, %i and %i, to %i',
  (comment, before, within, at) => {
    expect(offsetOfDrawn(comment, before, within)).toBe(at);
  },
);

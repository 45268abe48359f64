import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../core/anchor/word-differences';
import { wordDifferences } from '../../../core/anchor/word-differences';

const drawing = (pieces: readonly Piece[]) =>
  pieces.map(({ text, kept }) => (kept ? text : `[${text}]`)).join('');

describe('the differences of two editions of a passage', () => {
  test.each([
    ['基层党组织是基础', '基层党组织是根基', '基层党组织是[基础]', '基层党组织是[根基]'],
    ['甲，乙', '甲，乙', '甲，乙', '甲，乙'],
    ['', '新的', '', '[新的]'],
    ['旧的', '', '[旧的]', ''],
    ['the old text', 'the new text', 'the [old] text', 'the [new] text'],
  ])('%s → %s', (before, after, old, now) => {
    const found = wordDifferences(before, after);
    expect([drawing(found.before), drawing(found.after)]).toEqual([old, now]);
  });

  test('leave out nothing, and what is kept is the same in both', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '。', '\n', 'a', ' '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = wordDifferences(before, after);
        const all = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
        const kept = (pieces: readonly Piece[]) => all(pieces.filter((piece) => piece.kept));
        expect([all(found.before), all(found.after)]).toEqual([before, after]);
        expect(kept(found.before)).toBe(kept(found.after));
      }),
    );
  });

  test('of passages of a chapter’s length are found by their lines', () => {
    const lines = Array.from({ length: 4000 }, (_none, n) => `第${n}行的文字。\n`);
    const after = lines.with(7, '改过的一行。\n');
    const found = wordDifferences(lines.join(''), after.join(''));
    expect(found.after.filter(({ kept }) => !kept)).toEqual([
      { text: '改过的一行。\n', kept: false },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  longestTag,
  mostTags,
  tagIn,
  tagsIn,
  withTag,
  withoutTag,
} from '../../../core/annotation/tags';

describe('a tag', () => {
  test.each([
    ['reform', 'reform'],
    ['  机构 \t改革 ', '机构 改革'],
    ['#机构改革', '机构改革'],
    ['＃＃ 党建', '党建'],
    ['e\u0301', '\u00e9'],
    ['党\u200b建\u202e', '党 建'],
    ['', null],
    ['#', null],
    [' \n ', null],
    ['字'.repeat(longestTag + 5), '字'.repeat(longestTag)],
    ['a'.repeat(longestTag - 1) + '𠮷', 'a'.repeat(longestTag - 1)],
  ])('typed as %j is %j', (typed, tag) => {
    expect(tagIn(typed)).toBe(tag);
  });

  test('is the same again when it is typed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const tag = tagIn(typed);
        if (tag !== null) expect(tagIn(tag)).toBe(tag);
      }),
    );
  });

  test('is one of several where they are typed in a row', () => {
    expect(tagsIn('改革，党建、 教育;\n法治,,#改革')).toEqual([
      '改革',
      '党建',
      '教育',
      '法治',
      '改革',
    ]);
  });
});

describe('tags', () => {
  const tags = ['改革', 'Party'];

  test.each(['改革', 'party', 'ＰＡＲＴＹ'])('know %j already', (tag) => {
    expect(withTag(tags, tag)).toBe(tags);
  });

  test('take one more at the end, up to a bound', () => {
    expect(withTag(tags, '教育')).toEqual(['改革', 'Party', '教育']);
    const full = Array.from({ length: mostTags }, (_none, n) => `t${n}`);
    expect(withTag(full, '教育')).toBe(full);
  });

  test('lose one in whatever width it is written', () => {
    expect(withoutTag(tags, 'ｐａｒｔｙ')).toEqual(['改革']);
    expect(withoutTag(tags, '教育')).toBe(tags);
  });
});

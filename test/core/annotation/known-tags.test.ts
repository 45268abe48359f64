import { describe, expect, test } from 'vitest';
import { offeredTags, tagsOf } from '../../../core/annotation/known-tags';
import { placedAt } from './placed-at';

describe('tagsOf', () => {
  test('lists each tag once, the most used first, in the letters it was first written in', () => {
    const tagged = [['支部', 'AI'], ['ａｉ'], ['育人', '支部'], ['ai']];
    const annotations = tagged.map((tags) => placedAt(0, 1, { tags }).annotation);
    expect(tagsOf(annotations)).toEqual(['AI', '支部', '育人']);
  });
});

describe('offeredTags', () => {
  const known = ['党建', '支部党建', '论据', 'Party', '党员'];

  test('offers what begins with the letters before what has them elsewhere', () => {
    expect(offeredTags(known, [], '党')).toEqual(['党建', '党员', '支部党建']);
  });

  test('goes by neither case nor width nor the # in front', () => {
    expect(offeredTags(known, [], '＃ｐａ')).toEqual(['Party']);
  });

  test('offers no tag that is there already, and at most six', () => {
    expect(offeredTags(known, ['党员'], '')).toEqual(['党建', '支部党建', '论据', 'Party']);
    const many = Array.from({ length: 20 }, (_, at) => `标签${at}`);
    expect(offeredTags(many, [], '')).toHaveLength(6);
  });
});

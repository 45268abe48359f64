import { describe, expect, test } from 'vitest';
import { joinedUses, offeredTags, tagUses } from '../../../core/annotation/known-tags';

describe('the uses of tags', () => {
  test('are counted for each tag, the most used first, in the letters it was first written in', () => {
    const tagged = [['支部', 'AI'], ['ａｉ'], ['育人', '支部'], ['ai']];
    expect(tagUses(tagged.map((tags) => ({ tags })))).toEqual([
      { tag: 'AI', count: 3 },
      { tag: '支部', count: 2 },
      { tag: '育人', count: 1 },
    ]);
  });

  test('of several essays are counted together', () => {
    const one = tagUses([{ tags: ['支部', 'AI'] }]);
    const other = tagUses([{ tags: ['ａｉ'] }, { tags: ['育人'] }]);
    expect(joinedUses([...one, ...other])).toEqual([
      { tag: 'AI', count: 2 },
      { tag: '支部', count: 1 },
      { tag: '育人', count: 1 },
    ]);
    expect(joinedUses([])).toEqual([]);
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

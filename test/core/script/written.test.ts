import { describe, expect, test } from 'vitest';
import { passageWrittenIn, writtenIn } from '../../../core/script/written';

describe('writtenIn', () => {
  test.each([
    [['这是简体字的文章'], 'simplified'],
    [['這是繁體字的文章，太后在後面'], 'traditional'],
    [['Latin only', '人口'], null],
    [[], null],
  ] as const)('takes %j for %s', (texts, script) => {
    expect(writtenIn(texts)).toBe(script);
  });

  test('looks no further than it must', () => {
    function* endless() {
      for (let line = 0; line < 100; line += 1) yield '這裡講為國為民的話';
      throw new Error('looked too far');
    }
    expect(writtenIn(endless())).toBe('traditional');
  });
});

describe('passageWrittenIn', () => {
  test('takes a passage for its essay’s script where little tells', () => {
    expect(passageWrittenIn('太后曰', 'traditional')).toBe('traditional');
    expect(passageWrittenIn('皇后', null)).toBe(null);
  });

  test('sees where an essay quotes the other script', () => {
    expect(passageWrittenIn('學而時習之，不亦說乎', 'simplified')).toBe('traditional');
    expect(passageWrittenIn('这里说的是简体字', 'traditional')).toBe('simplified');
  });
});

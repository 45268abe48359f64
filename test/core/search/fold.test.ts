import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldingVersion } from '../../../core/search/fold';
import { mixedText } from './mixed-text';

describe('fold', () => {
  test.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['甲，乙：丙；（丁）！？', '甲,乙:丙;(丁)!?'],
    ['基 层　党\u00a0建', '基层党建'],
    ['修炼―学习', '修炼—学习'],
    ['彼得・圣吉', '彼得·圣吉'],
    ['彼得･圣吉', '彼得·圣吉'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['cafe\u0301', 'caf\u00e9'],
    ['Straße ΟΔΟΣ οδός', 'strasseοδοσοδόσ'],
    ['㈱①㎡', '(株)1m2'],
    ['葛\u{e0100}城', '葛城'],
    ['软\u00ad件\u200b', '软件'],
    ['\u1112\u1161\u11ab', '한'],
    ['𠮷野家', '𠮷野家'],
    ['甲\n乙', '甲\n乙'],
    ['學習黨的歷史，發展與髮型', '学习党的历史,发展与发型'],
    ['薴', '苎'],
    ['㜢', '𡞱'],
    ['\uf9d0', '类'],
  ])('takes %s as %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test.each([
    ['甲，乙——“丙”', '甲乙丙'],
    ['(㈱) Ａ+b', '株ab'],
    ['、。', ''],
    ['甲\n乙', '甲\n乙'],
  ])('without punctuation takes %s as %s', (text, folded) => {
    expect(fold(text, 'letters').text).toBe(folded);
  });

  test('exactly takes a text as it is, its characters whole', () => {
    const { text, starts, ends } = fold('Ａ 學e\u0301', 'exact');
    expect(text).toBe('Ａ 學e\u0301');
    expect([...starts]).toEqual([0, 1, 2, 3, 3]);
    expect([...ends]).toEqual([1, 2, 3, 5, 5]);
  });

  test('leads every unit back to the whole character it comes from', () => {
    const { text, starts, ends } = fold('e\u0301 ㈱𠮷');
    expect(text).toBe('\u00e9(株)𠮷');
    expect([...starts]).toEqual([0, 3, 3, 3, 4, 4]);
    expect([...ends]).toEqual([2, 4, 4, 4, 6, 6]);
  });

  test('says the same twice, with places in rising order inside the text', () => {
    fc.assert(
      fc.property(mixedText, (source) => {
        const { text, starts, ends } = fold(source);
        // A mark behind a space, or at the beginning, is no letter's: such marks change places.
        if (!/(?:^|[\s\u200b])[\p{M}ﾞ]/u.test(source)) expect(fold(text).text).toBe(text);
        expect(starts).toHaveLength(text.length);
        expect(ends).toHaveLength(text.length);
        for (let unit = 0; unit < text.length; unit += 1) {
          const start = starts[unit] ?? -1;
          const end = ends[unit] ?? -1;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          if (unit === 0) continue;
          const same = start === starts[unit - 1] && end === ends[unit - 1];
          expect(same || start >= (ends[unit - 1] ?? 0)).toBe(true);
        }
      }),
    );
  });
});

test('the folding has a number of its own, by which what was kept folded is known', () => {
  // Where this sum is another one, foldingVersion counts up.
  const stable = [
    [0x20, 0x17f],
    [0x3000, 0x30ff],
    [0x4e00, 0x9fff],
    [0xff01, 0xff9f],
  ] as const;
  let sum = 0;
  for (const [from, to] of stable) {
    for (let code = from; code <= to; code += 1) {
      for (const unit of `${fold(String.fromCharCode(code)).text}\n`)
        sum = (Math.imul(sum, 31) + unit.charCodeAt(0)) >>> 0;
    }
  }
  expect([foldingVersion, sum]).toEqual([2, 3154912593]);
});

import { expect, test } from 'vitest';
import { snippet } from '../../../core/search/snippet';

const drawn = (text: string, word: string) => {
  const start = text.indexOf(word);
  const { before, match, after } = snippet(text, { start, end: start + word.length });
  return `${before}[${match}]${after}`;
};

test.each([
  ['甲乙丙', '乙', '甲[乙]丙'],
  ['一二三四五六七八九十甲乙丙党建', '党', '…二三四五六七八九十甲乙丙[党]建'],
  [`党${'建'.repeat(30)}`, '党', `[党]${'建'.repeat(20)}…`],
  ['上一段\n党建\n下一段', '党', '[党]建'],
  [`${'𠮷'.repeat(20)}党`, '党', `…${'𠮷'.repeat(12)}[党]`],
  [`党${'建'.repeat(60)}`, `党${'建'.repeat(50)}`, `[党${'建'.repeat(39)}…]${'建'.repeat(10)}`],
])('of %s, %s shows as %s', (text, word, shown) => {
  expect(drawn(text, word)).toBe(shown);
});

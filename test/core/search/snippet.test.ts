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

const filling = '一二三四五六七八九十';

test.each([
  ['全校共有1761名党员其中学生各占党建', '党建', '…1761名党员其中学生各占[党建]'],
  [`版本PartyBuilding${filling}党`, '党', `…PartyBuilding${filling}[党]`],
  [`共1,761.5元${filling}党`, '党', `…1,761.5元${filling}[党]`],
  [`党${filling}一二三四五六七八１７６１名`, '党', `[党]${filling}一二三四五六七八１７６１…`],
  [`党${filling}一二三四五六七八${'a'.repeat(50)}`, '党', `[党]${filling}一二三四五六七八…`],
  [`${'1'.repeat(50)}党${'a'.repeat(50)}`, '党', `…${'1'.repeat(12)}[党]${'a'.repeat(20)}…`],
  [`${'建'.repeat(39)}2019年`, `${'建'.repeat(39)}2019年`, `[${'建'.repeat(39)}2019…]`],
])('no number or word of %s is cut in two', (text, word, shown) => {
  expect(drawn(text, word)).toBe(shown);
});

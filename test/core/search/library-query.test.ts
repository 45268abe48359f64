import { expect, test } from 'vitest';
import { libraryQuery, namedWords } from '../../../core/search/library-query';

test.each([
  ['党', ['党'], []],
  ['基层 党建', ['基层', '党建'], []],
  ['基层　党建', ['基层', '党建'], []],
  ['"基层 党建" 学习', ['基层 党建', '学习'], []],
  ['“基层党建”', ['基层党建'], []],
  ['“基层 党建', ['基层 党建'], []],
  ['学习 -考试', ['学习'], ['考试']],
  ['学习 －“期末 考试”', ['学习'], ['期末 考试']],
  ['学习 學習 学习', ['学习'], []],
  ['二十一 -', ['二十一', '-'], []],
  ['教学-科研', ['教学-科研'], []],
  ['甲"乙', ['甲', '乙'], []],
])('%j asks for %j without %j', (typed, wanted, unwanted) => {
  const query = libraryQuery(typed);
  expect(query?.wanted.map(plain)).toEqual(wanted.map(plain));
  expect(query?.unwanted).toEqual(unwanted);
});

const plain = (word: string) => word.replace('學習', '学习');

test.each(['', ' ', 'a', '""', '-党', '“”'])('%j is too little to ask for', (typed) => {
  expect(libraryQuery(typed)).toBeNull();
});

test.each([
  ['党组织  建设', '党组织 建设'],
  ['“党 组织” -总结', '党 组织'],
  ['李华 #读书', '李华 #读书'],
  ['-总结', ''],
  ['“', ''],
])('the list is narrowed by what must be there: %s', (typed, words) => {
  expect(namedWords(typed)).toBe(words);
});

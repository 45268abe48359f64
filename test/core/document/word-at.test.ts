import { expect, test } from 'vitest';
import { wordAt } from '../../../core/document/word-at';

const text = '高校基层，reader’s 3.5 分';

test.each([
  ['the first character of a word', 0, '高校'],
  ['its last character', 1, '高校'],
  ['the next word', 2, '基层'],
  ['a mark of punctuation', 4, '，'],
  ['a word of letters with an apostrophe', 9, 'reader’s'],
  ['a number', 14, '3.5'],
  ['the end', text.length, ''],
  ['beyond the end', Infinity, ''],
])('finds the word at %s', (_what, offset, word) => {
  const { start, end } = wordAt(text, offset);
  expect(text.slice(start, end)).toBe(word);
});

import { expect, test } from 'vitest';
import { authorsOf, libraryAuthors } from '../../../core/library/library-authors';
import { entryOf } from './shelved';

test.each<readonly [string, readonly string[]]>([
  ['', []],
  ['李明', ['李明']],
  ['李 明', ['李 明']],
  ['李明 王小芳', ['李明', '王小芳']],
  ['李明，王芳、赵六；钱七', ['李明', '王芳', '赵六', '钱七']],
  ['李明,李明', ['李明']],
  ['Jane Austen', ['Jane Austen']],
  ['Jane Austen / 孙致礼', ['Jane Austen', '孙致礼']],
  ['加西亚·马尔克斯', ['加西亚·马尔克斯']],
])('%j names %j', (author, names) => {
  expect(authorsOf(entryOf('a', { author }))).toEqual(names);
});

test('authors are listed by how many essays they have, then by name, as the reader has them', () => {
  const entries = [
    entryOf('a', { author: '王芳' }),
    entryOf('b', { author: '李明，王芳' }),
    entryOf('c', { author: '王芳' }, { author: '赵六' }),
    entryOf('d', { author: 'Austen' }),
    entryOf('e', { author: 'ＡＵＳＴＥＮ' }),
    entryOf('f'),
  ];
  expect(libraryAuthors(entries).map(({ author, count }) => `${author} ${count}`)).toEqual([
    '王芳 2',
    'Austen 2',
    '李明 1',
    '赵六 1',
  ]);
});

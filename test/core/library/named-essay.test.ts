import { expect, test } from 'vitest';
import { essaysNamed } from '../../../core/library/named-essay';
import { entryOf, libraryOf } from './shelved';

const catalog = libraryOf('own: abcd', [
  entryOf('a', { title: '师说' }),
  entryOf('b', { title: '读《师说》' }),
  entryOf('c', { title: '学习　心得' }),
  entryOf('d', { title: '旧题' }, { title: '学习心得（二）' }),
]);

test.each([
  ['a whole title before a part of others', '师说', 'a'],
  ['a part of a title', '读', 'b'],
  ['in traditional characters', '師說', 'a'],
  ['whatever the spaces', '学习 心得', 'c'],
  ['by the title the reader gave', '(二)', 'd'],
  ['not by the one it had before', '旧题', ''],
  ['all that may be meant, in the library’s order', '说》', 'b'],
  ['several', '习', 'cd'],
  ['by how its number begins', 'BBBBBBBB', 'b'],
  ['not by a few digits', 'bbb', ''],
  ['nothing by nothing', '  ', ''],
])('an essay is named: %s', (_what, name, letters) => {
  expect(
    essaysNamed(catalog, name)
      .map(({ id }) => id[0])
      .join(''),
  ).toBe(letters);
});

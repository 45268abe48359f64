import { expect, test } from 'vitest';
import { mostRecentEssays, recentIn, withRecent } from '../../../core/library/recent-essays';
import { entryOf, idOf, libraryOf } from './shelved';

const letters = (ids: readonly string[]) => ids.map((id) => id.charAt(0)).join('');

test.each([
  ['', 'a', 'a'],
  ['ab', 'c', 'cab'],
  ['abc', 'c', 'cab'],
  ['abc', 'a', 'abc'],
  ['0123456789', 'a', 'a012345678'],
])('of %j, with %s opened, stay %j', (before, opened, after) => {
  const recent = withRecent(before.split('').map(idOf), idOf(opened));
  expect(letters(recent)).toBe(after);
  expect(recent.length).toBeLessThanOrEqual(mostRecentEssays);
});

test('those that the library has are listed, by the reader’s titles, cut to what a menu takes', () => {
  const long = '一'.repeat(39);
  const catalog = libraryOf('own: abc', [
    entryOf('a', {}, { title: '我的题目' }),
    entryOf('b', { title: `${long}😀二` }),
    entryOf('c'),
  ]);
  expect(recentIn(catalog, ['b', 'f', 'a'].map(idOf))).toEqual([
    { id: idOf('b'), title: `${long}…`, telling: null },
    { id: idOf('a'), title: '我的题目', telling: null },
  ]);
});

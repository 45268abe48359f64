import { describe, expect, test } from 'vitest';
import { collectionId, essayId } from '../../../core/ids';
import type { Catalog, LibraryEntry } from '../../../core/library/catalog';
import { emptyCatalog } from '../../../core/library/catalog';
import { collectionOf, inLibraryOrder } from '../../../core/library/order';
import { withoutEssays } from '../../../core/library/removal';

const id = (letter: string) => essayId(letter.repeat(32));
const entry = (letter: string) => ({ id: id(letter), title: letter }) as LibraryEntry;
const collection = (name: string, ...letters: readonly string[]) => ({
  id: collectionId(name),
  title: name,
  bundled: false,
  before: [],
  after: [],
  essays: letters.map(id),
});
const catalog: Catalog = {
  ...emptyCatalog,
  collections: [collection('first', 'c', 'b'), collection('second', 'b', 'a')],
  entries: ['a', 'b', 'c', 'd'].map(entry),
};

describe('the order of the library', () => {
  test('is that of its collections, each essay once, those of none last', () => {
    expect(inLibraryOrder(catalog)).toEqual(['c', 'b', 'a', 'd'].map(id));
  });

  test('keeps removed essays in their places', () => {
    const removed = withoutEssays(catalog, [id('c'), id('d')]);
    expect(inLibraryOrder(removed)).toEqual(['c', 'b', 'a', 'd'].map(id));
  });
});

describe('the collection of an essay', () => {
  test.each([
    ['a', 'second'],
    ['b', 'first'],
    ['d', null],
  ])('%s is %s', (letter, name) => {
    expect(collectionOf(catalog, id(letter))?.id ?? null).toBe(name);
  });

  test('that was removed is the one it was in', () => {
    expect(collectionOf(withoutEssays(catalog, [id('c')]), id('c'))?.id).toBe('first');
  });
});

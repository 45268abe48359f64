import { expect, test } from 'vitest';
import { collectionId, essayId } from '../../../core/ids';
import type { Catalog, Collection } from '../../../core/library/catalog';
import { emptyCatalog } from '../../../core/library/catalog';
import { neighbourOf } from '../../../core/library/own-documents';

const essay = (letter: string) => essayId(letter.repeat(32));

function collection(id: string, bundled: boolean, ...letters: readonly string[]): Collection {
  const essays = letters.map(essay);
  return { id: collectionId(id), title: id, bundled, before: [], after: [], essays };
}

const catalog: Catalog = {
  ...emptyCatalog,
  collections: [
    collection('bundled', true, 'a'),
    collection('one', false, 'b'),
    collection('book', false, 'c', 'd'),
    collection('two', false, 'e'),
  ],
};

test.each([
  ['a single built-in one has no neighbours', 'a', null, null],
  ['the first of one’s own is followed by the next of its kind', 'b', null, 'e'],
  ['the last of one’s own is preceded by it', 'e', 'b', null],
  ['the essays of a book keep to themselves', 'c', null, 'd'],
] as const)('%s', (_what, id, previous, next) => {
  const of = (which: 'previous' | 'next') => neighbourOf(catalog, essay(id), which);
  expect(of('previous')).toBe(previous === null ? null : essay(previous));
  expect(of('next')).toBe(next === null ? null : essay(next));
});

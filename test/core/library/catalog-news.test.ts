import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionId } from '../../../core/ids';
import type { Catalog } from '../../../core/library/catalog';
import { emptyCatalog, withEntry } from '../../../core/library/catalog';
import { withCollection } from '../../../core/library/catalog-changes';
import { newsOf, withNews } from '../../../core/library/catalog-news';
import { withoutEssays, withRestored } from '../../../core/library/removal';
import { entryOf, idOf } from './shelved';

const letters = ['a', 'b', 'c', 'd', 'e'];
const shelf: Catalog = { ...emptyCatalog, entries: letters.map((letter) => entryOf(letter)) };
const ids = fc.constantFrom(...letters).map(idOf);

/** What readers do that changes a catalogue. */
const step = fc.oneof(
  fc.record({ id: ids, furthest: fc.nat(99) }).map(
    ({ id, furthest }) =>
      (catalog: Catalog) =>
        withEntry(catalog, id, { furthest }),
  ),
  ids.map((id) => (catalog: Catalog) => withoutEssays(catalog, [id])),
  ids.map((id) => (catalog: Catalog) => withRestored(catalog, [id], '找回的')),
  fc.constantFrom(...letters, 'f').map((letter) => (catalog: Catalog) => {
    const entry = entryOf(letter);
    const [id, essays] = [collectionId(letter), [entry.id]];
    const collection = { id, title: letter, bundled: false, before: [], after: [], essays };
    return withCollection(catalog, collection, [entry]);
  }),
);

test('a window that hears all news has the catalogue that was told of', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 12 }), (turns) => {
      let [now, seen] = [shelf, structuredClone(shelf)];
      for (const turn of turns) {
        const next = turn.reduce((catalog, change) => change(catalog), now);
        seen = withNews(seen, structuredClone(newsOf(now, next)));
        now = next;
      }
      expect(seen).toEqual(now);
    }),
  );
});

test('what is told of one essay is its entry, and the others stay the objects that they were', () => {
  const read = withEntry(shelf, idOf('c'), { furthest: 7 });
  const news = newsOf(shelf, read);
  expect(news).toEqual({ kind: 'entries', entries: [read.entries[2]] });
  const seen = withNews(shelf, news);
  expect(seen.entries.filter((entry, index) => entry !== shelf.entries[index])).toEqual([
    read.entries[2],
  ]);
});

test('the whole is told first, and where essays come, go or change places', () => {
  const whole = (catalog: Catalog) => ({ kind: 'whole', catalog });
  expect(newsOf(null, shelf)).toEqual(whole(shelf));
  const fewer = withoutEssays(shelf, [idOf('a')]);
  expect(newsOf(shelf, fewer)).toEqual(whole(fewer));
  const turned = { ...shelf, entries: shelf.entries.toReversed() };
  expect(newsOf(shelf, turned)).toEqual(whole(turned));
});

import type { CollectionId, EssayId } from '../ids';
import type { Catalog, Collection, LaterEdition, RemovedEssay } from './catalog';
import { recoveredId, withCollection } from './catalog-changes';
import { isBundled, isDue, ordersOf, placesIn, replaced, wholeOrder } from './removed';

/**
 * The catalog without some essays, which go to the bin in the order given. A collection stays when
 * all its essays are gone: so it is known that they were removed and not that they never came.
 */
export function withoutEssays(catalog: Catalog, ids: readonly EssayId[]): Catalog {
  const gone = new Set(ids);
  const orders = ordersOf(catalog);
  const removed = [...gone].flatMap((id): RemovedEssay[] => {
    const entry = catalog.entries.find((one) => one.id === id);
    return entry === undefined
      ? []
      : [{ entry, at: catalog.calendar ?? 0, from: placesIn(orders, id) }];
  });
  if (removed.length === 0) return catalog;
  return {
    ...catalog,
    collections: catalog.collections.map((collection) => {
      const essays = collection.essays.filter((id) => !gone.has(id));
      return essays.length === collection.essays.length ? collection : { ...collection, essays };
    }),
    entries: catalog.entries.filter(({ id }) => !gone.has(id)),
    removed: [...catalog.removed, ...removed],
  };
}

/**
 * The catalog with essays back from the bin, each in its place. One whose collection is gone comes
 * to the recovered ones, under `title`. Those that are due or not in the bin are left out.
 */
export function withRestored(catalog: Catalog, ids: readonly EssayId[], title: string): Catalog {
  const back = catalog.removed.filter((one) => ids.includes(one.entry.id) && !isDue(catalog, one));
  if (back.length === 0) return catalog;
  const restored = backInPlace(catalog, back);
  const { collections } = restored;
  const listed = new Set(collections.flatMap(({ essays }) => essays));
  const stray = back.map((one) => one.entry.id).filter((id) => !listed.has(id));
  if (stray.length === 0) return restored;
  const known = collections.find(({ id }) => id === recoveredId)?.essays ?? [];
  const essays = [...known, ...stray];
  const recovered = { id: recoveredId, title, bundled: false, before: [], after: [], essays };
  return withCollection(restored, recovered, []);
}

/**
 * The catalog with some of the removed essays where they stood; the same object where there are none.
 * One whose collection is gone is in none.
 */
export function backInPlace(catalog: Catalog, back: readonly RemovedEssay[]): Catalog {
  if (back.length === 0) return catalog;
  const entries = [...catalog.entries, ...back.map((one) => one.entry)];
  const present = new Set(entries.map(({ id }) => id));
  return {
    ...catalog,
    collections: catalog.collections.map((collection): Collection => {
      const essays = wholeOrder(collection, catalog.removed).filter((id) => present.has(id));
      return essays.length === collection.essays.length ? collection : { ...collection, essays };
    }),
    entries,
    removed: catalog.removed.filter((one) => !back.includes(one)),
  };
}

/** The catalog with everything in the bin due, so that it goes now or, after a crash, at the next start. */
export function withBinEmptied(catalog: Catalog): Catalog {
  if (catalog.removed.every(({ at }) => at === null)) return catalog;
  return { ...catalog, removed: catalog.removed.map((one) => ({ ...one, at: null })) };
}

/** What of the bin is due, and the collections and files that no essay is left of. */
export interface Leaving {
  readonly essays: readonly EssayId[];
  readonly collections: readonly Collection[];
  /** The imported files that nothing is left of. */
  readonly files: readonly CollectionId[];
}

export function leaving(catalog: Catalog): Leaving {
  const due = catalog.removed.filter((one) => isDue(catalog, one));
  const kept = catalog.removed.filter((one) => !due.includes(one));
  const touched = new Set(due.flatMap(({ from }) => from.map((place) => place.collection)));
  const essays = due.map((one) => one.entry.id);
  const collections = catalog.collections.filter(
    (collection) => touched.has(collection.id) && wholeOrder(collection, kept).length === 0,
  );
  const gone = new Set(collections.map(({ id }) => id));
  const isGoing = ({ essay }: LaterEdition) => essays.includes(essay);
  const staying = new Set([
    ...catalog.collections.map(({ id }) => id).filter((id) => !gone.has(id)),
    ...catalog.editions.filter((one) => !isGoing(one)).map(({ file }) => file),
  ]);
  const files = [...gone, ...catalog.editions.filter(isGoing).map(({ file }) => file)];
  return { essays, collections, files: [...new Set(files)].filter((file) => !staying.has(file)) };
}

/** The catalog once the files of what was leaving are gone. Bundled essays stay known as removed. */
export function withLeft(
  catalog: Catalog,
  { essays, collections }: Pick<Leaving, 'essays' | 'collections'>,
): Catalog {
  const removed = catalog.removed.filter(
    (one) => isBundled(catalog, one) || !essays.includes(one.entry.id) || !isDue(catalog, one),
  );
  if (removed.length === catalog.removed.length) return catalog;
  const left = new Set(collections.filter((one) => !one.bundled).map(({ id }) => id));
  return {
    ...catalog,
    collections: catalog.collections.filter(({ id }) => !left.has(id)),
    removed: replaced(catalog, removed),
  };
}

/** The catalog with less in the bin. */
export function withoutRemoved(catalog: Catalog, gone: readonly RemovedEssay[]): Catalog {
  if (gone.length === 0) return catalog;
  const removed = catalog.removed.filter((one) => !gone.includes(one));
  return { ...catalog, removed: replaced(catalog, removed) };
}

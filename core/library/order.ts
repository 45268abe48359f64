import type { CollectionId, EssayId } from '../ids';
import type { Catalog, Collection } from './catalog';
import { ordersOf } from './removed';

/** Every essay once, collection by collection with the removed ones in their places; then those of none. */
export function inLibraryOrder(catalog: Catalog): readonly EssayId[] {
  const listed = ordersOf(catalog).flatMap(({ order }) => order);
  const others = [
    ...catalog.entries.map(({ id }) => id),
    ...catalog.removed.map(({ entry }) => entry.id),
  ];
  return [...new Set([...listed, ...others])];
}

/** The first collection that an essay is in, or was in before it was removed; null where there is none. */
export function collectionOf(catalog: Catalog, essay: EssayId): Collection | null {
  const removed = catalog.removed.find(({ entry }) => entry.id === essay);
  const former = new Set<CollectionId>(removed?.from.map(({ collection }) => collection));
  const { collections } = catalog;
  const own = collections.find(({ essays }) => essays.includes(essay));
  return own ?? collections.find(({ id }) => former.has(id)) ?? null;
}

import { dayLength } from '../calendar';
import type { EssayId } from '../ids';
import type { Catalog, Collection, FormerPlace, RemovedEssay } from './catalog';
import { entryOf } from './catalog';

/** How long a removed essay can be brought back, in ms (reliability.md 2.8). */
export const keptFor = 30 * dayLength;

/** Whether an essay has been in the bin for its whole time. Of one that is in the library, never. */
export function isDue(catalog: Catalog, { entry, at }: RemovedEssay): boolean {
  if (entryOf(catalog, entry.id) !== null) return false;
  return at === null || (catalog.calendar !== null && catalog.calendar - at >= keptFor);
}

/** What can be brought back from the bin, the last removed first. */
export function binned(catalog: Catalog): readonly RemovedEssay[] {
  return catalog.removed.filter((one) => !isDue(catalog, one)).toReversed();
}

/** How many days, at least one, the bin still keeps an essay. */
export function daysKept({ calendar }: Catalog, { at }: RemovedEssay): number {
  const left = at === null || calendar === null ? keptFor : at + keptFor - calendar;
  return Math.max(1, Math.ceil(left / dayLength));
}

/** The removed essays that came with Meipi. Their entries stay for ever, so that they come back to their place. */
export function removedBundled(catalog: Catalog): readonly RemovedEssay[] {
  return catalog.removed.filter((one) => isBundled(catalog, one));
}

export function isBundled({ collections }: Catalog, { from }: RemovedEssay): boolean {
  return from.some((place) =>
    collections.some(({ id, bundled }) => bundled && id === place.collection),
  );
}

/** A collection's essays with the removed ones in the places they had. */
export function wholeOrder(
  { id, essays }: Collection,
  removed: readonly RemovedEssay[],
): readonly EssayId[] {
  const order = [...essays];
  const former = removed.flatMap(({ entry, from }) =>
    from.filter((place) => place.collection === id).map(({ index }) => ({ id: entry.id, index })),
  );
  // From the front on: so each index already counts those before it.
  for (const { id: essay, index } of former.sort((a, b) => a.index - b.index)) {
    if (!order.includes(essay)) order.splice(index, 0, essay);
  }
  return order;
}

/** `removed` with its places counted anew, where some of the catalog's removed essays are no more. */
export function replaced(
  catalog: Catalog,
  removed: readonly RemovedEssay[],
): readonly RemovedEssay[] {
  const still = new Set(removed.map((one) => one.entry.id));
  const orders = ordersOf(catalog).map(({ collection, order }) => ({
    collection,
    order: order.filter((id) => still.has(id) || collection.essays.includes(id)),
  }));
  return removed.map((one) => ({ ...one, from: placesIn(orders, one.entry.id) }));
}

export interface Order {
  readonly collection: Collection;
  readonly order: readonly EssayId[];
}

/** Every collection in its whole order. */
export function ordersOf({ collections, removed }: Catalog): readonly Order[] {
  return collections.map((collection) => ({ collection, order: wholeOrder(collection, removed) }));
}

export function placesIn(orders: readonly Order[], id: EssayId): readonly FormerPlace[] {
  return orders
    .map(({ collection, order }) => ({ collection: collection.id, index: order.indexOf(id) }))
    .filter(({ index }) => index >= 0);
}

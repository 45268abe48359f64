import type { EssayId } from '../ids';
import type { Catalog, Collection } from './catalog';
import { placeOf } from './catalog';

/** Whether a collection of the reader's own is one essay with nothing around it: lists show such ones together. */
export function isSingle({ bundled, essays, before, after }: Collection): boolean {
  return !bundled && essays.length === 1 && before.length === 0 && after.length === 0;
}

/** The essay before or after another one where lists show it; null at the ends. */
export function neighbourOf(
  catalog: Catalog,
  id: EssayId,
  which: 'previous' | 'next',
): EssayId | null {
  const place = placeOf(catalog, id);
  if (place === null || !isSingle(place.collection)) return place?.[which] ?? null;
  const order = catalog.collections.filter(isSingle).flatMap(({ essays }) => essays);
  return order[order.indexOf(id) + (which === 'next' ? 1 : -1)] ?? null;
}

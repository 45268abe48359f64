import type { EssayId } from '../ids';
import { fold } from '../search/fold';
import type { Catalog, LibraryEntry } from './catalog';
import { inLibraryOrder } from './order';
import { titleOf } from './own-details';

/** Digits of an essay's number that tell it from others; what lists of essays show of it. */
export const shownDigits = 8;

/**
 * The essays that somebody may mean: by the number or how it begins (eight digits at least), else by
 * the whole title, else by a part of it; in the library's order. Width, case, spaces and traditional
 * characters do not matter in titles.
 */
export function essaysNamed(catalog: Catalog, name: string): readonly LibraryEntry[] {
  const entries = listed(catalog);
  const number = name.toLowerCase();
  const numbered = entries.filter(({ id }) => id.startsWith(number));
  if (number.length >= shownDigits && numbered.length > 0) return numbered;
  const wanted = fold(name).text;
  if (wanted === '') return [];
  const titled = entries.map((entry) => ({ entry, title: fold(titleOf(entry)).text }));
  const whole = titled.filter(({ title }) => title === wanted);
  const found = whole.length > 0 ? whole : titled.filter(({ title }) => title.includes(wanted));
  return found.map(({ entry }) => entry);
}

function listed(catalog: Catalog): readonly LibraryEntry[] {
  const entries = new Map<EssayId, LibraryEntry>(catalog.entries.map((one) => [one.id, one]));
  return inLibraryOrder(catalog).flatMap((id) => entries.get(id) ?? []);
}

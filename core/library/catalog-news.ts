import type { Catalog, LibraryEntry } from './catalog';

/**
 * What is new of a catalogue since it was told last: all of it, or entries of essays that it lists
 * already. Reading and marking change one entry, and cost as much in a library of ten thousand.
 */
export type CatalogNews =
  | { readonly kind: 'whole'; readonly catalog: Catalog }
  | { readonly kind: 'entries'; readonly entries: readonly LibraryEntry[] };

/** Catalogues are immutable: what is the same object has not changed. Null where none was told. */
export function newsOf(told: Catalog | null, now: Catalog): CatalogNews {
  const whole: CatalogNews = { kind: 'whole', catalog: now };
  if (told === null || !isSameBut(told, now)) return whole;
  const entries = now.entries.filter((entry, index) => entry !== told.entries[index]);
  return entries.length > now.entries.length / 2 ? whole : { kind: 'entries', entries };
}

/** The catalogue with what is new; an entry that nothing is told of stays the object that it was. */
export function withNews(catalog: Catalog, news: CatalogNews): Catalog {
  if (news.kind === 'whole') return news.catalog;
  const fresh = new Map(news.entries.map((entry) => [entry.id, entry]));
  const entries = catalog.entries.map((entry) => fresh.get(entry.id) ?? entry);
  return { ...catalog, entries };
}

/** Whether catalogues list the same essays in one order, and differ in nothing but their entries. */
function isSameBut({ entries: before, ...told }: Catalog, { entries, ...now }: Catalog): boolean {
  const rest = new Map<string, unknown>(Object.entries(now));
  const isSameRest = Object.entries(told).every(([key, value]) => rest.get(key) === value);
  return (
    isSameRest &&
    before.length === entries.length &&
    before.every(({ id }, index) => entries[index]?.id === id)
  );
}

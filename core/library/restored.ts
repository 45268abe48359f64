import type { EssayId } from '../ids';
import type { Catalog, Collection, LibraryEntry } from './catalog';
import { entryOf } from './catalog';
import type { Category } from './category';
import { mergedCategories } from './category';
import { recoveredId, withCollection } from './catalog-changes';
import { mergedEditions } from './merged-catalog';
import { laterDetails } from './own-details';
import { withoutEssays } from './removal';

/** The catalogue of a backup on its way into a library. */
export interface Returning {
  readonly catalog: Catalog;
  /** Whether an essay's text is there: one without it would be an entry that cannot be opened. */
  readonly hasText: (entry: LibraryEntry) => boolean;
  /** Name of the collection for essays that belong to none. */
  readonly recoveredTitle: string;
}

/**
 * Ours with everything that only the backup has; essays that went to the bin since come back out of
 * it. Of what was read in an essay the further counts, and where we stand in it ours.
 */
export function withReturned(ours: Catalog, returning: Returning): Catalog {
  const theirs = returning.catalog.entries.filter(returning.hasText);
  const merged = withTheirs(ours, returning, theirs, (known, essays) => {
    if (known === null) return essays;
    const missing = essays.filter((id) => !known.essays.includes(id));
    if (missing.length === 0) return null;
    return known.essays.every((id) => essays.includes(id)) ? essays : [...known.essays, ...missing];
  });
  const read = new Map(theirs.map((entry) => [entry.id, entry]));
  const entries = merged.entries.map((entry) => withReading(entry, read.get(entry.id)));
  const editions = mergedEditions(ours.editions, returning.catalog.editions);
  const categories = mergedCategories(ours.categories, returning.catalog.categories);
  return { ...merged, categories, editions, entries };
}

/**
 * The library as it was when the backup was made. What came since goes to the bin, from where it can
 * be had back; the calendar goes on.
 */
export function replacedCatalog(ours: Catalog, returning: Returning): Catalog {
  const { catalog, hasText } = returning;
  const theirs = catalog.entries.filter(hasText);
  const kept = new Set(theirs.map(({ id }) => id));
  const since = ours.entries.map(({ id }) => id).filter((id) => !kept.has(id));
  const left = withoutEssays(ours, since);
  const replaced = withTheirs(left, returning, theirs, (_known, essays) => essays);
  const binned = catalog.removed
    .filter(({ entry }) => !kept.has(entry.id) && hasText(entry))
    .map((one) => ({ ...one, at: ours.calendar ?? 0 }));
  const inBin = new Set(binned.map(({ entry }) => entry.id));
  const others = replaced.removed.filter(({ entry }) => !inBin.has(entry.id));
  const editions = mergedEditions(ours.editions, catalog.editions);
  const categories = replacedCategories(ours.categories, catalog.categories);
  return { ...replaced, categories, editions, entries: theirs, removed: [...others, ...binned] };
}

/** The backup's categories, as the last word on each; those that came since are gone. */
function replacedCategories(
  ours: readonly Category[],
  theirs: readonly Category[],
): readonly Category[] {
  const turns = new Map(ours.map(({ id, turn }) => [id, turn]));
  const known = new Set(theirs.map(({ id }) => id));
  const since = ours.filter(({ id }) => !known.has(id));
  return [
    ...theirs.map((one) => ({ ...one, turn: Math.max(one.turn, turns.get(one.id) ?? 0) + 1 })),
    ...since.map((one) => (one.gone ? one : { ...one, gone: true, turn: one.turn + 1 })),
  ];
}

/**
 * A catalogue with the essays and collections of the backup. `order` gives a collection's essays
 * anew, or null where it stays as it is.
 */
function withTheirs(
  ours: Catalog,
  { catalog, recoveredTitle }: Returning,
  theirs: readonly LibraryEntry[],
  order: (known: Collection | null, essays: readonly EssayId[]) => readonly EssayId[] | null,
): Catalog {
  const there = new Set(theirs.map(({ id }) => id));
  const listed = new Set(catalog.collections.flatMap(({ essays }) => essays));
  const strays = [...there].filter((id) => !listed.has(id) && entryOf(ours, id) === null);
  const recovered = { id: recoveredId, title: recoveredTitle, bundled: false };
  const collections: readonly Collection[] =
    strays.length === 0
      ? catalog.collections
      : [...catalog.collections, { ...recovered, before: [], after: [], essays: strays }];
  let result = ours;
  for (const collection of collections) {
    const own = collection.essays.filter((id) => there.has(id));
    const known = result.collections.find(({ id }) => id === collection.id) ?? null;
    const essays = own.length === 0 && known !== null ? null : order(known, own);
    if (essays === null) continue;
    const entries = theirs.filter(({ id }) => own.includes(id));
    result = withCollection(result, { ...(known ?? collection), essays }, entries);
  }
  return result;
}

function withReading(entry: LibraryEntry, other: LibraryEntry | undefined): LibraryEntry {
  if (other === undefined) return entry;
  return {
    ...entry,
    position: entry.position ?? other.position,
    furthest: Math.max(entry.furthest, other.furthest),
    progress: Math.max(entry.progress, other.progress),
    finished: entry.finished || other.finished,
    own: laterDetails(entry.own, other.own),
  };
}

import type { EssayId } from '../ids';
import { collectionId } from '../ids';
import type { Catalog, Collection, KnownNotes, LibraryEntry, ReadingPosition } from './catalog';
import { entryOf, withEntry } from './catalog';
import { replaced } from './removed';

/** Where reading has come to, as the window reports it. */
export interface ReadingReport {
  readonly position: ReadingPosition;
  /** UTF-16 offset */
  readonly furthest: number;
  /** 0–1 */
  readonly progress: number;
  readonly finished: boolean;
}

/** What reading changes in an entry: the position follows, everything else only grows (ux.md 7.13). `now` in ms by the clock. */
export function afterReading(
  entry: LibraryEntry,
  { position, furthest, progress, finished }: ReadingReport,
  now: number,
): Pick<LibraryEntry, 'position' | 'furthest' | 'progress' | 'finished' | 'lastRead'> {
  return {
    position,
    lastRead: now,
    furthest: Math.max(entry.furthest, furthest),
    progress: Math.max(entry.progress, progress),
    finished: entry.finished || finished,
  };
}

/** Where essays wait that were found on disk but in no collection; the first import that has them takes them. */
export const recoveredId = collectionId('recovered');

/**
 * The catalog with a collection added, or replaced where it has one of that id, and with those
 * entries that are new. Entries that are there already keep what was read in them; so do those that
 * come back from the bin this way.
 */
export function withCollection(
  catalog: Catalog,
  collection: Collection,
  entries: readonly LibraryEntry[],
): Catalog {
  const known = new Set(catalog.entries.map((entry) => entry.id));
  const own = new Set(collection.essays);
  const others = catalog.collections.flatMap((other): Collection[] => {
    if (other.id === collection.id) return [];
    if (other.id !== recoveredId) return [other];
    const essays = other.essays.filter((id) => !own.has(id));
    return essays.length === 0 ? [] : [{ ...other, essays }];
  });
  const first = collection.bundled ? [collection] : [];
  const last = collection.bundled ? [] : [collection];
  const back = new Map(
    catalog.removed.filter((one) => own.has(one.entry.id)).map(({ entry }) => [entry.id, entry]),
  );
  const fresh = entries.filter((entry) => !known.has(entry.id));
  const changed: Catalog = {
    ...catalog,
    collections: [...first, ...others, ...last],
    entries: [...catalog.entries, ...fresh.map((entry) => back.get(entry.id) ?? entry)],
  };
  if (back.size === 0) return changed;
  const removed = catalog.removed.filter((one) => !back.has(one.entry.id));
  return { ...changed, removed: replaced(changed, removed) };
}

/** What is known of an essay's notes, be it in the library or in the bin; the same object where nothing changes. */
export function withKnownNotes(catalog: Catalog, id: EssayId, known: KnownNotes): Catalog {
  const removed = catalog.removed.find((one) => one.entry.id === id);
  const before = entryOf(catalog, id) ?? removed?.entry;
  if (before === undefined || isAlike(before, known)) return catalog;
  if (before !== removed?.entry) return withEntry(catalog, id, known);
  const changed = { ...removed, entry: { ...before, ...known } };
  return { ...catalog, removed: catalog.removed.map((one) => (one === removed ? changed : one)) };
}

function isAlike(a: KnownNotes, b: KnownNotes): boolean {
  return a.annotations === b.annotations && a.reflected === b.reflected;
}

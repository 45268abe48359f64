import { collectionId } from '../ids';
import type { Catalog, Collection, LibraryEntry, ReadingPosition } from './catalog';

/** Where reading has come to, as the window reports it. */
export interface ReadingReport {
  readonly position: ReadingPosition;
  /** UTF-16 offset */
  readonly furthest: number;
  /** 0–1 */
  readonly progress: number;
  readonly finished: boolean;
}

/** What reading changes in an entry: the position follows, everything else only grows (ux.md 7.13). */
export function afterReading(
  entry: LibraryEntry,
  { position, furthest, progress, finished }: ReadingReport,
): Pick<LibraryEntry, 'position' | 'furthest' | 'progress' | 'finished'> {
  return {
    position,
    furthest: Math.max(entry.furthest, furthest),
    progress: Math.max(entry.progress, progress),
    finished: entry.finished || finished,
  };
}

/** Where essays wait that were found on disk but in no collection; the first import that has them takes them. */
export const recoveredId = collectionId('recovered');

/**
 * The catalog with a collection added, or replaced where it has one of that id, and with those
 * entries that are new. Entries that are there already keep what was read in them.
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
  return {
    collections: [...first, ...others, ...last],
    entries: [...catalog.entries, ...entries.filter((entry) => !known.has(entry.id))],
  };
}

import type { Catalog, Collection, LibraryEntry } from './catalog';

/**
 * The catalog with what another state of it has besides, as by another computer: essays that came
 * there, and how far was read. What is in either bin only there stays so. The same object where
 * there is nothing new.
 */
export function mergedCatalog(mine: Catalog, theirs: Catalog): Catalog {
  const removedHere = new Set(mine.removed.map(({ entry }) => entry.id));
  const known = new Set(mine.entries.map(({ id }) => id));
  const others = new Map(theirs.entries.map((entry) => [entry.id, entry]));
  const grown = mine.entries.map((entry) => furthestOf(entry, others.get(entry.id)));
  const added = theirs.entries.filter(({ id }) => !known.has(id) && !removedHere.has(id));
  const removed = theirs.removed.filter(
    ({ entry: { id } }) => !known.has(id) && !removedHere.has(id),
  );
  const present = new Set([...known, ...added.map(({ id }) => id)]);
  const collections = mergedCollections(mine.collections, theirs.collections, present);
  const calendar = Math.max(mine.calendar ?? 0, theirs.calendar ?? 0);
  const isSame =
    grown.every((entry, index) => entry === mine.entries[index]) &&
    added.length + removed.length === 0 &&
    collections === mine.collections &&
    calendar === (mine.calendar ?? 0);
  if (isSame) return mine;
  return {
    ...mine,
    collections,
    entries: [...grown, ...added],
    removed: [...mine.removed, ...removed],
    calendar: calendar === 0 ? null : calendar,
  };
}

/** The place where reading stopped is this computer's own. */
function furthestOf(mine: LibraryEntry, theirs: LibraryEntry | undefined): LibraryEntry {
  if (theirs === undefined) return mine;
  const furthest = Math.max(mine.furthest, theirs.furthest);
  const progress = Math.max(mine.progress, theirs.progress);
  const finished = mine.finished || theirs.finished;
  const isSame =
    furthest === mine.furthest && progress === mine.progress && finished === mine.finished;
  return isSame ? mine : { ...mine, furthest, progress, finished };
}

function mergedCollections(
  mine: readonly Collection[],
  theirs: readonly Collection[],
  present: ReadonlySet<string>,
): readonly Collection[] {
  const placed = new Set(mine.flatMap(({ essays }) => essays));
  const missing = (collection: Collection) =>
    collection.essays.filter((id) => present.has(id) && !placed.has(id));
  const grown = mine.map((collection) => {
    const other = theirs.find(({ id }) => id === collection.id);
    const added = other === undefined ? [] : missing(other);
    return added.length === 0
      ? collection
      : { ...collection, essays: [...collection.essays, ...added] };
  });
  const fresh = theirs.filter(({ id }) => mine.every((collection) => collection.id !== id));
  if (fresh.length === 0 && grown.every((one, index) => one === mine[index])) return mine;
  return [...grown, ...fresh.map((one) => ({ ...one, essays: missing(one) }))];
}

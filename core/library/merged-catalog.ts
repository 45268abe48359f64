import type { Catalog, Collection, LaterEdition, LibraryEntry } from './catalog';
import { mergedCategories } from './category';
import { editionOf } from './new-edition';
import { laterDetails } from './own-details';
import { backInPlace, withoutEssays } from './removal';
import { isDue } from './removed';

/**
 * The catalog with what another state of it has besides, as by another computer: essays that came
 * there, how far was read, and which edition came last. An essay in the bin of either stays there, unless the other went on
 * with it since: then it is in the library of both. The same object where there is nothing new.
 */
export function mergedCatalog(mine: Catalog, theirs: Catalog): Catalog {
  const own = settled(grown(mine, theirs), mine, theirs);
  const inBin = new Set(own.removed.map(({ entry }) => entry.id));
  const known = new Set([...own.entries.map(({ id }) => id), ...inBin]);
  const added = theirs.entries.filter(({ id }) => !known.has(id));
  const removed = theirs.removed.filter(({ entry }) => !known.has(entry.id));
  const present = new Set([...own.entries, ...added].map(({ id }) => id));
  const collections = mergedCollections(own.collections, theirs.collections, present);
  const editions = mergedEditions(own.editions, theirs.editions);
  const categories = mergedCategories(own.categories, theirs.categories);
  const isSame =
    collections === own.collections && editions === own.editions && categories === own.categories;
  if (own === mine && added.length + removed.length === 0 && isSame) return mine;
  return {
    ...own,
    editions,
    categories,
    collections,
    entries: [...own.entries, ...added],
    removed: [...own.removed, ...removed],
  };
}

/** Mine with the later calendar, and each essay as far as it was read in either. */
function grown(mine: Catalog, theirs: Catalog): Catalog {
  const others = new Map(
    [...theirs.removed.map(({ entry }) => entry), ...theirs.entries].map((one) => [one.id, one]),
  );
  const entries = mine.entries.map((entry) => furthestOf(entry, others.get(entry.id)));
  const removed = mine.removed.map((one) => {
    const entry = furthestOf(one.entry, others.get(one.entry.id));
    return entry === one.entry ? one : { ...one, entry };
  });
  const calendar = Math.max(mine.calendar ?? 0, theirs.calendar ?? 0);
  const isSame =
    calendar === (mine.calendar ?? 0) &&
    entries.every((entry, index) => entry === mine.entries[index]) &&
    removed.every((one, index) => one === mine.removed[index]);
  if (isSame) return mine;
  return { ...mine, entries, removed, calendar: calendar === 0 ? null : calendar };
}

/**
 * Essays that one side has in the library and the other in the bin: brought back, or removed from
 * now on, so that they stay in the bin for its whole time. What is due goes by nobody else's word.
 */
function settled(own: Catalog, mine: Catalog, theirs: Catalog): Catalog {
  const here = new Map(mine.entries.map((entry) => [entry.id, entry]));
  const there = new Map(theirs.entries.map((entry) => [entry.id, entry]));
  const removedHere = new Map(mine.removed.map(({ entry }) => [entry.id, entry]));
  const back = own.removed.filter((one) => {
    const { id } = one.entry;
    return !isDue(own, one) && wentOn(there.get(id), removedHere.get(id));
  });
  const gone = theirs.removed.filter((one) => {
    const entry = here.get(one.entry.id);
    return entry !== undefined && !isDue(theirs, one) && !wentOn(entry, one.entry);
  });
  const ids = gone.map(({ entry }) => entry.id);
  return withoutEssays(backInPlace(own, back), ids);
}

/** Whether an essay was read or annotated beyond what was known of it when it was removed. */
function wentOn(entry: LibraryEntry | undefined, removed: LibraryEntry | undefined): boolean {
  if (entry === undefined || removed === undefined) return false;
  return (
    entry.furthest > removed.furthest ||
    entry.progress > removed.progress ||
    (entry.finished && !removed.finished) ||
    entry.annotations > removed.annotations ||
    (entry.reflected && !removed.reflected) ||
    entry.own.turn > removed.own.turn ||
    entry.marks > removed.marks
  );
}

/** The place where reading stopped is this computer's own, as soon as there is one. */
function furthestOf(mine: LibraryEntry, theirs: LibraryEntry | undefined): LibraryEntry {
  if (theirs === undefined) return mine;
  // A place is one in an edition: it goes with that.
  if (theirs.turn > mine.turn) return furthestOf({ ...mine, ...editionOf(theirs) }, theirs);
  const reading = furtherReading(mine, theirs);
  const own = laterDetails(mine.own, theirs.own);
  const author = mine.author ?? theirs.author;
  const added = least(mine.added, theirs.added);
  const lastRead = most(mine.lastRead, theirs.lastRead);
  const merged = { ...mine, ...reading, own, author, added, lastRead };
  const names = [...readingNames, 'own', 'author', 'added', 'lastRead'] as const;
  return names.every((name) => merged[name] === mine[name]) ? mine : merged;
}

const readingNames = ['position', 'furthest', 'progress', 'finished', 'marks'] as const;

/** How far an essay was read in either, unless the reader said so anew in one of them. */
function furtherReading(
  mine: LibraryEntry,
  theirs: LibraryEntry,
): Pick<LibraryEntry, (typeof readingNames)[number]> {
  const isSameText = theirs.edition === mine.edition;
  const later = theirs.marks > mine.marks ? theirs : mine;
  const { furthest, progress, finished, marks } = later;
  if (mine.marks !== theirs.marks) {
    const position = later === mine || isSameText ? later.position : null;
    return { position, furthest, progress, finished, marks };
  }
  return {
    position: mine.position ?? (isSameText ? theirs.position : null),
    furthest: Math.max(furthest, theirs.furthest),
    progress: Math.max(progress, theirs.progress),
    finished: finished || theirs.finished,
    marks,
  };
}

function least(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function most(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** Mine, each as it was settled last, and those that only theirs has; the very same where nothing is new. */
export function mergedEditions(
  mine: readonly LaterEdition[],
  theirs: readonly LaterEdition[],
): readonly LaterEdition[] {
  const nameOf = ({ essay, edition }: LaterEdition) => `${essay} ${edition}`;
  const known = new Set(mine.map(nameOf));
  const others = new Map(theirs.map((one) => [nameOf(one), one]));
  const settled = mine.map((one) => {
    const other = others.get(nameOf(one));
    return other !== undefined && other.turn > one.turn ? other : one;
  });
  const fresh = theirs.filter((one) => !known.has(nameOf(one)));
  const isSame = fresh.length === 0 && settled.every((one, index) => one === mine[index]);
  return isSame ? mine : [...settled, ...fresh];
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

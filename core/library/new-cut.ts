import type { CollectionId, EssayId } from '../ids';
import type { Catalog, Collection, LibraryEntry, RemovedEssay } from './catalog';

/** What a file comes to when it is cut into essays in another way. */
export interface NewCut {
  readonly file: CollectionId;
  /** All its essays in order. Of those that the library has, what depends on where text is folded is taken. */
  readonly entries: readonly LibraryEntry[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * The catalog with a file cut in another way. Essays that are no more go to the bin, from nowhere: a
 * later import of the file does not bring them back. What the reader had removed of it stays there.
 * The same object where there is no such file.
 */
export function withNewCut(catalog: Catalog, { file, entries, before, after }: NewCut): Catalog {
  const own = catalog.collections.find(({ id }) => id === file);
  if (own === undefined) return catalog;
  const order = entries.map(({ id }) => id);
  const removedByReader = new Set(
    catalog.removed.filter((one) => isFrom(one, file)).map(({ entry }) => entry.id),
  );
  const essays = order.filter((id) => !removedByReader.has(id));
  const gone = withoutPlace(catalog, own, order);
  const back = new Map(
    catalog.removed
      .filter(({ entry }) => essays.includes(entry.id))
      .map(({ entry }) => [entry.id, entry]),
  );
  const cut = new Map(entries.map((entry) => [entry.id, entry]));
  const known = catalog.entries.filter(({ id }) => !gone.has(id));
  const there = new Set(known.map(({ id }) => id));
  const fresh = entries.filter(({ id }) => essays.includes(id) && !there.has(id));
  const leaving = catalog.entries.filter(({ id }) => gone.has(id));
  return {
    ...catalog,
    collections: catalog.collections.map((one) =>
      one.id === file ? { ...one, before, after, essays } : one,
    ),
    entries: [
      ...known.map((entry) => withLook(entry, cut.get(entry.id))),
      ...fresh.map((entry) => withLook(back.get(entry.id) ?? entry, entry)),
    ],
    removed: [
      ...catalog.removed
        .filter(({ entry }) => !back.has(entry.id))
        .map((one) => placedAnew(one, file, order)),
      ...leaving.map((entry) => ({ entry, at: catalog.calendar ?? 0, from: [] })),
    ],
  };
}

/** The essays of a file that another cut leaves none of; what another collection has too stays. */
function withoutPlace(
  { collections }: Catalog,
  own: Collection,
  order: readonly EssayId[],
): ReadonlySet<EssayId> {
  const others = collections.filter(({ id }) => id !== own.id).flatMap(({ essays }) => essays);
  const kept = new Set([...order, ...others]);
  return new Set(own.essays.filter((id) => !kept.has(id)));
}

const isFrom = ({ from }: RemovedEssay, file: CollectionId): boolean =>
  from.some(({ collection }) => collection === file);

/** A removed essay with its place in the new order; without one where it is not in it. */
function placedAnew(
  one: RemovedEssay,
  file: CollectionId,
  order: readonly EssayId[],
): RemovedEssay {
  if (!isFrom(one, file)) return one;
  const index = order.indexOf(one.entry.id);
  const others = one.from.filter(({ collection }) => collection !== file);
  return { ...one, from: index < 0 ? others : [...others, { collection: file, index }] };
}

function withLook(entry: LibraryEntry, cut: LibraryEntry | undefined): LibraryEntry {
  if (cut === undefined || cut.edition !== entry.edition) return entry;
  return { ...entry, firstSentence: cut.firstSentence, length: cut.length };
}

import type { CategoryId, CollectionId, EssayId } from '../ids';
import type { Catalog, Collection, LibraryEntry } from './catalog';
import type { Category } from './category';
import { categoryTree, livingCategory } from './category';
import type { EssayFilter } from './essay-filter';
import { passes, showsAll } from './essay-filter';
import type { EssaySort } from './essay-sort';
import { sortedBy } from './essay-sort';
import { isSingle } from './own-documents';

/** An essay in the list. */
export interface ListedEssay {
  readonly entry: LibraryEntry;
  /** Its place where it stands unsorted, from 1. */
  readonly number: number;
}

interface ListedEssays {
  /** Tells the group from all others, from one start to the next. */
  readonly key: string;
  readonly essays: readonly ListedEssay[];
  /** From 0; more within another group. */
  readonly depth: number;
}

/** Essays that the list shows together under a name. */
export type EssayGroup = ListedEssays &
  (
    | { readonly kind: 'category'; readonly category: Category }
    /** A document with several essays, or the essays that came with Meipi. */
    | { readonly kind: 'collection'; readonly collection: Collection }
    /** 我的文档: documents of one essay. */
    | { readonly kind: 'own' }
  );

/** How the list is asked for. */
export interface ListingWish {
  readonly filter: EssayFilter;
  readonly sort: EssaySort;
  readonly reversed: boolean;
}

/**
 * The library as its list shows it: the reader's categories, each followed by those in it, then what
 * came with Meipi, 我的文档, and documents of several essays. An essay in a category is there alone.
 * A filter leaves groups out that it leaves nothing of.
 */
export function listedGroups(catalog: Catalog, wish: ListingWish): readonly EssayGroup[] {
  const known = new Map(catalog.entries.map((entry) => [entry.id, entry]));
  const { taken, inCategory } = categorised(catalog, known);
  const present = (ids: readonly EssayId[]): readonly ListedEssay[] =>
    ids
      .flatMap((id, index) => {
        const entry = known.get(id);
        return entry === undefined ? [] : [{ entry, number: index + 1 }];
      })
      .filter(({ entry }) => !taken.has(entry.id));

  const categories = categoryTree(catalog.categories).map(({ category, depth }): EssayGroup => {
    const essays = (inCategory.get(category.id) ?? []).map((entry, index): ListedEssay => ({
      entry,
      number: index + 1,
    }));
    return { kind: 'category', key: `category ${category.id}`, category, depth, essays };
  });
  const filled = catalog.collections.filter(({ essays }) => essays.length > 0);
  const groupOf = (collection: Collection): EssayGroup => ({
    kind: 'collection',
    key: keyOf(collection.id),
    collection,
    depth: 0,
    essays: present(collection.essays),
  });
  const own: EssayGroup = {
    kind: 'own',
    key: 'own',
    depth: 0,
    essays: present(filled.filter(isSingle).flatMap(({ essays }) => essays)),
  };
  const several = filled.filter((one) => !one.bundled && !isSingle(one));
  const groups = [
    ...categories,
    ...filled.filter(({ bundled }) => bundled).map(groupOf),
    own,
    ...several.map(groupOf),
  ];
  return asked(groups, wish).filter((group) => isShown(group, wish.filter));
}

const keyOf = (id: CollectionId): string => `collection ${id}`;

/** The essays of each category in the library's order, and all that are in one. */
function categorised(
  { categories, collections }: Catalog,
  known: ReadonlyMap<EssayId, LibraryEntry>,
) {
  const inCategory = new Map<CategoryId, LibraryEntry[]>();
  const taken = new Set<EssayId>();
  if (categories.length === 0) return { taken, inCategory };
  const order = new Set([...collections.flatMap(({ essays }) => essays), ...known.keys()]);
  const living = new Map(categories.map(({ id }) => [id, livingCategory(categories, id)]));
  for (const id of order) {
    const entry = known.get(id);
    const category = entry?.own.category ?? null;
    const at = category === null ? null : (living.get(category) ?? null);
    if (entry === undefined || at === null) continue;
    const there = inCategory.get(at) ?? [];
    there.push(entry);
    inCategory.set(at, there);
    taken.add(id);
  }
  return { taken, inCategory };
}

function asked(
  groups: readonly EssayGroup[],
  { filter, sort, reversed }: ListingWish,
): readonly EssayGroup[] {
  const isAsked = passes(filter);
  return groups.map((group) => ({
    ...group,
    essays: sortedBy(
      group.essays.filter(({ entry }) => isAsked(entry)),
      ({ entry }) => entry,
      sort,
      reversed,
    ),
  }));
}

/** An empty category is shown to be filled, and 我的文档 for what it says; not where one looks for essays. */
function isShown({ kind, essays }: EssayGroup, filter: EssayFilter): boolean {
  return essays.length > 0 || (kind !== 'collection' && showsAll(filter));
}

/**
 * The essay before or after another one as the list shows them, from one group on into the next; null
 * at the ends and where it is in none.
 */
export function neighbourOf(
  groups: readonly EssayGroup[],
  id: EssayId,
  which: 'previous' | 'next',
): EssayId | null {
  const essays = groups.flatMap((group) => group.essays);
  const at = essays.findIndex(({ entry }) => entry.id === id);
  return at < 0 ? null : (essays[at + (which === 'next' ? 1 : -1)]?.entry.id ?? null);
}

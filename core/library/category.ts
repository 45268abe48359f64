import type { CategoryId } from '../ids';
import { onFirstUse } from '../on-first-use';

/** UTF-16 units of a category's name, at most. */
export const longestCategoryName = 60;

/** 分类: where the reader puts essays. Categories stand in one another; an essay is in one at most. */
export interface Category {
  readonly id: CategoryId;
  readonly name: string;
  /** The category it stands in; null at the top. */
  readonly parent: CategoryId | null;
  /** Deleted: what is in it shows in the nearest category around it. */
  readonly gone: boolean;
  /** How often it was changed: of two states the one of the higher turn counts. */
  readonly turn: number;
}

/** A category where lists show it. */
export interface CategoryPlace {
  readonly category: Category;
  /** From 0, at the top. */
  readonly depth: number;
}

const byName = onFirstUse(() => new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }));

/** Where each living category stands, by the tree from top to bottom, names in order. */
export function categoryTree(categories: readonly Category[]): readonly CategoryPlace[] {
  const parents = livingParents(categories);
  const children = new Map<CategoryId | null, Category[]>();
  for (const category of categories) {
    if (category.gone) continue;
    const parent = parents.get(category.id) ?? null;
    children.set(parent, [...(children.get(parent) ?? []), category]);
  }
  const below = (parent: CategoryId | null, depth: number): CategoryPlace[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => byName().compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
      .flatMap((category) => [{ category, depth }, ...below(category.id, depth + 1)]);
  return below(null, 0);
}

/** The living category that something put into `id` shows in: that one or the nearest around it; null for none. */
export function livingCategory(
  categories: readonly Category[],
  id: CategoryId | null,
): CategoryId | null {
  const known = new Map(categories.map((one) => [one.id, one]));
  const seen = new Set<CategoryId>();
  for (let at = id; at !== null && !seen.has(at); at = known.get(at)?.parent ?? null) {
    seen.add(at);
    if (known.get(at)?.gone === false) return at;
  }
  return null;
}

/** A category and all that stand in it, at any depth. */
export function categoriesWithin(
  categories: readonly Category[],
  id: CategoryId,
): ReadonlySet<CategoryId> {
  const parents = livingParents(categories);
  const isWithin = (one: CategoryId | null): boolean =>
    one !== null && (one === id || isWithin(parents.get(one) ?? null));
  return new Set(categories.filter((one) => !one.gone && isWithin(one.id)).map((one) => one.id));
}

/**
 * The living category around each living one. Where two computers put two categories into one
 * another, the ring is opened at its first by id, so that all of it stays in sight.
 */
function livingParents(
  categories: readonly Category[],
): ReadonlyMap<CategoryId, CategoryId | null> {
  const around = new Map<CategoryId, CategoryId | null>(
    categories
      .filter(({ gone }) => !gone)
      .map(({ id, parent }) => [id, livingCategory(categories, parent)]),
  );
  for (const start of around.keys()) {
    const way: CategoryId[] = [];
    let at: CategoryId | null = start;
    while (at !== null && !way.includes(at)) {
      way.push(at);
      at = around.get(at) ?? null;
    }
    if (at === null) continue;
    const [first] = way.slice(way.indexOf(at)).sort();
    if (first !== undefined) around.set(first, null);
  }
  return around;
}

/** Mine and theirs together, each category as it was changed last; the very same where nothing is new. */
export function mergedCategories(
  mine: readonly Category[],
  theirs: readonly Category[],
): readonly Category[] {
  const others = new Map(theirs.map((one) => [one.id, one]));
  const known = new Set(mine.map(({ id }) => id));
  const kept = mine.map((one) => laterCategory(one, others.get(one.id)));
  const fresh = theirs.filter(({ id }) => !known.has(id));
  if (fresh.length === 0 && kept.every((one, index) => one === mine[index])) return mine;
  return [...kept, ...fresh];
}

function laterCategory(mine: Category, theirs: Category | undefined): Category {
  if (theirs === undefined) return mine;
  if (mine.turn !== theirs.turn) return mine.turn > theirs.turn ? mine : theirs;
  return JSON.stringify(theirs) > JSON.stringify(mine) ? theirs : mine;
}

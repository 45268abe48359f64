import type { Catalog, LibraryEntry } from './catalog';
import { entryOf } from './catalog';
import type { Category } from './category';
import type { CategoryEdit, DetailsEdit, EntryEdit, LibraryEdit } from './library-edit';
import { edited, inverseOf } from './library-edit';
import type { OwnDetails } from './own-details';

/**
 * The change that takes an edit back in what the library has become since; `before` is the library that it
 * was made in. It takes back no more than that had changed, and of that what nobody has changed since.
 */
export function takingBack(edit: LibraryEdit, before: Catalog, now: Catalog): LibraryEdit {
  const made = edited(before, edit);
  const inverse = inverseOf(before, edit);
  return {
    essays: inverse.essays.flatMap((one): readonly EntryEdit[] => {
      const [after, present] = [entryOf(made, one.essay), entryOf(now, one.essay)];
      if (after === null || present === null) return [];
      const own = one.own === undefined ? undefined : detailsBack(one.own, after.own, present.own);
      const reading = isReadAlike(after, present) ? one.reading : undefined;
      return [{ essay: one.essay, own, reading }];
    }),
    categories: inverse.categories.flatMap((one): readonly CategoryEdit[] => {
      const [after, present] = [categoryIn(made, one), categoryIn(now, one)];
      return after === null || present === null ? [] : [categoryBack(one, after, present)];
    }),
  };
}

/** A detail as it was, where it still is as it became. */
function back<Value>(was: Value, became: Value, now: Value): Value {
  return now === became ? was : now;
}

function detailsBack(was: DetailsEdit, became: OwnDetails, now: OwnDetails): DetailsEdit {
  return {
    title: was.title === undefined ? undefined : back(was.title, became.title, now.title),
    author: was.author === undefined ? undefined : back(was.author, became.author, now.author),
    date: was.date === undefined ? undefined : back(was.date, became.date, now.date),
    source: was.source === undefined ? undefined : back(was.source, became.source, now.source),
    tags: was.tags === undefined ? undefined : tagsBack(was.tags, became.tags, now.tags),
    category:
      was.category === undefined ? undefined : back(was.category, became.category, now.category),
  };
}

/** Without the tags that were added, and with those that were taken away. */
function tagsBack(
  was: readonly string[],
  became: readonly string[],
  now: readonly string[],
): readonly string[] {
  const kept = now.filter((tag) => was.includes(tag) || !became.includes(tag));
  const lost = was.filter((tag) => !became.includes(tag) && !now.includes(tag));
  return kept.length === was.length && was.every((tag) => kept.includes(tag))
    ? was
    : [...kept, ...lost];
}

function categoryIn({ categories }: Catalog, { id }: CategoryEdit): Category | null {
  return categories.find((one) => one.id === id) ?? null;
}

function categoryBack(was: CategoryEdit, became: Category, now: Category): CategoryEdit {
  return {
    id: was.id,
    name: back(was.name, became.name, now.name),
    parent: back(was.parent, became.parent, now.parent),
    gone: back(was.gone, became.gone, now.gone),
  };
}

/** Whether an essay still counts as read or unread as it did; where in it somebody reads is another thing. */
function isReadAlike(after: LibraryEntry, now: LibraryEntry): boolean {
  return after.finished === now.finished;
}

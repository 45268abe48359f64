import { onFirstUse } from '../on-first-use';
import type { LibraryEntry } from './catalog';
import { authorOf, titleOf } from './own-details';

/** By what the list is in order; 'collection': as the essays stand in what they came in. */
export const essaySorts = ['collection', 'title', 'author', 'read', 'added', 'progress'] as const;
export type EssaySort = (typeof essaySorts)[number];

const byWords = onFirstUse(() => new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true }));

type Compare = (a: LibraryEntry, b: LibraryEntry) => number;

/** Each in the direction that one asks for first: words from A, times from the last, most read first. */
const compares: Readonly<Record<EssaySort, Compare>> = {
  collection: () => 0,
  title: (a, b) => byWords().compare(titleOf(a), titleOf(b)),
  author: (a, b) => byWords().compare(authorOf(a), authorOf(b)),
  read: (a, b) => (b.lastRead ?? 0) - (a.lastRead ?? 0),
  added: (a, b) => (b.added ?? 0) - (a.added ?? 0),
  progress: (a, b) => Number(b.finished) - Number(a.finished) || b.progress - a.progress,
};

/** Whether an essay has nothing that it could be put in order by: such ones are last either way. */
const lacks: Readonly<Partial<Record<EssaySort, (entry: LibraryEntry) => boolean>>> = {
  author: (entry) => authorOf(entry) === '',
  read: (entry) => entry.lastRead === null,
  added: (entry) => entry.added === null,
};

/** Essays in order; those that are alike stay as they were given. */
export function sortedBy<Item>(
  items: readonly Item[],
  entryOf: (item: Item) => LibraryEntry,
  sort: EssaySort,
  reversed: boolean,
): readonly Item[] {
  if (sort === 'collection') return reversed ? items.toReversed() : items;
  const compare = compares[sort];
  const isLast = lacks[sort] ?? (() => false);
  return items.toSorted((one, other) => {
    const [a, b] = [entryOf(one), entryOf(other)];
    const last = Number(isLast(a)) - Number(isLast(b));
    return last || (reversed ? compare(b, a) : compare(a, b));
  });
}

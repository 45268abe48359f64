import { minuteEn } from './minutes';
import { count, thousands } from './numbers';
import { titled } from './titled';
import type { Words } from './words';

/** The words of the library, its bin and the outline in English. */
export const libraryEn: Words['library'] = {
  bundled: 'Built-in essays',
  number: (n) => String(n).padStart(2, '0'),
  length: (n) => count(n, 'char', 'chars'),
  read: (percent) => `${percent}% read`,
  unread: 'Unread',
  finished: 'Finished',
  annotations: (n) => count(n, 'highlight', 'highlights'),
  preparing: 'Adding the built-in essays…',
  recovered: 'Recovered essays',
  empty: 'No essays in the library',
  open: 'Open',
  noneBefore: 'This is the first essay of the list',
  noneBehind: 'This is the last essay of the list',
  openInWindow: 'Open in new window',
  remove: 'Remove',
  removeNamed: (title) => `Remove ${titled(title)}`,
  removed: (title) => `${titled(title)} removed; its highlights are kept`,
  removeCollection: 'Remove collection',
  removedMany: (n) => `${count(n, 'essay', 'essays')} removed; highlights are kept`,
  removeDamaged: 'Remove from library',
  restoreBundled: 'Restore built-in essays',
  bundledRestored: 'Built-in essays restored',
  more: (title) => `More for the collection “${title}”`,
  noMatch: 'No essays match',
  found: (n) => count(n, 'essay', 'essays'),
  narrow: 'Filter by state, author and tags',
  authors: 'Authors',
  noted: 'Has notes',
  sort: 'Sort and categories',
  sorts: {
    collection: 'As they came',
    title: 'Title',
    author: 'Author',
    read: 'Last read',
    added: 'Date added',
    progress: 'Progress',
  },
  reversed: 'Reverse order',
  which: (n) => `No. ${thousands.format(n)}`,
  addedAt: (at) => `Added ${minuteEn().format(at)}`,
};

export const binEn: Words['bin'] = {
  title: 'Recycle bin',
  essays: 'Essays',
  noEssays: 'No essays removed',
  essaysHint: 'Removed essays are kept for 30 days, their highlights for ever',
  restore: 'Restore',
  restoreNamed: (title) => `Restore ${titled(title)}`,
  restoredEssay: (title) => `${titled(title)} restored`,
  daysLeft: (n) => `${count(n, 'day', 'days')} left`,
  empty: 'Empty…',
  emptyQuestion: (n) => `Delete ${count(n, 'removed essay', 'removed essays')}?`,
  emptySentence:
    'Their text and the imported files are deleted from this computer; this cannot be undone. Highlights, comments and reflections are kept.',
  emptyVerb: 'Delete',
  emptied: 'Bin emptied; highlights are kept',
};

export const foldedEn: Words['folded'] = {
  lines: (n) => `${count(n, 'line', 'lines')} outside the text hidden`,
  openLines: (n) => `${count(n, 'line', 'lines')} outside the text`,
  loose: (n) => (n === 1 ? '1 more line is in no essay' : `${n} more lines are in no essay`),
  show: 'Show',
  hide: 'Hide',
};

export const outlineEn: Words['outline'] = {
  empty: 'This essay has no headings',
  count: (n) => count(n, 'highlight', 'highlights'),
};

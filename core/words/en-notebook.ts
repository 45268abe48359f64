import { count, thousands } from './numbers';
import type { Words } from './words';

const highlights = (n: number) => count(n, 'highlight', 'highlights');

/** The words of the notebook, in English. */
export const notebookEn: Words['notebook'] = {
  filter: 'Filter highlights',
  all: 'All',
  commented: 'With comment',
  reflection: 'My reflections',
  reflectionPlaceholder: 'Write your reflections…',
  empty: 'No highlights yet. Select a sentence and press 1.',
  noMatch: 'No highlights match',
  clearFilter: 'Clear filters',
  starred: 'Starred',
  moreTags: (n) => `${n} more tags`,
  number: (n) => thousands.format(n),
  search: 'Search notes',
  searchHint: 'Excerpts, comments, tags',
  more: 'Scope, arrange and search',
  scope: 'Scope',
  scopes: { essay: 'This essay', collection: 'This collection', all: 'All essays' },
  arrange: 'Arrange',
  arrangements: {
    text: 'By text order',
    pigment: 'By colour',
    tag: 'By tag',
    time: 'By time',
    collection: 'By collection',
  },
  noCollection: 'In no collection',
  essay: (title) => `“${title}”`,
  removed: 'Removed',
  notInLibrary: 'This essay is no longer in the library; its highlights are kept here.',
  gathering: 'Gathering notes…',
  emptyScope: 'These essays have no highlights yet.',
  untagged: 'Without tags',
  star: 'Starred',
  selected: (n) => `${thousands.format(n)} selected`,
  chosen: 'Selected',
  select: 'Select',
  selectNamed: (passage) => `Select: ${passage}`,
  clearSelection: 'Clear selection',
  selection: 'Selected highlights',
  recolourAll: 'Change colour',
  recoloured: (n, name) => `${highlights(n)} changed to ${name}`,
  tagged: (n, tags) => `${tags} added to ${highlights(n)}`,
  unchanged: 'The selected highlights are so already',
  delete: 'Delete',
  copy: 'Copy',
  copied: (n) => `${highlights(n)} copied`,
  someLocked: 'highlights of some essays cannot be changed now',
  sentenceJoin: '; ',
  notAllUndone:
    'Highlights of some essays cannot be changed now, so nothing was undone there. To try again, redo, then undo.',
  notAllRedone:
    'Highlights of some essays cannot be changed now, so nothing was redone there. To try again, undo, then redo.',
  spared: (n) =>
    `${highlights(n)} changed or commented on since coming back, and not deleted again.`,
  sentenceBreak: ' ',
};

import { thousands } from './numbers';
import type { Words } from './words';

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
  more: 'Arrange and search',
  arrange: 'Arrange',
  arrangements: { text: 'By text order', pigment: 'By colour', tag: 'By tag', time: 'By time' },
  untagged: 'Without tags',
  star: 'Starred',
};

import { thousands } from './numbers';
import type { Words } from './words';

const matches = (n: number) => (n === 1 ? '1 match' : `${thousands.format(n)} matches`);
const essays = (n: number) => (n === 1 ? '1 essay' : `${thousands.format(n)} essays`);

/** The words of the search over the library in English. */
export const searchEn: Words['search'] = {
  label: 'Search the library',
  hint: 'Search the library',
  hintMore: 'Titles, texts, comments, authors, #tags',
  clear: 'Clear',
  recent: 'Recent searches',
  clearRecent: 'Clear recent searches',
  results: 'Search results',
  asList: (n, byTitle) =>
    `Only the ${n === 1 ? 'essay' : essays(n)} with it in the title${byTitle ? '' : ', author or tags'}`,
  showFound: 'Show matches',
  summary: (inEssays, all) => `${matches(all)} in ${essays(inEssays)}`,
  withNotes: (inEssays, all, notes) =>
    `${matches(all)} in ${essays(inEssays)}, ${thousands.format(notes)} in my comments and reflections`,
  inNotes: (n) => `${matches(n)} in my comments and reflections`,
  none: 'Nothing found',
  noneHint: 'Try another word. Simplified and traditional, width and case make no difference',
  running: 'Searching…',
  notes: 'My comments and reflections',
  count: (n) => matches(n),
  inTitle: (others) => (others === 0 ? 'Title' : `Title, ${matches(others)}`),
  more: (n) => `${thousands.format(n)} more`,
  moreEssays: (n) => `${essays(n)} more`,
  kinds: {
    title: 'Title',
    author: 'Author',
    date: 'Date',
    source: 'Source',
    'own-tag': 'Tag',
    text: 'Text',
    comment: 'Comment',
    tag: 'Tag',
    reflection: 'Reflection',
  },
  inEssay: (title) => title,
};

import { count } from './numbers';
import type { Words } from './words';

/** The words of how a file is cut into essays, in English. */
export const cuttingEn: Words['cutting'] = {
  title: 'How the file was split',
  reading: 'Reading the original file…',
  sum: (essays, folded) =>
    [
      count(essays, 'essay', 'essays'),
      ...(folded === 0 ? [] : [`${count(folded, 'line', 'lines')} hidden`]),
    ].join(', '),
  parts: 'Essays',
  length: (n) => count(n, 'char', 'chars'),
  untitled: 'Untitled',
  merge: 'Merge up',
  mergeNamed: (title) => `Merge with the essay before: ${title}`,
  details: (places, folded) =>
    [
      ...(places === 0 ? [] : [count(places, 'place to split', 'places to split')]),
      ...(folded === 0 ? [] : [`${count(folded, 'line', 'lines')} hidden`]),
    ].join(', '),
  split: 'Split here',
  splitNamed: (line) => `Split here: ${line}`,
  restore: 'Show as text',
  restoreNamed: (line) => `Show as text: ${line}`,
  fold: 'Hide',
  foldNamed: (line) => `Hide: ${line}`,
  restoreAll: 'Show all hidden lines',
  wrapped: (wraps) => `${count(wraps, 'line break', 'line breaks')} inside paragraphs joined`,
  unwrapped: (wraps) => `${count(wraps, 'line break', 'line breaks')} inside paragraphs`,
  keepBreaks: 'Keep line breaks',
  joinLines: 'Join lines',
  keptBreaks: 'Line breaks are as in the file',
  joinedLines: 'Lines joined',
  asRecognised: 'Split as recognised',
  apply: 'Split this way',
  same: 'No changes',
  notesGoAlong:
    'Comments and reflections go along. The essays as they were stay in the bin for 30 days.',
  done: (essays) => `Split into ${count(essays, 'essay', 'essays')}`,
  back: 'Split as it was before',
  announceMerged: (essays) => `Merged, ${count(essays, 'essay', 'essays')} now`,
  announceSplit: (essays) => `Split, ${count(essays, 'essay', 'essays')} now`,
  announceRestored: (lines) => `${count(lines, 'line', 'lines')} shown as text`,
  announceFolded: (lines) => `${count(lines, 'line', 'lines')} hidden`,
  builtIn: 'Built-in essays cannot be split again.',
  originalGone: 'The original file is gone, so it cannot be split again. Import it once more.',
};

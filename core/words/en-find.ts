import { thousands } from './numbers';
import type { Words } from './words';

/** The words of the bar that finds in an essay, in English. */
export const findEn: Words['find'] = {
  open: 'Find',
  label: 'Find in this essay',
  words: 'Find this',
  next: 'Next match',
  previous: 'Previous match',
  none: 'No matches',
  count: (n: number, all: number) => `${thousands.format(n)} / ${thousands.format(all)}`,
  position: (n: number, all: number) => `Match ${thousands.format(n)} of ${thousands.format(all)}`,
  atStart: 'Back at the start',
  atEnd: 'Back at the end',
  wrapped: (said: string, position: string) => `${said}. ${position}`,
  inNotes: (n) => `${n === 1 ? '1 match' : `${thousands.format(n)} matches`} in notes`,
  inNotesAt: (n, all) => `Match ${thousands.format(n)} of ${thousands.format(all)} in notes`,
  noneButNotes: (notes) => `No matches in the text, ${notes}`,
  andNotes: (position, notes) => `${position}; ${notes}`,
  nextNote: 'Next match in notes',
  previousNote: 'Previous match in notes',
  ways: 'How to find',
  by: {
    alike: 'Ignore script, width and case',
    letters: 'Ignore punctuation too',
    exact: 'Exactly as typed',
    pattern: 'Regular expression',
  },
  patternUnreadable: 'This regular expression is not complete. Check its brackets and backslashes.',
  patternTooSlow: 'This regular expression took too long and was stopped. Make it more specific.',
};

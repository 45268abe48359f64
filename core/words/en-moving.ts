import type { Words } from './words';

/** The words of taking a mark and its comments to another passage, in English. */
export const movingEn: Words['moving'] = {
  title: 'Move to another passage',
  begun: (hint) => `${hint}, Esc to cancel`,
  hints: {
    words: 'Select where it goes; with the keyboard, then press Enter',
    paragraph: 'Click the paragraph it goes to, or walk there and press Enter',
    point: 'Click the place it goes to, or walk there and press Enter',
  },
  left: 'Not moved',
  moved: 'Moved here',
  movedTo: (words) => `Moved to “${words}”`,
  noMark: 'Choose a highlight first, then move it',
  cancel: 'Cancel',
  cancelKey: 'Esc',
};

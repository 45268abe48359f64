import type { Words } from './words';

const thousands = new Intl.NumberFormat('en');
const highlights = (n: number) => `${thousands.format(n)} ${n === 1 ? 'highlight' : 'highlights'}`;

/** The words of new editions and of the review of notes, in English. */
export const reviewEn: Words['review'] = {
  replace: 'Replace with a new version, keeping highlights…',
  takeBack: 'Go back to the version before',
  chooseTitle: 'Choose the file of the new version',
  fileType: 'Documents',
  reading: 'Replacing with the new version…',
  unchanged: 'The text is the same as before; nothing was replaced',
  replaced: (title) => `“${title}” replaced with its new version`,
  takenBack: (title) => `“${title}” is back to the version before`,
  kept: (n) => `, ${highlights(n)} all in place`,
  toReview: (n) => `, ${highlights(n)} to check`,
  noLikeEssay:
    'No essay in this file is like this one. Nothing was replaced. Choose a new version of this essay.',
  editionGone:
    'The file of the version before is gone. Nothing was changed. Import it again from its original file.',
};

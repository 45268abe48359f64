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
  kept: (n) => `, ${highlights(n)} in place`,
  toReview: (n) => `, ${highlights(n)} to check`,
  noLikeEssay:
    'No essay in this file is like this one. Nothing was replaced. Choose a new version of this essay.',
  editionGone:
    'The file of the version before is gone. Nothing was changed. Import it again from its original file.',
  title: 'Check highlights',
  counts: (sure, moved, lost) =>
    `${thousands.format(sure)} in place · ${thousands.format(moved)} to check · ${thousands.format(lost)} not located`,
  list: 'Highlights to check',
  moved: 'To check',
  lost: 'Not found',
  line: (n) => `Check ${highlights(n)}`,
  toCheck: 'Place to be checked',
  spokenToCheck: (name) => `${name}, place to be checked`,
  before: 'The text before',
  after: 'The text now',
  notFound: 'This passage was not found in the text as it is now.',
  accept: 'Accept',
  acceptAll: 'Accept all',
  attach: 'Select anew',
  leaveOut: 'Leave unlocated',
  hint: '↑↓ another one, Enter accept, R select anew, Delete leave unlocated',
  accepted: 'New place accepted',
  acceptedMany: (n) => `New places of ${highlights(n)} accepted`,
  leftOut: 'Left unlocated',
  attached: 'Put in its new place',
  undo: 'Undo',
  nothing: 'No highlights to check',
  allDone: 'All checked.',
  attaching: (words) => `Select where “${words}” stands now, then press Enter`,
  attachingPoint: 'Click where this comment stands now, then press Enter',
  attachHere: 'Select this',
  cancel: 'Cancel',
  selectFirst: 'Select words in the text first',
  otherEncoding: 'Read in another encoding…',
  encoding: 'Read in another encoding',
  encodingHint:
    'Choose the one that reads right. Highlights go with the text, and the version before is kept.',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (big-endian)',
    gb18030: 'GB18030 (Simplified, with GBK and GB2312)',
    big5: 'Big5 (Traditional)',
    shift_jis: 'Shift_JIS (Japanese)',
    'euc-jp': 'EUC-JP (Japanese)',
    'euc-kr': 'EUC-KR (Korean)',
    'windows-1252': 'Windows-1252 (Western)',
  },
  readSo: 'Read so',
  noOriginal: 'This essay did not come from a TXT file; there is no encoding to choose',
};

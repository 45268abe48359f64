import { count } from './numbers';
import type { Words } from './words';

const notes = (n: number) => count(n, 'note', 'notes');

/** The words of importing notes, in English. */
export const incomingEn: Words['incoming'] = {
  chooseTitle: 'Choose a file with notes',
  fileType: 'Files with notes (Word, JSON-LD, Meipi file, backup)',
  title: 'Import notes',
  lead: (file) => `File: ${file}`,
  placed: (n) => `${notes(n)} placed on the text`,
  moved: (n) => `${notes(n)} on text that has changed, to be checked`,
  lost: (n) => `${notes(n)} whose text was not found, kept under “Not located”`,
  there: (n) => `${notes(n)} already here, not imported again`,
  changed: (n) => `${notes(n)} written differently here: both texts are kept`,
  reflectionJoined: 'Your reflections were put together',
  reflectionFull:
    'Together the reflections would be too long; the one here is unchanged. Open the file to paste what you need',
  elsewhere: (n) =>
    `${notes(n)} on essays that are not in the library, not imported. Import the essay first, then the notes again`,
  dropped: (n) => `${notes(n)} could not be read and were left out`,
  locked: 'Some essays’ notes cannot be changed now and were left as they are',
  unchanged: 'There is nothing new in this file. Nothing was changed.',
  essays: 'By essay',
  inEssay: (title, n) => `${title} — ${notes(n)}`,
  backedUp: 'A backup was made before.',
  undo: 'Undo import',
  undone: 'Import undone',
  review: 'Check highlights',
  done: 'Done',
  noNotes:
    'There are no notes in this file that can be imported. Choose a Word document with comments, a JSON-LD file, a Meipi file or a backup of Meipi.',
  withoutEssay:
    'These notes are on essays that are not in the library. Nothing was imported. Import the essay first, then the notes again.',
};

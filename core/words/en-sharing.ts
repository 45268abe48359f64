import { count } from './numbers';
import type { Words } from './words';

/** The words of opening a shared file, in English. */
export const sharingEn: Words['sharing'] = {
  title: 'This essay is already in the library',
  titleOfSome: (n) => `${count(n, 'essay is', 'essays are')} already in the library`,
  lead: 'The file has notes that are not here. Merge them, or keep a copy.',
  join: 'Merge notes',
  joinHint: 'Merge: the notes of both stay, and it can be undone.',
  copy: 'Keep a copy',
  copyHint: 'Copy: becomes another essay; the one here is not touched.',
  damaged:
    'This Meipi file is incomplete or damaged, so it was not imported. Download it again, or ask for a new export.',
  cancel: 'Cancel',
  copied: (n) => (n === 1 ? 'Kept as a copy' : `Kept as ${count(n, 'copy', 'copies')}`),
};

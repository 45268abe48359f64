import type { Words } from './words';

/** The words of passages quoted in the reflections, in English. */
export const quotingEn: Words['quoting'] = {
  quoted: 'Quoted in my reflections',
  show: 'Open study notes',
  noMark: 'Choose a highlight first, then quote it',
  goTo: 'Go to the passage',
  edit: 'Edit my reflections',
};

import { onFirstUse } from '../on-first-use';
import { count, thousands } from './numbers';
import { titled } from './titled';
import type { Words } from './words';

const day = onFirstUse(() => new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' }));

/** The words of marks, the caret and the cards in the margin in English. */
export const caretEn: Words['caret'] = {
  name: 'Text caret',
  on: 'Text caret on: arrows move it, Shift selects, Esc leaves',
  off: 'Text caret off',
  selected: (n) => `${count(n, 'character', 'characters')} selected`,
  paragraphEnd: 'End of paragraph',
};

export const markingEn: Words['marking'] = {
  toolbar: 'Highlight the selected text',
  comment: 'Comment',
  copy: 'Copy',
  copyQuotation: 'Copy as quotation',
  copyReference: 'Copy as quotation (GB/T 7714)',
  again: 'Add another',
  sentence: 'Select this sentence',
  menu: 'What can be done here',
  more: 'More',
  look: 'Mark style',
  source: (author, title) => `${author ?? ''}${titled(title)}`,
  copied: 'Copied',
  mark: 'Change this mark',
  markAs: (name) => `Mark as ${name}`,
  endsWith: (words) => `The mark ends with “${words}”`,
  startsWith: (words) => `The mark begins with “${words}”`,
  united: 'Merged into one mark',
  noNeighbour: 'There is no other mark in this paragraph to merge with',
  parted: 'Split into two marks',
  noPlaceToPart: 'Click inside the mark first, then split it',
  noPlace: 'Click in the text first, or press J for a paragraph',
  pigment: (name, key) => `${name}, ${key}`,
  kind: (name, key) => `${name}, ${key}`,
  marked: (name) => `Marked as ${name.toLowerCase()}`,
  recoloured: (name) => `Changed to ${name.toLowerCase()}`,
  unmarked: 'Highlight removed',
  deleted: (n) => `${count(n, 'highlight', 'highlights')} deleted, kept in the bin for 30 days`,
  deletedSpoken: (n, key) => `${count(n, 'highlight', 'highlights')} deleted, ${key} to undo`,
  undo: 'Undo',
  reached: (name, n, all) => `${name}, ${n} of ${all}`,
  noneBefore: 'No more highlights before here',
  noneBehind: 'No more highlights after here',
  none: 'No highlights here yet',
  undone: 'Undone',
  redone: 'Redone',
  undoneUnseen: (what) => `Undone: ${what}`,
  redoneUnseen: (what) => `Redone: ${what}`,
  outOfSight: 'a highlight out of view',
  here: (n) => `${count(n, 'highlight', 'highlights')} here`,
};

export const cardEn: Words['card'] = {
  day: (iso) => day().format(new Date(iso)),
  badge: (name, n) => `${name}, ${count(n, 'comment', 'comments')}`,
  badgeAt: (name, n, all) => `${name}, comment ${n} of ${all}`,
  tip: (name, passage) => `${name}: ${passage}`,
  label: (name, n, all) => `${name} comment, ${n} of ${all}`,
  placeholder: 'Write a comment…',
  edit: 'Edit',
  delete: 'Delete',
  deleteWithMark: 'Delete mark and comment',
  deleteComment: 'Delete the comment only',
  commentDeleted: 'Comment deleted, the mark stays',
  done: 'Done',
  colour: 'Colour',
  saving: 'Saving',
  saved: 'Saved automatically',
  unsaved: 'Not saved',
  composing: 'Typing…',
  tooLong: (field, longest, over) =>
    `${field}: at most ${thousands.format(longest)} characters. These would be ${thousands.format(over)} too many and were left out.`,
  pasteTooLong: (field, longest, over) =>
    `${field}: at most ${thousands.format(longest)} characters. The paste would be ${thousands.format(over)} too many, so nothing was pasted; it is still on the clipboard.`,
  cutOff: (field, longest, over) =>
    `${field}: at most ${thousands.format(longest)} characters. The last ${thousands.format(over)} were left out.`,
  folded: (n) => count(n, 'more comment', 'more comments'),
};

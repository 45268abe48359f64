import { count } from './numbers';
import type { Words } from './words';

/** The words of the record of reading, in English. */
export const readingEn: Words['reading'] = {
  record: 'Reading record',
  day: (day, minutes, percent) =>
    `${day}: ${count(minutes, 'minute', 'minutes')}, up to ${percent}%`,
  keep: 'Record reading time',
  keepMore:
    'Which essay was read on which day, for how long and how far. Kept on this computer alone, for an essay’s details and the reading summary.',
  clear: 'Clear',
  clearAll: 'Clear all records…',
  clearQuestion: 'Clear the whole reading record?',
  clearMore:
    'The reading time of all essays is cleared and cannot be brought back. Where you are in each and how far you have read stay.',
  cleared: 'Reading record cleared',
  notCleared: 'The reading record was not cleared: the library cannot be written to.',
};

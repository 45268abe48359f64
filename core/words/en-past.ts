import { minuteEn } from './minutes';
import { thousands } from './numbers';
import type { Words } from './words';

export const versionsEn: Words['versions'] = {
  title: 'Earlier versions',
  titleOfReflection: 'My reflections: earlier versions',
  list: 'Earlier versions',
  text: 'Full text',
  time: (iso) => minuteEn().format(new Date(iso)),
  hint: 'Times tell when a text was changed. Versions are kept for 90 days.',
  none: 'No earlier versions',
  restore: 'Restore this version',
  restored: 'Version restored',
};

export const binnedEn: Words['binned'] = {
  title: 'Highlights',
  none: 'No highlights deleted',
  hint: 'Deleted highlights are kept for 30 days, with their comments',
  essay: (title) => `“${title}”`,
  deletedOn: (day) => `Deleted ${day}`,
  daysLeft: (n) => (n === 1 ? '1 day left' : `${n} days left`),
  restore: 'Restore',
  isBack: 'Restored',
  restored: '1 highlight restored',
  view: 'View',
  purge: 'Delete forever',
  empty: 'Empty…',
  purgeQuestion: (n) =>
    n === 1 ? 'Delete 1 highlight forever?' : `Delete ${thousands.format(n)} highlights forever?`,
  purgeSentence: 'Comments and earlier versions go too. This cannot be undone.',
};

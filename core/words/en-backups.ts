import { onFirstUse } from '../on-first-use';
import { thousands } from './numbers';
import type { backupsZhCN } from './zh-cn-backups';

const size = onFirstUse(() => new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }));
const moment = onFirstUse(
  () => new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }),
);
const many = (count: number, one: string) =>
  `${thousands.format(count)} ${one}${count === 1 ? '' : 's'}`;

/** The words of Settings → Data about backups, in English. */
export const backupsEn: typeof backupsZhCN = {
  title: 'Backups',
  more: 'All notes and the library’s list are backed up every day, and before importing notes, replacing a text, splitting a file anew, deleting many at once, restoring, moving the library and upgrading.',
  none: 'No backups yet. Meipi makes the first one when you have read for a while.',
  loading: 'Loading…',
  unreadable: (why) => `The backups cannot be listed. ${why}`,
  failed: (why) => `The last backup was not made. ${why}`,
  now: 'Back up now',
  making: 'Backing up…',
  made: 'Backed up',
  reasons: {
    daily: 'Daily',
    asked: 'Made by you',
    whole: 'Whole library',
    migration: 'Before an upgrade',
    edition: 'Before a new edition or split',
    import: 'Before importing',
    restore: 'Before restoring',
    'bulk-delete': 'Before deleting many',
    move: 'Before moving the library',
  },
  counts: (essays, annotations) => `${many(essays, 'essay')} · ${many(annotations, 'highlight')}`,
  size: (bytes) =>
    bytes < 1_000_000
      ? `${size().format(Math.max(1, Math.round(bytes / 1000)))} KB`
      : `${size().format(bytes / 1_000_000)} MB`,
  damaged: 'A file was damaged when it was made',
  list: 'Backups so far',
  time: (instant) => moment().format(new Date(instant)),
  showAll: (count) => `Show all ${thousands.format(count)}`,
  restore: 'Restore…',
  restoreFrom: (time) => `Restore the backup of ${time}…`,
  whole: 'Whole library',
  wholeMore:
    'Essays, original files, notes, reflections and reading positions in one file, to be restored on any computer.',
  saveWhole: 'Back up the whole library…',
  fileName: (day) => `Meipi backup ${day}`,
  fileType: 'Meipi backup',
  saving: (percent) => `Backing up the whole library… ${percent}%`,
  cancel: 'Cancel',
  saved: (folder) => `Backed up to “${folder}”`,
  reveal: 'Show in folder',
  open: 'Restore from a backup file…',
  openTitle: 'Choose a backup file',
  second: 'Second copy',
  secondMore: 'After each backup a copy goes to a folder of your choice, such as an external disk.',
  secondChoose: 'Choose a folder…',
  secondTitle: 'Choose a folder for copies of backups',
  secondForget: 'Stop copying',
  restoring: {
    title: 'Restore a backup',
    made: 'Made',
    why: 'Reason',
    holds: 'Contents',
    notesOnly:
      'This backup holds no texts of essays. Notes on essays you do not have wait until those are imported again.',
    damaged: (count) =>
      `${many(count, 'part')} of this backup cannot be read and will be left out.`,
    mergeOnly:
      'The backup’s catalogue cannot be read: it can be merged, not put in place of the library.',
    how: 'How to restore',
    merge: 'Merge into the library',
    mergeMore:
      'Everything here stays and what only the backup has is added; of a comment that differs both are kept.',
    replace: 'Replace the library',
    replaceMore:
      'As it was when the backup was made; essays and highlights added since go to the bin, and texts changed since are among the earlier versions.',
    first: 'The library is backed up before anything is restored.',
    sentences: (all) => all.join(' '),
    go: 'Restore',
    going: 'Restoring…',
    cancel: 'Cancel',
    done: 'Backup restored',
  },
};

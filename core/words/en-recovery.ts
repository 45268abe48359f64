import type { recoveryZhCN } from './zh-cn-recovery';

/** The words of the recovery page, in English. */
export const recoveryEn: typeof recoveryZhCN = {
  title: 'What was found',
  view: 'View',
  found: (n) =>
    n === 1
      ? 'Since Meipi was opened, one file was not as it was last saved.'
      : `Since Meipi was opened, ${n} files were not as they were last saved.`,
  lead: 'Meipi checked the files kept on this computer. These are not as they were last saved.',
  none: 'Since Meipi was opened, no file was found damaged, missing or changed.',
  notesOf: (title) => `Notes on “${title}”`,
  stores: {
    catalog: 'Library catalogue',
    notes: 'Notes',
    journal: 'Journal of the notes',
    settings: 'Settings',
    folder: 'Folder of the library',
  },
  file: (name) => `File: ${name}`,
  happened: {
    damaged: 'The file was damaged.',
    gone: 'The file, or a part of it, is gone.',
    edited: 'The file was changed outside Meipi.',
    'conflict-copy': 'A program that syncs folders left a conflicted copy.',
    blocked: 'Another file stood in the place of the folder.',
    shared: 'Another computer or program wrote this file too.',
  },
  used: {
    'as-found': 'It was opened as it is now.',
    older: 'The file of the save before is used, with later changes from the journal.',
    journal: 'It was made whole from the journal.',
    backup: 'A backup is used.',
    rebuilt: 'It was made anew from the essays.',
    merged: 'Both were merged, and all texts kept.',
    defaults: 'The default settings are used.',
    'new-folder': 'It was moved away, and the folder made anew.',
    nothing: 'Nothing was found that could be used.',
  },
  notes: {
    back: 'All notes are there.',
    unsure: 'Some notes may not be back; check what you wrote last.',
  },
  between: ' ',
  setAside: 'The original is kept in the folder “quarantine”:',
  setAsideAs: (name) => `The original is kept in the folder “quarantine”: ${name}`,
  reveal: 'Show in folder',
  revealOf: (name) => `Show ${name} in its folder`,
  copy: 'Copy report',
  copied: 'Report copied',
  close: 'Close',
};

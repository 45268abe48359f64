import type { Words } from './words';

/** The words of the settings' shortcuts in English. */
export const shortcutsEn: Words['shortcuts'] = {
  find: 'Find a command or key',
  none: 'No such command',
  singleKeys: 'Use single letters and digits',
  singleKeysMore:
    'When off, keys such as 1–5, C and J do nothing; those with Ctrl and the like stay. Every command is in the menu and the command palette.',
  noKey: 'None',
  change: (command, key) => `${command}: ${key}, change`,
  press: 'Press the new key…',
  pressMore: 'Esc cancels',
  withoutKey: 'No key',
  taken: (key, command) => `${key} is used for “${command}”.`,
  takeOver: 'Use it here',
  reserved: (key) => `${key} has another use that cannot change. Try another key.`,
  unknown: 'This key cannot be a shortcut. Try another key.',
  set: (command, key) => `${command}: ${key}`,
  reset: (command) => `Restore the usual key: ${command}`,
  resetAll: 'Restore all',
  resetAllAsk: 'Restore all shortcuts?',
  resetAllMore: 'The keys that you changed will be lost.',
  groups: {
    marking: 'Highlights and comments',
    annotation: 'Existing highlights',
    reading: 'Reading',
    finding: 'Find and undo',
    view: 'View',
    files: 'Files',
  },
  fixed: 'Fixed keys',
  fixedKeys: {
    leave: 'Cancel; leave cards, menus and dialogs',
    finish: 'Finish a comment',
    screens: 'Screen down, screen up',
    ends: 'Start, end',
    extend: 'Selection by a character',
    extendByWord: 'Selection by a word',
    clickSentence: 'Select a sentence',
  },
  click: 'click',
  space: 'Space',
};

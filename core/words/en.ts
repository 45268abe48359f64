import { backupsEn } from './en-backups';
import { commandLineEn } from './en-command-line';
import { commandsEn, menuEn, paletteEn } from './en-commands';
import { asideEn, csvEn, editionEn, exportEn, summaryEn, unsavedEn } from './en-export';
import { failuresEn } from './en-failures';
import { findEn } from './en-find';
import { binEn, foldedEn, libraryEn, outlineEn } from './en-library';
import { cardEn, caretEn, markingEn } from './en-marking';
import { cuttingEn } from './en-cutting';
import { importsEn } from './en-imports';
import { incomingEn } from './en-incoming';
import { sharingEn } from './en-sharing';
import { movingEn } from './en-moving';
import { notebookEn } from './en-notebook';
import { notesEn } from './en-notes';
import { binnedEn, versionsEn } from './en-past';
import { quotingEn } from './en-quoting';
import { readingEn } from './en-reading';
import { recoveryEn } from './en-recovery';
import { reviewEn } from './en-review';
import { appearanceEn, settingsEn } from './en-settings';
import { shortcutsEn } from './en-shortcuts';
import { searchEn } from './en-search';
import { shelvingEn } from './en-shelving';
import { threadEn } from './en-thread';
import { count } from './numbers';
import type { Words } from './words';

/** Every word of the interface in English. */
export const en: Words = {
  app: {
    name: 'Meipi',
    fullName: '眉批 Meipi',
    seal: '批',
    windowTitle: (essay) => `${essay} — Meipi`,
    hinted: (name, key) => `${name} (${key})`,
    menu: 'Menu',
    sidebar: 'Sidebar',
    library: 'Library',
    outline: 'Outline',
    reading: 'Reading',
    margin: 'Comments',
    notebook: 'Study notes',
    appearance: 'Appearance',
    appearanceGlyph: '字',
    export: 'Export',
    close: 'Close',
    opening: 'Opening…',
    panelWidth: { sidebar: 'Width of the sidebar', notebook: 'Width of the study notes' },
    fullScreen: (key) => `Full-screen reading. ${key} ends it`,
  },
  pigments: {
    gamboge: 'Key point',
    azurite: 'Concept',
    malachite: 'Example',
    carmine: 'Question',
    violet: 'Insight',
  },
  kinds: {
    highlight: 'Highlight',
    underline: 'Underline',
    wavy: 'Wavy underline',
    strike: 'Strikethrough',
    paragraph: 'Paragraph',
    point: 'Place',
  },
  commandLine: commandLineEn,
  commands: commandsEn,
  menu: menuEn,
  palette: paletteEn,
  about: {
    version: (version) => `Version ${version}`,
    licence: 'Published under the MIT licence',
    typefaces:
      'Typefaces: Noto Serif SC, LXGW WenKai and Literata, under the SIL Open Font License',
    privacy: 'Everything stays on this computer',
    showLicence: 'Show licence',
    showProject: 'Project page',
  },
  links: {
    openWeb: (host) => `Open ${host} in the browser?`,
    writeMail: (address) => `Write a mail to ${address}?`,
    open: 'Open',
    notOpened: 'It could not be opened. Copy the address below and open it with another program.',
  },
  languages: { 'zh-CN': '简体中文', en: 'English' },
  library: libraryEn,
  shelving: shelvingEn,
  reading: readingEn,
  bin: binEn,
  folded: foldedEn,
  outline: outlineEn,
  essay: {
    noteMark: (mark) => `Note ${mark}`,
    toNote: 'Go to the note',
    backToText: 'Back to the text',
    noPicture: 'Picture not imported',
    picture: 'Picture',
    pictureMissing: (words) =>
      words === '' ? 'The picture’s file is missing' : `The picture’s file is missing: ${words}`,
    spokenStart: (name) => `[${name}]`,
    spokenEnd: (name) => `[end of ${name}]`,
    spokenKind: (name: string, kind: string) => `${name}, ${kind}`,
    spokenParagraph: (name: string) => `[Note on the paragraph: ${name}]`,
    spokenPoint: (name: string) => `[Note here: ${name}]`,
  },
  find: findEn,
  search: searchEn,
  footer: {
    left: (minutes) =>
      minutes < 60
        ? `about ${minutes} min left`
        : `about ${count(Math.round(minutes / 60), 'hour', 'hours')} left`,
  },
  caret: caretEn,
  marking: markingEn,
  card: cardEn,
  thread: threadEn,
  versions: versionsEn,
  binned: binnedEn,
  moving: movingEn,
  notebook: notebookEn,
  quoting: quotingEn,
  appearance: appearanceEn,
  settings: settingsEn,
  shortcuts: shortcutsEn,
  backups: backupsEn,
  recovery: recoveryEn,
  review: reviewEn,
  firstRun: {
    title: 'Read closely. Write in the margin.',
    sentence: 'Select a sentence. Press 1–5 to colour it, C to comment.',
    second: 'When you finish, export your study notes.',
    start: 'Start with the first essay',
    privacy: 'Everything stays on this computer.',
  },
  sentence: {
    name: 'Sentence by sentence',
    on: 'Reading sentence by sentence: J and K move, Esc ends it',
    off: 'No longer reading sentence by sentence',
  },
  hints: {
    marking: 'Press 1–5 to colour it, C to comment',
    rail: 'The window is narrow: comments are at the ends of their lines',
    close: 'Got it',
  },
  export: exportEn,
  edition: editionEn,
  aside: asideEn,
  summary: summaryEn,
  csv: csvEn,
  unsaved: unsavedEn,
  notes: notesEn,
  cutting: cuttingEn,
  imports: importsEn,
  incoming: incomingEn,
  sharing: sharingEn,
  failures: failuresEn,
};

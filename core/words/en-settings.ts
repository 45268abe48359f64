import type { Words } from './words';

/** The words of 阅读外观 and 设置 in English. */
export const appearanceEn: Words['appearance'] = {
  theme: 'Theme',
  themes: { light: 'Paper', sepia: 'Sepia', dark: 'Night', system: 'System' },
  themeSample: '文',
  typeface: 'Typeface',
  typefaces: { song: 'Song', hei: 'Hei', kai: 'Kai' },
  localFace: 'Typefaces of this computer…',
  localFaceNamed: (family) => `Of this computer: ${family}`,
  localFaces: 'Typefaces of this computer',
  findFace: 'Find by name',
  noFace: 'No such typeface',
  readingFaces: 'Reading the list of typefaces…',
  facesUnread: 'The typefaces of this computer cannot be listed; the three above can be used.',
  faceMissing: (bundled) => `This computer does not have this typeface; the text is in ${bundled}.`,
  faceWithoutHan: (bundled) => `It has no Chinese characters; those are in ${bundled}.`,
  textSize: 'Text size',
  measure: 'Characters per line',
  measureNow: (measure) => `${measure} now: the window is narrow`,
  lineHeight: 'Line spacing',
  lineHeights: { tight: 'Tight', normal: 'Normal', loose: 'Loose' },
  alignment: 'Alignment',
  alignments: { justified: 'Justified', start: 'Left' },
  paragraphs: 'Paragraphs',
  paragraphStyles: { indent: 'Indent', gap: 'Blank line' },
  sample: 'Sample',
  // Essay text is never translated.
  sampleText: [
    '读书有三到，谓心到、眼到、口到。心不在此，则眼不看仔细。',
    '三到之中，心到最急。心既到矣，眼口岂不到乎？',
  ],
  standardPunctuation: 'Standard punctuation',
  standardPunctuationMore: 'Show half-width marks as full-width; text is unchanged',
  script: 'Chinese characters',
  scripts: { original: 'As written', simplified: 'Simplified', traditional: 'Traditional' },
  scriptMore: 'Only what the page shows; text, quotations in notes and exports are unchanged',
  scriptSet: (script) => `Chinese characters: ${script}`,
  marginView: 'Comments',
  marginViews: { open: 'In the margin', rail: 'At line ends', hidden: 'Hidden' },
  marginViewSet: (view) => `Comments: ${view}`,
  marginViewBesideNotes: (view) =>
    `Comments: ${view} (at line ends while the study notes are open)`,
  marginViewInNarrow: (view) => `Comments: ${view} (at line ends in a narrow window)`,
};

export const settingsEn: Words['settings'] = {
  title: 'Settings',
  tabs: {
    look: 'Appearance',
    marks: 'Marks',
    keys: 'Shortcuts',
    data: 'Data',
    language: 'Language',
    about: 'About',
  },
  signatureMore: 'Written into exported notes and Word comments. Leave empty for none.',
  language: 'Language of the interface',
  languageMore:
    'Menus, dialogs and exports use this language. Essays and your own words stay as they are.',
  pigmentNames: 'Names of the colours',
  pigmentNamesMore:
    'Used in the toolbar, comments, filters and exports. Leave empty for the usual name.',
  pigmentLabels: {
    gamboge: 'Gamboge',
    azurite: 'Azurite',
    malachite: 'Malachite',
    carmine: 'Carmine',
    violet: 'Violet',
  },
  appearanceOfMarks: 'Drawing',
  linePatterns: 'Distinguish colours by line style',
  linePatternsMore:
    'Each colour of highlights has a line of its own: solid, dashed, dotted, wavy, double',
  location: 'Library folder',
  locationMore: 'Essays, notes and backups are all kept in this folder.',
  showFolder: 'Show in folder',
  changeLocation: 'Change location…',
  chooseOther: 'Choose another place…',
  chooseThis: 'Choose',
  moving: 'Moving the library…',
  moved:
    'The library is here now, and every file was compared. The old copy still lies in the former folder; delete it when you are satisfied.',
  useOther: 'There is a library in this folder already. Use that one?',
  useOtherMore: 'The present library stays where it is; nothing is copied or deleted.',
  useOtherYes: 'Use it',
  useOld: 'This is the old copy that stayed when the library moved on. Use it?',
  useOldMore:
    'Its notes are as they were at the move; what was written since is not here. The present library stays where it is; nothing is copied or deleted.',
  createNew: 'There is no library in this folder. Start a new one here?',
  createNewMore: 'You can change back when the former library is found.',
  createNewYes: 'Start a new one',
};

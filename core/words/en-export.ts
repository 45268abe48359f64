import { count, thousands } from './numbers';
import { titled } from './titled';
import type { Words } from './words';

/** The words of what is written into files in English. */
export const exportEn: Words['export'] = {
  titles: {
    notes: 'Export study notes',
    edition: 'Export annotated essays',
    summary: 'Export summary',
  },
  fileName: (title, date) => `${titled(title)} study notes_${date}`,
  editionName: (title, date) => `${titled(title)} annotated_${date}`,
  editionNameOfAll: (date) => `Annotated essays_${date}`,
  fileNameOfAll: (date) => `Study notes_${date}`,
  done: (folder, name) => `Exported to “${folder}”: ${name}`,
  doneAside: (folder, pieces, name) =>
    `Exported to “${folder}”; ${count(pieces, 'piece is', 'pieces are')} set aside in “${name}”`,
  reveal: 'Show in folder',
  fileTypes: {
    word: 'Word document',
    pdf: 'PDF',
    html: 'HTML page',
    markdown: 'Markdown',
    obsidian: 'Obsidian note',
    txt: 'Plain text',
    csv: 'CSV table',
    'json-ld': 'W3C annotations (JSON-LD)',
    meipi: 'Meipi file',
  },
  work: 'Write out',
  works: { notes: 'Study notes', edition: 'Annotated', summary: 'Summary' },
  scope: 'Scope',
  scopes: {
    chosen: 'Selected highlights',
    filtered: 'Filter results',
    essays: 'Selected essays',
    essay: 'This essay',
    collection: 'This collection',
    all: 'All essays',
  },
  content: 'Include',
  contents: {
    heading: 'Title and author',
    reflection: 'My reflections',
    excerpts: 'Excerpts',
    context: 'Context',
    comments: 'Comments',
    dates: 'Dates',
  },
  annotations: (n) => count(n, 'highlight', 'highlights'),
  length: (n) => count(n, 'char', 'chars'),
  number: (n) => thousands.format(n),
  arrangement: 'Arrange',
  arrangements: { text: 'In text order', colour: 'By colour', tag: 'By tag' },
  format: 'Format',
  formats: {
    word: 'Word',
    pdf: 'PDF',
    html: 'HTML',
    markdown: 'Markdown',
    obsidian: 'Obsidian',
    txt: 'TXT',
    csv: 'CSV',
    'json-ld': 'JSON-LD',
    meipi: 'Meipi',
  },
  layout: 'Layout',
  layouts: { common: 'Common', official: 'Official (GB/T 9704)' },
  signature: 'Signed',
  name: 'Name',
  unit: 'Unit or number',
  preview: 'Preview',
  gathering: 'Reading the notes…',
  excerptCount: (n) => count(n, 'excerpt', 'excerpts'),
  commentCount: (n) => count(n, 'comment', 'comments'),
  countJoin: ', ',
  noNotes: 'No highlights and no reflections yet',
  noContent: 'Nothing is chosen for export',
  copy: 'Copy all',
  copied: 'All copied',
  cancel: 'Cancel',
  save: 'Export…',
  stop: 'Stop exporting',
  presets: {
    label: 'Preset',
    none: 'Presets',
    choose: (name) => `Preset: ${name}`,
    save: 'Save as preset…',
    rename: 'Rename…',
    remove: 'Remove preset',
    name: 'Name',
    keep: 'Save preset',
    replace: 'Update preset',
    renamed: 'Rename',
    removed: (name) => `Removed preset “${name}”`,
    undo: 'Undo',
  },
  chooseFolder: 'Choose a folder for the notes',
  files: {
    label: 'Files',
    one: 'One file',
    each: 'One per essay',
    done: (folder) => `Exported to “${folder}”`,
    stopped: (folder) => `Stopped exporting to “${folder}”`,
    join: ': ',
    none: 'no file was written',
    created: (n) => count(n, 'new file', 'new files'),
    updated: (n) => `${thousands.format(n)} updated`,
    unchanged: (n) => `${thousands.format(n)} unchanged`,
    aside: (n) => `${count(n, 'piece', 'pieces')} set aside in files beside them`,
    sentenceJoin: '. ',
    left: (n, name, why) =>
      `${count(n, 'file was', 'files were')} not written, the first “${name}”: ${why}`,
  },
  progress: {
    gathering: (done, of) =>
      `Reading notes: essay ${thousands.format(done + 1)} of ${thousands.format(of)}`,
    writing: (done, of) =>
      `Writing: ${thousands.format(done)} of ${thousands.format(of)} files done`,
  },
  saving: 'Exporting…',
  preparingPrint: 'Preparing to print…',
};

/** The words of a table of notes. */
export const csvEn: Words['csv'] = {
  columns: [
    'Essay',
    'Author',
    'Section',
    'Colour',
    'Kind',
    'Passage',
    'Comment',
    'Later comments',
    'Tags',
    'Star',
    'Marked at',
    'Changed at',
  ],
  tagJoin: ', ',
};

/** The words of an annotated edition. */
export const editionEn: Words['edition'] = {
  title: (title) => `${titled(title)} annotated`,
  titleOfAll: 'Annotated essays',
  reader: 'Reader',
};

/** The words of 阅读小结 as a document of its own. */
export const summaryEn: Words['summary'] = {
  title: (title) => `${titled(title)}: reading summary`,
  titleOfAll: 'Reading summary',
  reading: 'The reading',
  passages: 'Passages that mattered most',
  titleJoin: ', ',
  titles: (list, n, isCut) => `${thousands.format(n)}: ${list}${isCut ? ' and more' : ''}`,
  cut: (heading, shown, of) =>
    `${heading} (the first ${thousands.format(shown)} of ${thousands.format(of)} characters)`,
  more: (n) => `${thousands.format(n)} more later ${n === 1 ? 'comment' : 'comments'}`,
  part: (heading, shown, of) =>
    `${heading} (${thousands.format(shown)} of ${thousands.format(of)})`,
};

/** The words of the file beside an export, in which lies what does not stay in it. */
export const asideEn: Words['aside'] = {
  suffix: ' (set aside)',
  title: 'Set aside',
  about: (name) =>
    `When “${name}” was exported again, what follows did not stay in it. It is kept here as it was; delete it once you have looked at it.`,
  why: {
    both: 'changed in the file and in the notes since; the file now has the note',
    gone: 'no longer among the notes',
    foreign: 'the file was not written by Meipi; this is all of it',
  },
};

export const unsavedEn: Words['unsaved'] = {
  title: 'Notes not saved',
  fileName: (day) => `Notes not saved ${day}`,
  removed: '(1 highlight deleted)',
  saveElsewhere: 'Save as…',
  done: (folder) => `Saved to “${folder}”; the notes are still in the window`,
};

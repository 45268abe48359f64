import { count, thousands } from './numbers';
import type { Words } from './words';

/** The words of bringing documents in, in English. */
export const importsEn: Words['imports'] = {
  encodingUnsure:
    'This file may be in one of several encodings. Choose the one that reads right, or save it as UTF-8.',
  pdfNotRead: 'PDF files cannot be read yet. Import a Word or text version instead.',
  fileDamaged:
    'The file is damaged, or is not what its name says. Download it again, or open it in Word or WPS and save a copy.',
  fileProtected:
    'The file is protected by a password or a licence. Remove the password, then import it.',
  archiveTooLarge:
    'The file is too large when unpacked, so it was not imported. Open it in Word or WPS and save a copy, or split it.',
  docNotRead: 'Old DOC files are not supported. Save as DOCX in Word or WPS first.',
  archiveNotRead: 'This is an archive. Unpack it first, then import what is in it.',
  kindNotRead:
    'This kind of file cannot be read. Save it as Word (DOCX), a web page or text and import that.',
  folderWithoutDocuments: 'There are no documents in this folder. Choose another one.',
  filesLeftOut: ({ most, count: left, isAll }) =>
    `At most ${thousands.format(most)} files are imported at a time; ${isAll ? '' : 'at least '}${count(left, 'file was', 'files were')} left out. Import them in several steps.`,
  chooseFiles: 'Import documents',
  chooseFolder: 'Import a folder',
  anyFile: 'All files',
  pastedName: 'Pasted text',
  import: 'Import',
  own: 'My documents',
  ownEmpty: 'Drop files here, or press “Import”',
  drop: 'Release to import',
  panel: 'Import',
  list: 'Documents',
  waiting: 'Waiting',
  reading: 'Reading',
  readingNamed: (name) => `Reading ${name}`,
  done: (essays, folded, joined) =>
    [
      essays === 1 ? 'Imported' : `Recognised ${count(essays, 'essay', 'essays')}`,
      ...(folded === 0 ? [] : [`${count(folded, 'line', 'lines')} outside the text hidden`]),
      ...(joined === 0 ? [] : [`${count(joined, 'line break', 'line breaks')} joined`]),
    ].join(', '),
  returned: 'Back in the library, with its earlier comments',
  there: 'Already in the library',
  illustrated: (pictures) =>
    `Already in the library, ${count(pictures, 'picture', 'pictures')} added`,
  lacks: {
    chapters: (n) =>
      `${count(n, 'file', 'files')} of the book missing or damaged, so not read; download it again and import that`,
    notes: () =>
      'Footnotes or endnotes are damaged and were not read; save a copy in Word or WPS and import that',
    comments: () =>
      'Word’s comments are damaged and were not read; save a copy in Word or WPS and import that',
    pictures: (n) =>
      `${count(n, 'picture', 'pictures')} left out: damaged, too large, or not PNG, JPEG or the like`,
    annotations: (n) => `${count(n, 'note', 'notes')} could not be read and were left out`,
  },
  lacksJoin: '. ',
  notes: 'The file has notes and no text; they are not imported yet',
  met: (n) =>
    n === 1
      ? 'This essay is already in the library; the notes in the file are not imported yet'
      : `${thousands.format(n)} of its essays are already in the library; their notes in the file are not imported yet`,
  joined: 'Notes imported',
  copied: 'Kept as a copy',
  copyTitle: (title) => `${title} (copy)`,
  cancelled: 'Cancelled',
  view: 'View',
  viewCut: 'View split',
  open: 'Open',
  again: 'Try again',
  actionNamed: (verb, name) => `${verb}: ${name}`,
  cancel: 'Cancel',
  cancelAll: 'Cancel all',
  close: 'Close',
  progress: (settled, total) => `${thousands.format(settled)} / ${thousands.format(total)}`,
  finished: ({ done, failed, cancelled }) =>
    [
      `Import finished, ${thousands.format(done)} done`,
      ...(failed === 0 ? [] : [`${thousands.format(failed)} failed`]),
      ...(cancelled === 0 ? [] : [`${thousands.format(cancelled)} cancelled`]),
    ].join(', '),
  underWay: (settled, total) =>
    `Importing, ${thousands.format(settled)} / ${thousands.format(total)}`,
  copyReport: 'Copy results',
  reportCopied: 'Results copied',
  reportJoin: ': ',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 big-endian',
    gb18030: 'GBK, Simplified Chinese',
    big5: 'Big5, Traditional Chinese',
    shift_jis: 'Shift-JIS, Japanese',
    'euc-jp': 'EUC-JP, Japanese',
    'euc-kr': 'EUC-KR, Korean',
    'windows-1252': 'Western',
  },
  pasteTitle: 'Import pasted text',
  pasteField: 'Title',
  pasteLength: (n) => count(n, 'char', 'chars'),
  pasteVerb: 'Import',
  pasteAs: 'Paste as',
  pasteFormatted: 'With its format',
  pastePlain: 'Words alone',
  pasteTooLong: (most) =>
    `The pasted text has more than ${thousands.format(most)} characters, so it was not imported. Save it as a text file and import that.`,
};

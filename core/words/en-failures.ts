import { thousands } from './numbers';
import type { Words } from './words';

/** What went wrong, what was found, and the way on, in English. */
export const failuresEn: Words['failures'] = {
  diskFull: 'The disk is full. Free some space, then try again.',
  diskReadOnly: 'The disk is read-only. Remove its write protection, then try again.',
  diskNoAccess: 'Permission is missing. Check the folder’s permissions, then try again.',
  diskMissing: 'The file is gone. Check that the disk is connected, then try again.',
  diskTaken:
    'Another copy of Meipi is using the library, so nothing can be written here. Close it, then try again.',
  diskOther: 'The disk reported an error. Try again.',
  essayUnknown: 'This essay is not in the library. Choose another one.',
  essayDamaged:
    'This essay’s file is damaged or gone. Its highlights and your reflections are kept.',
  essayNewer:
    'A newer version of Meipi wrote this essay, so it cannot be opened here. Its highlights and your reflections are kept. Update Meipi, then open it.',
  notesDamaged: 'This essay’s notes file cannot be opened. Reopen Meipi and try again.',
  newerVersion:
    'This file comes from a newer version and cannot be opened. Update Meipi, then open it.',
  fileEmpty: 'The file is empty.',
  encodingUnknown: 'Unknown text encoding. Save as UTF-8.',
  fileTooLarge: 'The file is larger than 100 MB and was not imported. Split it, then import it.',
  notAFile: 'This is not a file and cannot be imported. Choose a file.',
  essayTooLong:
    'The text is too long and was not imported. Split it, or its longest paragraphs, then import it.',
  importStopped: 'The import did not finish. Reopen Meipi and try again.',
  nothingToExport: 'No highlights and no reflections yet. Select a sentence and press 1.',
  exportIntoOwnFolder: 'This is Meipi’s own data folder. Choose another place.',
  exportOverLink: 'This file name is a link. Choose another name.',
  exportOverDevice: 'This name belongs to a device or a folder. Choose another name.',
  printStopped: 'Nothing was printed. Check the printer, or export a PDF and print that.',
  exportOverOtherText: 'This file is not UTF-8 text. Nothing was written. Choose another name.',
  shareTooLarge:
    'Together these essays and pictures are too large to be opened elsewhere. Nothing was written. Export them in several files.',
  exportStopped:
    'The export did not finish and wrote no file. Try again, or choose another format.',
  backupUnreadable: 'This file is not a Meipi backup, or it is damaged. Choose another one.',
  homeMissing: (folder) =>
    `The library’s folder cannot be found: ${folder}. Connect the disk or the network place, then try again.`,
  homeEmpty: (folder) =>
    `This folder holds no library of Meipi: ${folder}. A disk or network place may not be connected yet; connect it and try again. If the library went elsewhere, choose that place.`,
  homeInUse: (host) =>
    host === ''
      ? 'Meipi on another computer is using this library. Close it there, then try again.'
      : `Meipi on the computer “${host}” is using this library. Close it there, then try again.`,
  homeInUseHere:
    'Another copy of Meipi on this computer is using this library. Close it, then try again.',
  homeLockUnreadable:
    'The library’s lock file cannot be read. Meipi is making sure that nobody else uses the library and opens it in about 20 seconds.',
  moveInsideItself: 'That place is inside the library’s own folder. Choose another one.',
  moveProgramFolder:
    'That is the folder of the program itself; an update would empty it. Choose another one.',
  moveCopyIncomplete:
    'The copy of a library in this folder is not complete and cannot be used. Choose another folder.',
  moveFolderTaken:
    'There is a folder named Meipi already, with other files in it. Choose another place.',
  moveNoSpace: (megabytes) =>
    `There is too little space: ${thousands.format(megabytes)} MB more are needed. Free some space, or choose another place.`,
  requestRefused: 'This was not done. Reopen Meipi and try again.',
  unexpected:
    'Something unexpected happened and this step was not done. Try again, or reopen Meipi.',
  notesNotSaved: 'Comments cannot be saved right now. They are still in the window.',
  closingLosesNotes:
    'Some comments are not saved yet. Closing now may lose them; try again or cancel.',
  retry: 'Try again',
  catalogRebuilt: (forgotten) =>
    forgotten
      ? 'The library catalogue was damaged or lost and has been rebuilt from the essays. Essays you had removed are back in the library; remove them again if you like.'
      : 'The library catalogue was damaged and has been rebuilt from the essays.',
  catalogFromBackup:
    'The library catalogue was damaged or lost and is back from the newest backup, with the essays added since. Reading positions and removed essays may be as they were then.',
  catalogEdited: 'The library’s catalogue was changed outside Meipi and opened as it is.',
  notesSetAside: (what) =>
    `${what}: damaged, and some of it may not be back; please check what you wrote last.`,
  notesRecovered: (what, gone) =>
    `${what}: ${gone ? 'lost' : 'damaged'}, and back from the other copies.`,
  notesFromBackup: (what, gone) =>
    `${what}: ${gone ? 'lost' : 'damaged'}, and back from the newest backup and what was saved since; please check what you wrote after that backup.`,
  notesEdited: (what) => `${what}: changed outside Meipi and used as it is now.`,
  notesMissing: (what, restored) =>
    restored
      ? `${what}: the file is gone; what was there before the last save is back.`
      : `${what}: the file is gone, and nothing was found.`,
  damagedKept: 'The damaged file is kept in the folder “quarantine”.',
  editedKept: 'A copy of the changed file is kept in the folder “quarantine”.',
  catalogMerged: 'The library’s catalogue was changed elsewhere too. Both were merged.',
  notesMerged: (title) =>
    `The notes on “${title}” were changed elsewhere too. Both were merged; all texts are kept.`,
  folderBlocked: (name) =>
    `Another file stood in the place of the library’s folder “${name}”. It was moved to the folder “quarantine”, and the folder was made anew.`,
  notesRewritten:
    'Files with your notes were moved or deleted while in use. All open notes were written to the library again.',
  notesLost:
    'The page failed and was opened again; comments that could not be saved are lost. Check what you wrote last.',
  pageReopened:
    'The page stopped answering or failed, and was opened again. Check the last words you wrote.',
  essayHeld:
    'The page failed twice in a row with this essay, so it was not opened by itself. Your highlights and comments are kept.',
  openPlain: 'Show plain text',
  plain: 'Plain text, without highlights and comments.',
  chooseEssay: 'Choose another essay',
  settingsReset: 'The settings file was damaged; the default settings are used.',
  backupFailed: (why: string) => `Today’s backup was not made. ${why}`,
  backupNotCopied: (why: string) =>
    `The backup was not copied to the folder you chose; it is kept in the library. ${why}`,
  start: 'Meipi cannot start',
  notesNewer:
    'A newer version of Meipi wrote these notes: you can read them here, not change them. Update Meipi to go on.',
  notesBecameNewer: (title) =>
    `A newer version of Meipi has just written the notes on “${title}”: from now on you can read them here, not change them. Notes that are not saved stay in this window and can be saved elsewhere.`,
  catalogNewer:
    'A newer version of Meipi wrote the library’s catalogue. You can read; progress and other changes are not kept. Update Meipi.',
  spaceLow: (megabytes) =>
    `Only ${thousands.format(megabytes)} MB are left on the library’s disk. Free some space so that notes can be saved.`,
  homeReadOnly:
    'The library’s folder cannot be written to now. You can read; changes stay in the window and are not saved.',
  homeFull:
    'The library’s disk is full. You can read; changes stay in the window until there is space.',
  homeTaken: (host) =>
    `Meipi on the computer “${host}” has taken the library over; nothing is written here any more. Changes stay in the window.`,
  homeMissingTitle: 'The library was not found',
  homeInUseTitle: 'The library is in use elsewhere',
  homeUnsureTitle: 'Making sure that nobody else uses the library',
  locationReset: (folder) =>
    `The record of where the library lies was damaged; the library in this folder is open: ${folder}.`,
};

import type { Words } from './words';

/** The words of bringing documents in, in English. */
export const importsEn: Words['imports'] = {
  encodingUnsure: 'This file may be in one of several encodings. Choose the one that reads right.',
  pdfNotRead: 'PDF files cannot be read yet. Import a Word or text version instead.',
  fileDamaged:
    'The file is damaged, or is not what its name says. Download it again, or open it in Word or WPS and save a copy.',
  fileProtected:
    'The file is protected by a password or a licence. Remove the password, then import it.',
  archiveTooLarge:
    'The file is too large when unpacked, so it was not imported. Open it in Word or WPS and save a copy, or split it.',
  docNotRead: 'Old DOC files are not supported. Save as DOCX in Word or WPS first.',
  kindNotRead: 'This kind of file cannot be read. Save it as TXT and import that.',
  folderWithoutDocuments: 'There are no documents in this folder. Choose another one.',
  chooseFiles: 'Import documents',
  chooseFolder: 'Import a folder',
  anyFile: 'All files',
  pastedName: 'Pasted text',
};

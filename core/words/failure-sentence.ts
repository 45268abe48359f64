import type { Failure } from '../result';
import { assertNever } from '../result';
import type { Words } from './words';

/** What happened and what to do next, in the reader's language (ux.md 13.5). */
export function failureSentence(
  failure: Failure,
  { cutting, failures, find, imports, incoming, review, sharing }: Words,
): string {
  switch (failure.kind) {
    case 'disk':
      return {
        full: failures.diskFull,
        'read-only': failures.diskReadOnly,
        'no-access': failures.diskNoAccess,
        missing: failures.diskMissing,
        taken: failures.diskTaken,
        other: failures.diskOther,
      }[failure.reason];
    case 'essay-unknown':
      return failures.essayUnknown;
    case 'essay-damaged':
      return failures.essayDamaged;
    case 'essay-newer':
      return failures.essayNewer;
    case 'notes-damaged':
      return failures.notesDamaged;
    case 'newer-version':
      return failures.newerVersion;
    case 'file-empty':
      return failures.fileEmpty;
    case 'encoding-unknown':
      return failures.encodingUnknown;
    case 'encoding-unsure':
      return imports.encodingUnsure;
    case 'pdf-not-read':
      return imports.pdfNotRead;
    case 'doc-not-read':
      return imports.docNotRead;
    case 'archive-not-read':
      return imports.archiveNotRead;
    case 'kind-not-read':
      return imports.kindNotRead;
    case 'folder-without-documents':
      return imports.folderWithoutDocuments;
    case 'files-left-out':
      return imports.filesLeftOut(failure);
    case 'file-too-large':
      return failures.fileTooLarge;
    case 'not-a-file':
      return failures.notAFile;
    case 'essay-too-long':
      return failures.essayTooLong;
    case 'file-damaged':
      return imports.fileDamaged;
    case 'share-damaged':
      return sharing.damaged;
    case 'file-protected':
      return imports.fileProtected;
    case 'archive-too-large':
      return imports.archiveTooLarge;
    case 'import-stopped':
      return failures.importStopped;
    case 'no-like-essay':
      return review.noLikeEssay;
    case 'no-notes-in-file':
      return incoming.noNotes;
    case 'notes-without-essay':
      return incoming.withoutEssay;
    case 'edition-gone':
      return review.editionGone;
    case 'original-gone':
      return cutting.originalGone;
    case 'nothing-to-export':
      return failures.nothingToExport;
    case 'export-into-own-folder':
      return failures.exportIntoOwnFolder;
    case 'export-over-link':
      return failures.exportOverLink;
    case 'export-over-device':
      return failures.exportOverDevice;
    case 'export-over-other-text':
      return failures.exportOverOtherText;
    case 'share-too-large':
      return failures.shareTooLarge;
    case 'export-stopped':
      return failures.exportStopped;
    case 'print-stopped':
      return failures.printStopped;
    case 'backup-unreadable':
      return failures.backupUnreadable;
    case 'home-missing':
      return failures.homeMissing(failure.folder);
    case 'home-empty':
      return failures.homeEmpty(failure.folder);
    case 'home-in-use':
      return failure.here ? failures.homeInUseHere : failures.homeInUse(failure.host);
    case 'home-lock-unreadable':
      return failures.homeLockUnreadable;
    case 'move-refused':
      return {
        'inside-itself': failures.moveInsideItself,
        'program-folder': failures.moveProgramFolder,
        'folder-taken': failures.moveFolderTaken,
        'copy-incomplete': failures.moveCopyIncomplete,
      }[failure.reason];
    case 'move-no-space':
      return failures.moveNoSpace(Math.ceil(failure.missing / 1_000_000));
    case 'notes-newer':
      return failures.notesNewer;
    case 'notes-unsaved':
      return failures.notesNotSaved;
    case 'pattern-unreadable':
      return find.patternUnreadable;
    case 'pattern-too-slow':
      return find.patternTooSlow;
    case 'request-refused':
      return failures.requestRefused;
    case 'unexpected':
      return failures.unexpected;
    default:
      return assertNever(failure);
  }
}

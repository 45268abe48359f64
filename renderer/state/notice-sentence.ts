import { assertNever } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import type { Notice } from '../../preload/contract';

/** What happened to a stored file, in the reader's language. */
export function noticeSentence(notice: Notice, words: Words): string {
  const { failures } = words;
  switch (notice.kind) {
    case 'catalog-rebuilt':
      return notice.found.used === 'backup'
        ? failures.catalogFromBackup
        : failures.catalogRebuilt(notice.found.used === 'rebuilt');
    case 'catalog-edited':
      return failures.catalogEdited;
    case 'notes-set-aside':
      return notice.found.used === 'backup'
        ? failures.notesFromBackup(notice.file)
        : failures.notesSetAside(notice.file);
    case 'notes-recovered':
      return failures.notesRecovered(notice.file);
    case 'notes-edited':
      return failures.notesEdited(notice.file);
    case 'notes-missing':
      return notice.found.used === 'backup'
        ? failures.notesFromBackup(notice.file)
        : failures.notesMissing(notice.file, notice.restored);
    case 'catalog-merged':
      return failures.catalogMerged;
    case 'notes-merged':
      return failures.notesMerged(notice.found.title ?? '');
    case 'notes-lost':
      return failures.notesLost;
    case 'page-reopened':
      return failures.pageReopened;
    case 'notes-newer':
      return failures.notesBecameNewer(notice.title);
    case 'catalog-newer':
      return failures.catalogNewer;
    case 'space-low':
      return failures.spaceLow(Math.floor(notice.free / 1_000_000));
    case 'location-reset':
      return failures.locationReset(notice.folder);
    case 'settings-reset':
      return failures.settingsReset;
    case 'backup-failed':
      return failures.backupFailed(failureSentence(notice.failure, words));
    case 'backup-not-copied':
      return failures.backupNotCopied(failureSentence(notice.failure, words));
    case 'essays-not-added':
      return failureSentence(notice.failure, words);
    default:
      return assertNever(notice);
  }
}

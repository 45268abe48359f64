import type { FoundFile } from '../../core/recovery/found-file';
import { foundName } from '../../core/recovery/report-text';
import { assertNever } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import type { Notice } from '../../preload/answers';

/** What happened to a stored file, in the reader's language. */
export function noticeSentence(notice: Notice, words: Words): string {
  const { failures } = words;
  switch (notice.kind) {
    case 'catalog-rebuilt':
    case 'catalog-edited':
    case 'notes-set-aside':
    case 'notes-recovered':
    case 'notes-edited':
    case 'notes-missing':
      return mendedSentence(notice, words);
    case 'catalog-merged':
      return failures.catalogMerged;
    case 'notes-merged':
      return failures.notesMerged(notice.found.title ?? '');
    case 'folder-blocked':
      return failures.folderBlocked(notice.found.file);
    case 'notes-rewritten':
      return failures.notesRewritten;
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

type Mended = Exclude<
  Extract<Notice, { found: FoundFile }>,
  { kind: 'catalog-merged' | 'notes-merged' | 'settings-reset' | 'folder-blocked' }
>;

/** What was found otherwise than it was left; of quarantine only where something was set aside. */
function mendedSentence(notice: Mended, words: Words): string {
  const { failures, recovery } = words;
  const { happened, setAside } = notice.found;
  const kept = happened === 'edited' ? failures.editedKept : failures.damagedKept;
  const sentences = [happening(notice, words), ...(setAside.length > 0 ? [kept] : [])];
  return sentences.join(recovery.between);
}

function happening(notice: Mended, words: Words): string {
  const { failures } = words;
  const { found } = notice;
  const what = foundName(found, words);
  const fromBackup = failures.notesFromBackup(what, found.happened === 'gone');
  switch (notice.kind) {
    case 'catalog-rebuilt':
      return found.used === 'backup'
        ? failures.catalogFromBackup
        : failures.catalogRebuilt(found.used === 'rebuilt');
    case 'catalog-edited':
      return failures.catalogEdited;
    case 'notes-set-aside':
      return found.used === 'backup' ? fromBackup : failures.notesSetAside(what);
    case 'notes-recovered':
      return failures.notesRecovered(what, found.happened === 'gone');
    case 'notes-edited':
      return failures.notesEdited(what);
    case 'notes-missing':
      return found.used === 'backup' ? fromBackup : failures.notesMissing(what, notice.restored);
    default:
      return assertNever(notice);
  }
}

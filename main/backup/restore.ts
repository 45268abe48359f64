import type { RestoreMode } from '../../core/backup/backup';
import { memberOf } from '../../core/backup/member';
import { changesBetween } from '../../core/annotation/changes-between';
import { emptyNotebook } from '../../core/annotation/notebook';
import { merge } from '../../core/annotation/merge';
import type { Past } from '../../core/annotation/past';
import { emptyPast, momentOf } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import type { LibraryEntry } from '../../core/library/catalog';
import { replacedCatalog, withReturned } from '../../core/library/restored';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Notes } from '../notes/notebook-format';
import { diskFailure } from '../storage/disk-failure';
import type { Stores } from '../stores';
import type { BackupFile } from './backup-file';
import type { Contents } from './contents';
import { contentsOf, essayIn } from './contents';

/**
 * Brings a backup into the library. First what is there is backed up itself; then texts and files
 * are added, which nobody sees yet; then the notes of all essays in one record of the journal, whole
 * or not at all; then the catalogue. So a crash or a refusal at any point costs nothing, and the
 * restore can be done again.
 */
export async function restore(
  file: BackupFile,
  { library, notebooks, backups }: Stores,
  mode: RestoreMode,
): Promise<Result<null>> {
  if (library.isNewer) return failure({ kind: 'newer-version' });
  try {
    const read = await contentsOf(file);
    if (!read.ok) return read;
    const contents = read.value;
    // Without its catalogue everything would seem to have come since.
    if (mode === 'replace' && !contents.hasCatalog) return failure({ kind: 'backup-unreadable' });
    const kept = await backups.before('restore', file.manifest);
    if (!kept.ok) return kept;
    await addTexts(file, contents, library);
    const now = momentOf(Date.now(), library.today);
    const returning = contents.notes.map(({ essay, title, notes: theirs }) => ({
      entry: library.noted(essay) ?? { id: essay, title, annotations: 0, reflected: false },
      changes: (ours: Notes) => changesTo(ours, theirs, mode, now),
    }));
    const emptied = mode === 'replace' ? notedSince(contents, library) : [];
    const applied = await notebooks.applyTogether([...returning, ...emptied]);
    if (!applied.ok) return applied;
    const hasText = await textsOf(contents, library);
    await library.become((ours, recoveredTitle) => {
      const theirs = { catalog: contents.catalog, hasText, recoveredTitle };
      return mode === 'merge' ? withReturned(ours, theirs) : replacedCatalog(ours, theirs);
    });
    return success(null);
  } catch (error) {
    const reason = diskFailure(error);
    if (reason === null) throw error;
    return failure(reason);
  }
}

async function addTexts(
  file: BackupFile,
  { texts }: Contents,
  library: Stores['library'],
): Promise<void> {
  for (const { name } of file.manifest.members) {
    const member = memberOf(name);
    if (member?.kind !== 'original' && member?.kind !== 'media') continue;
    const bytes = await file.read(name);
    if (bytes === null) continue;
    if (member.kind === 'original') await library.files.keepOriginal(bytes, member.extension);
    else await library.files.keepPictures([{ file: member.file, bytes }]);
  }
  for (const text of texts) {
    const essay = await essayIn(file, text);
    if (essay !== null && essay !== 'newer-version') await library.files.keepText(essay);
  }
}

/** The notes that came since in essays that had none: to the bin, and among the earlier texts. */
function notedSince({ bare }: Contents, library: Stores['library']) {
  return bare
    .map((id) => library.noted(id))
    .filter((entry) => entry !== null)
    .filter(({ annotations, reflected }) => annotations > 0 || reflected)
    .map((entry) => ({
      entry,
      changes: ({ notebook }: Notes) => changesBetween(notebook, emptyNotebook),
    }));
}

/** Which essays of a backup have their text in the library by now. */
async function textsOf(
  { catalog }: Contents,
  library: Stores['library'],
): Promise<(entry: LibraryEntry) => boolean> {
  const there = new Set<string>();
  for (const entry of [...catalog.entries, ...catalog.removed.map((one) => one.entry)]) {
    if (await library.files.hasText(entry)) there.add(entry.id);
  }
  return ({ id }) => there.has(id);
}

/**
 * What makes our notes into the backup's, or into both together: then a note that was deleted here
 * since comes back, and of two texts of one note ours keeps its place and theirs stands beside it.
 */
function changesTo(
  ours: Notes,
  theirs: Notes,
  mode: RestoreMode,
  { at, day }: { readonly at: string; readonly day: number },
): readonly NotesChange[] {
  if (mode === 'replace') {
    return [recall(theirs.past), ...changesBetween(ours.notebook, theirs.notebook)];
  }
  const { notebook, isWhole } = merge(
    { notebook: ours.notebook, seq: 1, past: emptyPast },
    { notebook: theirs.notebook, seq: 0, past: emptyPast },
  );
  // Two reflections too long for one: theirs is to be had among the earlier texts.
  const version = { target: null, text: theirs.notebook.reflection, fleeting: false, at, day };
  const past = isWhole
    ? theirs.past
    : { ...theirs.past, versions: [...theirs.past.versions, version] };
  return [recall(past), ...changesBetween(ours.notebook, notebook)];
}

const recall = (past: Past): NotesChange => ({ kind: 'recall', past });

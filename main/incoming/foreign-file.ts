import { commentedNotes } from '../../core/incoming/commented-document';
import type { Hand } from '../../core/incoming/commented-document';
import type { ForeignFile } from '../../core/incoming/foreign-notes';
import { notesOfWebAnnotations } from '../../core/incoming/web-annotations';
import type { Annotation } from '../../core/annotation/annotation';
import type { EditionText } from '../../core/anchor/resolver';
import { textOf } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import { annotationId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { notebookIn } from '../../core/annotation/notebook-in';
import { BackupFile } from '../backup/backup-file';
import { contentsOf } from '../backup/contents';
import { idsOf } from '../library/essay-files';
import { chosenFile } from '../library/file-to-import';
import type { ImportWindows } from '../library/import-window';
import type { FileSystem } from '../storage/file-system';
import { sha256 } from '../storage/sha256';

/** Comments on a text that a file brings along, which may be one of the library's or like one. */
export interface CommentedText extends EditionText {
  readonly title: string;
  readonly annotations: readonly Annotation[];
}

/** What a file of notes comes to: notes that name their essay, or texts with comments. */
export type ReadNotes =
  | ({ readonly kind: 'notes' } & ForeignFile)
  | { readonly kind: 'texts'; readonly texts: readonly CommentedText[] };

export interface ForeignFilePlace {
  readonly fs: FileSystem;
  readonly imports: Pick<ImportWindows, 'read'>;
  readonly hand: () => Hand;
}

const idOf = (content: string) => annotationId(sha256(content).slice(0, 32));
const none = failure({ kind: 'no-notes-in-file' } as const);

/**
 * Reads a file that the reader chose for its notes: a backup of ours, Web Annotations, or a document
 * with comments, which is opened in an import window. What the disk refuses is an answer.
 */
export async function foreignFile(
  path: string,
  { fs, imports, hand }: ForeignFilePlace,
): Promise<Result<ReadNotes>> {
  if (/\.tar$/iu.test(path)) return notesInBackup(fs, path);
  const file = await chosenFile(path);
  if (!file.ok) return file;
  const now = new Date().toISOString();
  const { extension, bytes } = file.value;
  if (extension === 'txt') {
    const found = notesOfWebAnnotations(new TextDecoder().decode(bytes), { idOf, now });
    return found === null ? none : success({ kind: 'notes', ...found });
  }
  const read = await imports.read(file.value);
  if (!read.ok) return read;
  if (extension === 'meipi') return sharedNotesIn(read.value);
  const texts = read.value.essays.flatMap(({ title, blocks, annotations = [] }) => {
    if (annotations.length === 0) return [];
    const [text, { edition }] = [textOf(blocks), idsOf(blocks)];
    const notes = commentedNotes(annotations, { text, edition, idOf, now }, hand());
    return [{ title, text, edition, annotations: notes }];
  });
  return texts.length === 0 ? none : success({ kind: 'texts', texts });
}

/** Of a shared file the notes alone. */
function sharedNotesIn({ essays }: ImportedDocument): Result<ReadNotes> {
  const read = essays.flatMap(({ notes }) =>
    notes === undefined ? [] : [{ essay: notes.essay, ...notebookIn(notes) }],
  );
  const dropped = read.reduce((sum, one) => sum + one.dropped, 0);
  return success({ kind: 'notes', notes: read, dropped });
}

async function notesInBackup(fs: FileSystem, path: string): Promise<Result<ReadNotes>> {
  const opened = await BackupFile.open(fs, path);
  if (!opened.ok) return opened;
  try {
    const read = await contentsOf(opened.value);
    if (!read.ok) return read;
    const { notes, damaged } = read.value;
    const foreign = notes.map((one) => ({ essay: one.essay, notebook: one.notes.notebook }));
    return success({ kind: 'notes', notes: foreign, dropped: damaged });
  } finally {
    await opened.value.close();
  }
}

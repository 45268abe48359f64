import type { Essay } from '../../core/document/essay';
import type { ImportedDocument } from '../../core/document/imported';
import type { CollectionId } from '../../core/ids';
import type { Encoding } from '../../core/import/encoding';
import { encodings } from '../../core/import/encoding';
import type { LineBreaks } from '../../core/import/hard-wraps';
import { importFormats } from '../../core/import/import-formats';
import type { PresentCut } from '../../core/import/present-cut';
import { linesHeld, presentCut } from '../../core/import/present-cut';
import type { EditedEssay, StandIn } from '../../core/import/stand-ins';
import { standInsFor, withStandIns } from '../../core/import/stand-ins';
import { wholeOrder } from '../../core/library/removed';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import type { ImportWindows } from './import-window';
import type { Library } from './library';

/** What reads a file: an import window. */
export type FileReader = Pick<ImportWindows, 'read'>;

/** A file as it is recognised, with the line breaks of the library's essays if one of its readings has them. */
interface Reading {
  readonly task: ImportTask;
  readonly breaks: LineBreaks;
  readonly document: ImportedDocument;
  /** How many line breaks are joined where they are joined. */
  readonly wraps: number;
}

/** A file of the library, and how it is cut now. */
export interface FileAsCut extends Reading {
  /** What stands in the place of lines of the file, because essays have other editions by now. */
  readonly standIns: readonly StandIn[];
  /** The document with these. */
  readonly standing: ImportedDocument;
  readonly cut: PresentCut;
  readonly essays: readonly Essay[];
}

/** Reads a file anew and finds the library's essays in it, whichever edition they have by now. */
export async function fileAsCut(
  imports: FileReader,
  library: Library,
  file: CollectionId,
): Promise<Result<FileAsCut>> {
  const { catalog } = library;
  const collection = catalog.collections.find(({ id }) => id === file);
  const original = await library.files.original(file);
  const extension = importFormats.find((one) => one === original?.extension);
  if (collection === undefined || original === null || extension === undefined) {
    return failure({ kind: 'original-gone' });
  }
  const essays: Essay[] = [];
  for (const id of wholeOrder(collection, catalog.removed)) {
    const entry = library.noted(id);
    const essay = entry === null ? null : await library.files.text(id, entry.edition);
    if (essay === null) return failure({ kind: 'essay-damaged' });
    essays.push(essay);
  }
  const task: ImportTask = { name: collection.title, extension, bytes: original.bytes };
  const first = await imports.read(task);
  if (!first.ok && first.failure.kind !== 'encoding-unsure') return first;
  let closest: Reading | null = null;
  for await (const reading of readings(imports, task, first, wasDecoded(library, file))) {
    const cut = presentCut(reading.document, essays, reading.breaks);
    if (cut !== null) {
      return success({ ...reading, standIns: [], standing: reading.document, cut, essays });
    }
    const held = linesHeld(reading.document, essays);
    if (closest === null || held > linesHeld(closest.document, essays)) closest = reading;
  }
  if (closest === null) return first.ok ? failure({ kind: 'essay-damaged' }) : first;
  return standing(closest, essays, await editedOf(library, file, essays));
}

function standing(
  reading: Reading,
  essays: readonly Essay[],
  edited: readonly EditedEssay[],
): Result<FileAsCut> {
  const { document, breaks } = reading;
  const standIns = standInsFor(document, { essays, edited, breaks });
  const own = withStandIns(document, standIns);
  const cut = presentCut(own, essays, breaks);
  if (cut === null) return failure({ kind: 'essay-damaged' });
  return success({ ...reading, standIns, standing: own, cut, essays });
}

/**
 * The ways in which a file can be read, the likeliest first: `first` is how it was read as it is, and
 * `wasOtherwise` says that also a sure reading may not be the one. What cannot be read is left out.
 */
export async function* readings(
  imports: FileReader,
  task: ImportTask,
  first: Result<ImportedDocument>,
  wasOtherwise: boolean,
): AsyncGenerator<Reading> {
  if (first.ok) yield* withBreaks(imports, task, first.value);
  for (const encoding of first.ok && !wasOtherwise ? [] : offered(first)) {
    const chosen = { ...task, encoding };
    const read = await imports.read(chosen);
    if (read.ok) yield* withBreaks(imports, chosen, read.value);
  }
}

async function* withBreaks(
  imports: FileReader,
  task: ImportTask,
  document: ImportedDocument,
): AsyncGenerator<Reading> {
  const wraps = document.joined ?? 0;
  yield { task, breaks: 'joined', document, wraps };
  if (wraps === 0) return;
  const kept = await imports.read({ ...task, breaks: 'kept' });
  if (kept.ok) yield { task, breaks: 'kept', document: kept.value, wraps };
}

/** The reader told by the look of it which encoding a file is in, at once or later. */
function offered(read: Result<ImportedDocument>): readonly Encoding[] {
  if (read.ok || read.failure.kind !== 'encoding-unsure') return encodings;
  return read.failure.previews.map(({ encoding }) => encoding);
}

/** Whether the text of an essay is another reading of this very file than the first. */
function wasDecoded({ catalog }: Library, file: CollectionId): boolean {
  return catalog.editions.some((one) => one.file === file && !one.withdrawn);
}

/** The essays of a file that have another edition by now, and those that it may have been cut into before. */
async function editedOf(
  { catalog, files }: Library,
  file: CollectionId,
  essays: readonly Essay[],
): Promise<readonly EditedEssay[]> {
  const own = catalog.entries.filter(({ id }) => essays.some((essay) => essay.id === id));
  const former = catalog.removed
    .filter(({ from }) => from.every(({ collection }) => collection === file))
    .map(({ entry }) => entry);
  const edited: EditedEssay[] = [];
  for (const { id, edition, turn } of [...own, ...former]) {
    if (turn === 0) continue;
    const essay = await files.text(id, edition);
    const formers = await files.formerTexts(id, edition);
    if (essay !== null && formers.length > 0) edited.push({ essay, formers });
  }
  return edited;
}

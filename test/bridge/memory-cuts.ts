import { movedBetween } from '../../core/annotation/moved-between';
import { emptyNotebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { outlineOf } from '../../core/import/file-outline';
import { foldedLines } from '../../core/import/import-item';
import { presentCut } from '../../core/import/present-cut';
import type { RecognitionChoices } from '../../core/import/recognition';
import { entryOf } from '../../core/library/catalog';
import { entryOfCut, essaysOfCut, essaysPresent, sharing } from '../../core/library/cut-essay';
import { withNewCut } from '../../core/library/new-cut';
import { wholeOrder } from '../../core/library/removed';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { CutOutcome, FileCut } from '../../preload/answers';
import { readFile } from '../../renderer/import/read-file';
import type { TwinDisk } from './memory-disk';
import { edit, sha256 } from './memory-disk';

/** How a file is cut that was imported here. */
export async function lookAtCut(disk: TwinDisk, file: CollectionId): Promise<Result<FileCut>> {
  const read = await readAgain(disk, file);
  if (!read.ok) return read;
  const { document, cut } = read.value;
  const { title } = document;
  return success({ title, choices: cut.choices, outline: outlineOf(document) });
}

/** Cuts it as the reader chose, with the notes taken along. */
export async function cutOnDisk(
  disk: TwinDisk,
  file: CollectionId,
  choices: RecognitionChoices,
): Promise<Result<CutOutcome>> {
  const read = await readAgain(disk, file);
  if (!read.ok) return read;
  const anew = await readFile({ ...read.value.task, choices });
  if (!anew.ok) return anew;
  const { document, cut, essays } = read.value;
  const made: Essay[] = [];
  for (const { title, blocks } of anew.value.essays) {
    const edition = (await sha256(textOf(blocks))) as EditionId;
    made.push({ id: edition.slice(0, 32) as EssayId, edition, title, blocks });
  }
  const coming = essaysOfCut(anew.value, made);
  const ids = new Set(made.map(({ id }) => id));
  const going = essaysPresent(document, cut, essays).filter(({ essay }) => !ids.has(essay.id));
  const noted = (id: EssayId) => entryOf(disk.catalog, id);
  const entries = coming.map((one) => entryOfCut(one, going, noted));
  for (const one of coming) {
    const { essay, range } = one;
    if (noted(essay.id) === null) {
      const sources = sharing(going, one).map((source) => ({
        ...source.range,
        edition: source.essay.edition,
        notebook: disk.notebooks[source.essay.id] ?? emptyNotebook,
      }));
      const notebook = disk.notebooks[essay.id] ?? emptyNotebook;
      const to = { ...range, edition: essay.edition, text: textOf(essay.blocks), notebook };
      const changes = movedBetween(sources, to);
      if (changes.length > 0) edit(disk, essay.id, changes);
    }
    disk.essays[essay.id] = essay;
  }
  const { before, after } = anew.value;
  disk.catalog = withNewCut(disk.catalog, { file, entries, before, after });
  const parts = coming.map((one) => ({
    essay: one.essay.id,
    of: sharing(going, one).map(({ essay }) => essay.id),
  }));
  return success({ before: cut.choices, folded: foldedLines(anew.value), parts });
}

async function readAgain(disk: TwinDisk, file: CollectionId) {
  const collection = disk.catalog.collections.find(({ id }) => id === file);
  const kept = disk.files[file];
  if (collection === undefined || kept === undefined) {
    return failure({ kind: 'original-gone' } as const);
  }
  const task = { ...kept, bytes: Uint8Array.from(kept.bytes) };
  const read = await readFile(task);
  if (!read.ok) return read;
  const order = wholeOrder(collection, disk.catalog.removed);
  const essays = order.flatMap((id) => disk.essays[id] ?? []);
  const cut = presentCut(read.value, essays);
  if (cut === null) return failure({ kind: 'cut-changed' } as const);
  return success({ task, document: read.value, cut, essays });
}

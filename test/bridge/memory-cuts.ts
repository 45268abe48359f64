import { movedBetween } from '../../core/annotation/moved-between';
import { emptyNotebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { outlineOf } from '../../core/import/file-outline';
import { foldedLines } from '../../core/import/import-item';
import { withPresentPlaces } from '../../core/import/other-breaks';
import { presentCut } from '../../core/import/present-cut';
import type { RecognitionChoices } from '../../core/import/recognition';
import { asRecognised } from '../../core/import/recognition';
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
  const { document, cut, wraps } = read.value;
  const { title } = document;
  return success({ title, choices: cut.choices, outline: outlineOf(document), wraps });
}

/** Cuts it as the reader chose, with the notes taken along. */
export async function cutOnDisk(
  disk: TwinDisk,
  file: CollectionId,
  choices: RecognitionChoices,
): Promise<Result<CutOutcome>> {
  const read = await readAgain(disk, file);
  if (!read.ok) return read;
  const { task, document, cut, essays } = read.value;
  const wished = await readFile({ ...task, choices });
  if (!wished.ok) return wished;
  const own = withPresentPlaces(choices, { document, choices: cut.choices }, wished.value);
  const anew = own === choices ? wished : await readFile({ ...task, choices: own });
  if (!anew.ok) return anew;
  const made: Essay[] = [];
  for (const { title, blocks } of anew.value.essays) {
    const edition = (await sha256(textOf(blocks))) as EditionId;
    made.push({ id: edition.slice(0, 32) as EssayId, edition, title, blocks });
  }
  const coming = essaysOfCut(anew.value, made);
  const ids = new Set(made.map(({ id }) => id));
  const going = essaysPresent(document, cut, essays, anew.value).filter(
    ({ essay }) => !ids.has(essay.id),
  );
  const noted = (id: EssayId) => entryOf(disk.catalog, id);
  const entries = coming.map((one) => entryOfCut(one, going, noted));
  for (const one of coming) {
    const { essay, range } = one;
    if (noted(essay.id) === null) {
      const sources = sharing(going, one).map((source) => ({
        ...source.range,
        edition: source.essay.edition,
        notebook: disk.notebooks[source.essay.id] ?? emptyNotebook,
        place: source.place,
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
  const { joined = 0 } = anew.value;
  return success({ before: cut.choices, folded: foldedLines(anew.value), joined, parts });
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
  const wraps = read.value.joined ?? 0;
  const cut = presentCut(read.value, essays);
  if (cut !== null) return success({ task, document: read.value, wraps, cut, essays });
  const broken = await readFile({ ...task, choices: { ...asRecognised, breaks: 'kept' } });
  if (!broken.ok) return broken;
  const own = presentCut(broken.value, essays, 'kept');
  if (own === null) return failure({ kind: 'cut-changed' } as const);
  return success({ task, document: broken.value, wraps, cut: own, essays });
}

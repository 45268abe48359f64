import { movedBetween } from '../../core/annotation/moved-between';
import { emptyNotebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { outlineOf } from '../../core/import/file-outline';
import type { LineBreaks } from '../../core/import/hard-wraps';
import { foldedLines } from '../../core/import/import-item';
import { withPresentPlaces } from '../../core/import/other-breaks';
import { presentCut } from '../../core/import/present-cut';
import type { RecognitionChoices } from '../../core/import/recognition';
import { withChoices } from '../../core/import/recognition';
import { inOtherBreaks, standInsFor, withStandIns } from '../../core/import/stand-ins';
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
  const { standing, cut, wraps } = read.value;
  const { title } = standing;
  return success({ title, choices: cut.choices, outline: outlineOf(standing), wraps });
}

/** Cuts it as the reader chose, with the notes taken along. */
export async function cutOnDisk(
  disk: TwinDisk,
  file: CollectionId,
  choices: RecognitionChoices,
): Promise<Result<CutOutcome>> {
  const read = await readAgain(disk, file);
  if (!read.ok) return read;
  const { task, document, standIns, standing, cut, essays } = read.value;
  const wished = await readFile({ ...task, breaks: choices.breaks });
  if (!wished.ok) return wished;
  const whole = withStandIns(wished.value, inOtherBreaks(standIns, document, wished.value));
  const own = withPresentPlaces(choices, { document: standing, choices: cut.choices }, whole);
  const anew = withChoices(whole, own);
  const made: Essay[] = [];
  for (const { title, blocks } of anew.essays) {
    const edition = (await sha256(textOf(blocks))) as EditionId;
    const known = Object.values(disk.essays).find((one) => one.edition === edition);
    made.push({ id: known?.id ?? (edition.slice(0, 32) as EssayId), edition, title, blocks });
  }
  const coming = essaysOfCut(anew, made);
  const ids = new Set(made.map(({ id }) => id));
  const going = essaysPresent(standing, cut, essays, anew).filter(
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
  const { before, after } = anew;
  disk.catalog = withNewCut(disk.catalog, { file, entries, before, after });
  const parts = coming.map((one) => ({
    essay: one.essay.id,
    of: sharing(going, one).map(({ essay }) => essay.id),
  }));
  const { joined = 0 } = anew;
  return success({ before: cut.choices, folded: foldedLines(anew), joined, parts });
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
  const broken = wraps === 0 ? read : await readFile({ ...task, breaks: 'kept' });
  if (!broken.ok) return broken;
  const isKept = wraps > 0 && presentCut(broken.value, essays, 'kept') !== null;
  const breaks: LineBreaks = isKept ? 'kept' : 'joined';
  const document = isKept ? broken.value : read.value;
  const edited = Object.values(disk.essays).map((essay) => ({
    essay,
    formers: disk.formerEditions.filter(({ id }) => id === essay.id),
  }));
  const standIns = standInsFor(document, { essays, edited, breaks });
  const standing = withStandIns(document, standIns);
  const cut = presentCut(standing, essays, breaks);
  if (cut === null) return failure({ kind: 'essay-damaged' } as const);
  return success({ task, document, standIns, standing, wraps, cut, essays });
}

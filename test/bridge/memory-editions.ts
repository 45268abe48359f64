import { Resolver } from '../../core/anchor/resolver';
import { carriageOf, carriedOver } from '../../core/annotation/carrying';
import { emptyNotebook } from '../../core/annotation/notebook';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { EditionId, EssayId } from '../../core/ids';
import type { Encoding } from '../../core/import/encoding';
import { entryOf } from '../../core/library/catalog';
import { editionIn, withEdition, withTakenBack } from '../../core/library/new-edition';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { EditionOutcome } from '../../preload/answers';
import { readFile } from '../../renderer/import/read-file';
import type { ChosenFile, TwinDisk } from './memory-disk';
import { edit, sha256 } from './memory-disk';

/** The text of an edition that an essay has or had; null where it never had it. */
export function editionOn(disk: TwinDisk, id: EssayId, edition: EditionId): Essay | null {
  const present = disk.essays[id];
  if (present?.edition === edition) return present;
  return disk.formerEditions.find((one) => one.id === id && one.edition === edition) ?? null;
}

/** Puts a chosen file's text in the place of an essay's; null where none was chosen. */
export async function replaceEdition(
  disk: TwinDisk,
  id: EssayId,
  file: ChosenFile | null,
  encoding: Encoding | null,
): Promise<Result<EditionOutcome>> {
  const entry = entryOf(disk.catalog, id);
  if (entry === null) return failure({ kind: 'essay-unknown' });
  if (file === null) return success({ kind: 'cancelled' });
  const bytes = 'bytes' in file ? file.bytes : [...new TextEncoder().encode(file.text)];
  return readInto(disk, id, bytes, encoding);
}

/** The file that an essay's present edition came in, where it was chosen here. */
export function originalOn(disk: TwinDisk, id: EssayId): readonly number[] | null {
  return disk.originals[disk.essays[id]?.edition ?? ''] ?? null;
}

/** Reads that file in another encoding. */
export function decodeAnew(
  disk: TwinDisk,
  id: EssayId,
  encoding: Encoding,
): Promise<Result<EditionOutcome>> | Result<EditionOutcome> {
  const bytes = originalOn(disk, id);
  return bytes === null ? failure({ kind: 'essay-unknown' }) : readInto(disk, id, bytes, encoding);
}

async function readInto(
  disk: TwinDisk,
  id: EssayId,
  bytes: readonly number[],
  encoding: Encoding | null,
): Promise<Result<EditionOutcome>> {
  const before = disk.essays[id];
  if (before === undefined) return failure({ kind: 'essay-unknown' });
  const task = { name: before.title, extension: 'txt', bytes: Uint8Array.from(bytes) } as const;
  const read = await readFile(encoding === null ? task : { ...task, encoding });
  if (!read.ok) return read;
  const found = editionIn(read.value, textOf(before.blocks));
  if (found === null) return failure({ kind: 'no-like-essay' });
  const edition = (await sha256(textOf(found.blocks))) as EditionId;
  if (edition === before.edition) return success({ kind: 'unchanged', brought: 0 });
  disk.originals[edition] = bytes;
  const { title, blocks } = found;
  const essay = { id, edition, title, blocks };
  disk.catalog = withEdition(disk.catalog, essay, textOf(before.blocks), null);
  return become(disk, before, essay);
}

export function takeEditionBack(disk: TwinDisk, id: EssayId): Result<EditionOutcome> {
  const entry = entryOf(disk.catalog, id);
  const before = disk.essays[id];
  if (entry === null || before === undefined) return failure({ kind: 'essay-unknown' });
  const former = entry.former === null ? null : editionOn(disk, id, entry.former);
  if (former === null) return failure({ kind: 'edition-gone' });
  disk.catalog = withTakenBack(disk.catalog, former, textOf(before.blocks));
  return become(disk, before, former);
}

function become(disk: TwinDisk, before: Essay, essay: Essay): Result<EditionOutcome> {
  if (editionOn(disk, essay.id, before.edition) === before) disk.formerEditions.push(before);
  disk.essays[essay.id] = essay;
  carry(disk, essay.id);
  const { annotations } = disk.notebooks[essay.id] ?? emptyNotebook;
  const carriage = carriageOf(annotations, resolverOn(disk, essay));
  return success({ kind: 'replaced', brought: success(0), ...carriage });
}

/** Takes the notes on an essay over to its present edition, as far as that is sure. */
export function carry(disk: TwinDisk, id: EssayId): void {
  const essay = disk.essays[id];
  const notebook = disk.notebooks[id];
  if (essay === undefined || notebook === undefined) return;
  const changes = carriedOver(notebook.annotations, resolverOn(disk, essay), essay);
  if (changes.length > 0) edit(disk, id, changes);
}

function resolverOn(disk: TwinDisk, { id, edition, blocks }: Essay): Resolver {
  const old = disk.formerEditions
    .filter((one) => one.id === id && one.edition !== edition)
    .map((one) => ({ edition: one.edition, text: textOf(one.blocks) }));
  return new Resolver({ edition, text: textOf(blocks) }, old);
}

import type { Essay } from '../../core/document/essay';
import type { EssayId } from '../../core/ids';
import type { Encoding } from '../../core/import/encoding';
import type { LineBreaks } from '../../core/import/hard-wraps';
import { linesHeld } from '../../core/import/present-cut';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import type { EditionFile } from './editions';
import type { FileReader } from './file-as-cut';
import { readings } from './file-as-cut';
import type { Library } from './library';

/**
 * The file that an essay came in, read in another encoding; its lines are joined or as in the file, as
 * the essay has them. 'essay-unknown' where the file is not there.
 */
export async function decodedAnew(
  imports: FileReader,
  library: Library,
  id: EssayId,
  encoding: Encoding,
): Promise<Result<EditionFile>> {
  const entry = library.entry(id);
  const file = await library.original(id);
  if (entry === null || file === null) return failure({ kind: 'essay-unknown' });
  const { bytes, extension } = file;
  const task = { name: entry.title, extension: 'txt', bytes } as const;
  const breaks = await breaksOf(imports, task, await textsOf(library, entry));
  const read = await imports.read({ ...task, encoding, breaks });
  return read.ok ? success({ document: read.value, bytes, extension }) : read;
}

/** The present and the former text of an essay, as far as they can be read. */
async function textsOf(
  { files }: Library,
  { id, edition, former }: LibraryEntry,
): Promise<readonly Essay[]> {
  const present = await files.text(id, edition);
  const before = former === null ? null : await files.text(id, former);
  return [present, before].flatMap((essay) => essay ?? []);
}

/** Of the texts the first that is the file's, in a reading in which lines can be joined, tells. */
async function breaksOf(
  imports: FileReader,
  task: ImportTask,
  texts: readonly Essay[],
): Promise<LineBreaks> {
  const first = await imports.read(task);
  const found = new Map<Essay, LineBreaks>();
  for await (const { document, breaks, wraps } of readings(imports, task, first, true)) {
    const held = wraps === 0 ? [] : texts.filter((one) => linesHeld(document, [one]) > 0);
    for (const one of held) if (!found.has(one)) found.set(one, breaks);
    if (texts[0] !== undefined && found.has(texts[0])) break;
  }
  return texts.map((one) => found.get(one)).find((breaks) => breaks !== undefined) ?? 'joined';
}

import { isDeepStrictEqual } from 'node:util';
import { importedEssaySchema } from '../../core/document/essay-schema';
import { decode } from '../../core/import/decode';
import type { ImportFormatName } from '../../core/import/import-formats';
import type { Failure } from '../../core/result';
import { readFile } from '../../renderer/import/read-file';
import { linesOf, sourceLines } from '../core/import/lines-of';
import type { GroupName } from '../hostile/corpus';
import { corpus } from '../hostile/corpus';
import { utf16 } from '../hostile/encoded';
import { readAsMain } from '../hostile/read-as-main';
import { provideDomParser } from '../renderer/import/dom-parser';
import type { FuzzTarget } from './fuzz-target';

const expected: ReadonlySet<Failure['kind']> = new Set<Failure['kind']>([
  'file-empty',
  'encoding-unknown',
  'encoding-unsure',
  'essay-too-long',
  'file-damaged',
  'file-protected',
  'archive-too-large',
  'newer-version',
  'share-damaged',
]);

/** Good files and small bad ones, so that mutations meet what the rules look for. */
const texts = [...corpus('good'), ...corpus('txt')]
  .filter((file) => !file.heavy)
  .map((file) => file.bytes())
  .filter((bytes) => bytes.byteLength > 0 && bytes.byteLength <= 65_536);

/** The same in UTF-16, which most mutations leave readable, so that they reach the rules behind. */
const units = texts.flatMap((bytes) => {
  const text = decoded(bytes);
  return text === null ? [] : [utf16(text, 'le')];
});

provideDomParser();

/** What each importer promises: a document that keeps every line, or a reason. */
export const importTargets: readonly FuzzTarget[] = [
  { name: 'txt', seeds: texts, check: isTextKept },
  { name: 'txt in UTF-16', seeds: units, check: isTextKept },
  { name: 'md', seeds: seedsOf('md'), check: isSound('md') },
  { name: 'html', seeds: seedsOf('html'), check: isSound('html') },
  { name: 'docx', seeds: seedsOf('docx'), check: isSound('docx') },
  { name: 'epub', seeds: seedsOf('epub'), check: isSound('epub') },
  { name: 'meipi', seeds: seedsOf('meipi'), check: isSound('meipi') },
];

/** The small files of a group that Node can read as a browser does. */
function seedsOf(group: GroupName): readonly Uint8Array[] {
  return corpus(group)
    .filter((file) => !file.heavy && !file.inBrowser)
    .map((file) => file.bytes())
    .filter((bytes) => bytes.byteLength > 0 && bytes.byteLength <= 16_384);
}

/** A document of the shape that main takes, or an expected reason; that nothing is lost is proved elsewhere. */
function isSound(extension: ImportFormatName): FuzzTarget['check'] {
  return async (bytes) => {
    const read = await readAsMain({ name: '名', extension, bytes });
    if (!read.ok && !expected.has(read.failure.kind)) {
      throw new Error(`refused: ${read.failure.kind}`);
    }
    const fits = (essay: unknown) => importedEssaySchema.safeParse(essay).success;
    if (read.ok && !read.value.essays.every(fits)) throw new Error('another shape');
  };
}

async function isTextKept(bytes: Uint8Array): Promise<void> {
  const read = await readFile({ name: '名', extension: 'txt', bytes });
  if (!read.ok) {
    if (!expected.has(read.failure.kind)) throw new Error(`refused: ${read.failure.kind}`);
    return;
  }
  const fits = (essay: unknown) => importedEssaySchema.safeParse(essay).success;
  if (!read.value.essays.every(fits)) throw new Error('another shape');
  const isKept = isDeepStrictEqual(linesOf(read.value), sourceLines(decoded(bytes) ?? ''));
  if (!isKept) throw new Error('a line was lost');
}

function decoded(bytes: Uint8Array): string | null {
  const text = decode(bytes, (label, options) => new TextDecoder(label, options));
  return text.ok ? text.value : null;
}

import type { ImportedDocument, Lack } from '../../core/document/imported';
import { bookPieces, importBook } from '../../core/import/epub/book';
import type { Chapter } from '../../core/import/epub/chapter';
import type { ContentsEntry } from '../../core/import/epub/contents';
import { navContents, ncxContents } from '../../core/import/epub/contents';
import type { BookPackage } from '../../core/import/epub/package-file';
import { bookPackage } from '../../core/import/epub/package-file';
import { elementsIn, firstNamed } from '../../core/import/tree';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { chapterBody } from './chapter-body';
import { dataIn } from './data-address';
import { lacking } from './lacking';
import type { Pictures } from './pictures';
import { xmlTree } from './xml-tree';
import { Zip } from './zip';

/** A book in EPUB 2 or 3. Its styles, fonts and scripts stay packed. */
export async function readEpub(
  { bytes, name }: ImportTask,
  pictures: Pictures,
): Promise<Result<ImportedDocument>> {
  const opened = Zip.open(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const path = await packagePath(zip);
  const root = path === null ? null : xmlTree((await zip.text(path)) ?? '');
  if (path === null || root === null) return failure({ kind: 'file-damaged' });
  const book = bookPackage(root, path);
  if (await isLocked(zip, book)) return failure({ kind: 'file-protected' });
  const chapters: Chapter[] = [];
  for (const file of book.spine) {
    const text = await zip.text(file);
    if (text !== null) chapters.push({ file, body: chapterBody(text) });
  }
  if (chapters.length === 0) return failure({ kind: 'file-damaged' });
  const contents = await contentsOf(zip, book);
  const pieces = bookPieces(chapters);
  const read = async (source: string) => dataIn(source) ?? (await zip.bytes(source));
  const { media, lacks } = await pictures.kept(pieces, read);
  const document = importBook({ title: book.title, name, chapters, contents, pieces, media });
  if (document.essays.length === 0) return failure({ kind: 'file-empty' });
  const missing = book.spine.length - chapters.length;
  const unread: readonly Lack[] = missing === 0 ? [] : [{ what: 'chapters', count: missing }];
  return success(lacking(document, [...unread, ...lacks]));
}

/** Where the package file lies: as the container says, else the only one there is. */
async function packagePath(zip: Zip): Promise<string | null> {
  const container = xmlTree((await zip.text('META-INF/container.xml')) ?? '');
  const said = container === null ? null : firstNamed(container, 'rootfile');
  const path = said?.attributes.get('full-path');
  if (path !== undefined && zip.names.includes(path)) return path;
  return zip.names.find((one) => one.toLowerCase().endsWith('.opf')) ?? null;
}

/** Whether the text itself is encrypted; books hide their fonts in the same way. */
async function isLocked(zip: Zip, { spine }: BookPackage): Promise<boolean> {
  const encryption = xmlTree((await zip.text('META-INF/encryption.xml')) ?? '');
  if (encryption === null) return false;
  const files = new Set(spine);
  return [...elementsIn(encryption)].some(
    (one) => one.name === 'CipherReference' && files.has(one.attributes.get('URI') ?? ''),
  );
}

async function contentsOf(zip: Zip, { nav, ncx }: BookPackage): Promise<readonly ContentsEntry[]> {
  const text = nav === null ? null : await zip.text(nav);
  const found = nav === null || text === null ? [] : navContents(chapterBody(text), nav);
  if (found.length > 0 || ncx === null) return found;
  // Old books name a document type, which says nothing that is needed.
  const old = ((await zip.text(ncx)) ?? '').replace(/<!DOCTYPE[^[>]*>/iu, '');
  const root = xmlTree(old);
  return root === null ? [] : ncxContents(root, ncx);
}

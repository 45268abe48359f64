import type { ImportedDocument, Lack } from '../../core/document/imported';
import { docxPieces, importDocx } from '../../core/import/docx/docx';
import { childrenOf } from '../../core/import/docx/docx-parts';
import type { TreeElement } from '../../core/import/tree';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { lacking } from './lacking';
import type { Pictures } from './pictures';
import { xmlTree } from './xml-tree';
import { Zip } from './zip';

/** Word's .docx. Only these parts of it and its pictures are looked at: macros, fonts and what is embedded stay packed. */
export async function readDocx(
  { bytes, name }: ImportTask,
  pictures: Pictures,
): Promise<Result<ImportedDocument>> {
  const opened = Zip.open(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const unread = new Set<string>();
  const part = async (file: string): Promise<TreeElement | null> => {
    const text = await zip.text(`word/${file}.xml`);
    const tree = text === null ? null : xmlTree(text);
    if (tree === null && zip.names.includes(`word/${file}.xml`)) unread.add(file);
    return tree;
  };
  const links = async (file: string) => linksIn(await zip.text(`word/_rels/${file}.xml.rels`));
  const document = await part('document');
  if (document === null) return failure({ kind: 'file-damaged' });
  const parts = {
    document,
    styles: await part('styles'),
    numbering: await part('numbering'),
    footnotes: await part('footnotes'),
    endnotes: await part('endnotes'),
    comments: await part('comments'),
    commentsExtended: await part('commentsExtended'),
    links: {
      document: await links('document'),
      footnotes: await links('footnotes'),
      endnotes: await links('endnotes'),
    },
  };
  const broken = lacksIn(unread);
  const pieces = docxPieces(parts);
  const { media, lacks } = await pictures.kept(pieces, (source) => zip.bytes(source));
  const imported = importDocx({ parts, pieces, name, media });
  if (imported.essays.length === 0) return failure({ kind: 'file-empty' });
  return success(lacking(imported, [...broken, ...lacks]));
}

/** What the text goes without where parts of it are broken. */
function lacksIn(unread: ReadonlySet<string>): readonly Lack[] {
  const notes = ['footnotes', 'endnotes'].filter((file) => unread.has(file)).length;
  return [
    ...(notes === 0 ? [] : [{ what: 'notes', count: notes } as const]),
    ...(unread.has('comments') ? [{ what: 'comments', count: 1 } as const] : []),
  ];
}

/** Where a part of the document leads, by the ids its links have. */
function linksIn(relations: string | null): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const one of childrenOf(relations === null ? null : xmlTree(relations))) {
    const [id, target] = [one.attributes.get('Id'), one.attributes.get('Target')];
    if (id !== undefined && target !== undefined) links.set(id, target);
  }
  return links;
}

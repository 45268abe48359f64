import type { ImportedDocument } from '../../core/document/imported';
import { importDocx } from '../../core/import/docx/docx';
import { childrenOf } from '../../core/import/docx/docx-parts';
import type { TreeElement } from '../../core/import/tree';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { xmlTree } from './xml-tree';
import { Zip } from './zip';

/** Word's .docx. Only these parts of it are looked at: macros, fonts and what is embedded stay packed. */
export async function readDocx({ bytes, name }: ImportTask): Promise<Result<ImportedDocument>> {
  const opened = Zip.open(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const part = async (file: string): Promise<TreeElement | null> => {
    const text = await zip.text(`word/${file}.xml`);
    return text === null ? null : xmlTree(text);
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
  const imported = importDocx(parts, name);
  return imported.essays.length === 0 ? failure({ kind: 'file-empty' }) : success(imported);
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

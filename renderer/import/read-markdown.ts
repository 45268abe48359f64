import type { ImportedDocument } from '../../core/document/imported';
import { markdownFile } from '../../core/import/markdown';
import { importPieces } from '../../core/import/rich-text';
import { importText } from '../../core/import/text';
import { element } from '../../core/import/tree';
import { treePieces } from '../../core/import/tree-pieces';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { dataIn } from './data-address';
import { decodedText } from './decoded-text';
import { domTree } from './dom-tree';
import { lacking } from './lacking';
import { parsedPage } from './parsed-page';
import type { Pictures } from './pictures';

/** Markdown; the HTML that may be part of it is read as a page's is. */
export async function readMarkdown(
  task: ImportTask,
  pictures: Pictures,
): Promise<Result<ImportedDocument>> {
  const text = decodedText(task);
  if (!text.ok) return text;
  const file = markdownFile(text.value);
  if (file === null) return success(importText(text.value, task.name));
  const { html, front, title } = file;
  const { body } = parsedPage(`<!doctype html><html><body>${html}`);
  const folded = element(
    'fold',
    front.map((line) => element('p', [line])),
  );
  const pieces = treePieces(element('body', [folded, domTree(body)]));
  const { media, lacks } = await pictures.kept(pieces, dataIn);
  const document = importPieces({ pieces, name: task.name, title, page: false, media });
  return document.essays.length === 0
    ? failure({ kind: 'file-empty' })
    : success(lacking(document, lacks));
}

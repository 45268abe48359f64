import type { ImportedDocument } from '../../core/document/imported';
import { treePieces } from '../../core/import/tree-pieces';
import { importWebPage } from '../../core/import/web-page';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { dataIn } from './data-address';
import { domTree } from './dom-tree';
import { htmlText } from './html-text';
import { lacking } from './lacking';
import type { MainText } from './main-text';
import { mainText } from './main-text';
import { parsedPage } from './parsed-page';
import type { Pictures } from './pictures';

/** A page of the web, or a part of one. */
export async function readHtml(
  task: ImportTask,
  pictures: Pictures,
): Promise<Result<ImportedDocument>> {
  const text = htmlText(task);
  if (!text.ok) return text;
  const page = parsedPage(text.value);
  const { title, isClutter } = task.fragment === true ? allText(page) : mainText(page);
  const heading = page.querySelector('h1')?.textContent ?? '';
  const pieces = treePieces(domTree(page.body, isClutter));
  const { media, lacks } = await pictures.kept(pieces, dataIn);
  const titles = [title, page.title, heading];
  const document = importWebPage({ pieces, titles, name: task.name, media });
  return document.essays.length === 0
    ? failure({ kind: 'file-empty' })
    : success(lacking(document, lacks));
}

function allText({ title }: Document): MainText {
  return { title, isClutter: () => false };
}

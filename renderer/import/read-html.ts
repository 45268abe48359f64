import type { ImportedDocument } from '../../core/document/imported';
import { importWebPage } from '../../core/import/web-page';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { domTree } from './dom-tree';
import { htmlText } from './html-text';
import { mainText } from './main-text';
import { parsedPage } from './parsed-page';

/** A page of the web. */
export function readHtml(task: ImportTask): Result<ImportedDocument> {
  const text = htmlText(task);
  if (!text.ok) return text;
  const page = parsedPage(text.value);
  const { title, isClutter } = mainText(page);
  const heading = page.querySelector('h1')?.textContent ?? '';
  const body = domTree(page.body, isClutter);
  const document = importWebPage({ body, titles: [title, page.title, heading], name: task.name });
  return document.essays.length === 0 ? failure({ kind: 'file-empty' }) : success(document);
}

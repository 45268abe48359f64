import type { TreeElement } from '../../core/import/tree';
import { element } from '../../core/import/tree';
import { domTree } from './dom-tree';
import { parsedPage } from './parsed-page';

/** Elements that are empty in HTML too. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/iu;

/**
 * The body of a book's file: read as XML, as it should be; where that fails, or it brings entities of
 * its own, as HTML, which is never broken.
 */
export function chapterBody(text: string): TreeElement {
  const body = xmlBody(text) ?? htmlBody(text);
  return body === null ? element('body', []) : domTree(body);
}

function xmlBody(text: string): Element | null {
  if (/<!DOCTYPE[^>]*\[/iu.test(text) || /<!ENTITY/u.test(text)) return null;
  const page = parsedPage(text, 'application/xhtml+xml');
  if (page.getElementsByTagName('parsererror').length > 0) return null;
  return page.getElementsByTagName('body')[0] ?? null;
}

/** In HTML `<a id="x"/>` would stay open. */
function htmlBody(text: string): Element | null {
  const closed = text.replace(
    /<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/giu,
    (all, name: string, attributes: string) =>
      empty.test(name) ? all : `<${name}${attributes}></${name}>`,
  );
  return parsedPage(closed).body;
}

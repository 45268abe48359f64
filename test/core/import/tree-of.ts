import { DOMParser } from 'linkedom';
import type { TreeElement } from '../../../core/import/tree';
import { domTree } from '../../../renderer/import/dom-tree';

/** HTML written out, as the tree that importers see. */
export function treeOf(html: string): TreeElement {
  const page = new DOMParser().parseFromString(`<html><body>${html}</body></html>`, 'text/html');
  return domTree(page.body);
}

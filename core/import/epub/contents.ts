import type { TreeElement } from '../tree';
import { elementsIn, textIn, wordsOf } from '../tree';
import type { BookPlace } from './book-path';
import { placeOf } from './book-path';

/** One line of a book's contents. */
export interface ContentsEntry extends BookPlace {
  readonly title: string;
  /** 1 for the outermost. */
  readonly depth: number;
}

/** The contents in a navigation document of EPUB 3 (`nav epub:type="toc"`); empty where it has none. */
export function navContents(root: TreeElement, file: string): readonly ContentsEntry[] {
  const toc = [...elementsIn(root)].find(
    (one) => one.name === 'nav' && wordsOf(one, 'epub:type').includes('toc'),
  );
  const entries: ContentsEntry[] = [];
  const visit = (one: TreeElement, depth: number): void => {
    if (one.name === 'a') add(entries, textIn(one), one.attributes.get('href'), file, depth);
    const deeper = depth + (one.name === 'ol' ? 1 : 0);
    for (const child of one.children) if (typeof child !== 'string') visit(child, deeper);
  };
  if (toc !== undefined) visit(toc, 0);
  return entries;
}

/** The contents in an NCX of EPUB 2; names are without prefixes. */
export function ncxContents(root: TreeElement, file: string): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  const visit = (one: TreeElement, depth: number): void => {
    const inner = one.children.filter((child) => typeof child !== 'string');
    if (one.name === 'navPoint') {
      const label = inner.find((child) => child.name === 'navLabel');
      const content = inner.find((child) => child.name === 'content');
      const title = label === undefined ? '' : textIn(label);
      add(entries, title, content?.attributes.get('src'), file, depth);
    }
    const deeper = depth + (one.name === 'navPoint' ? 1 : 0);
    for (const child of inner) visit(child, deeper);
  };
  visit(root, 1);
  return entries;
}

function add(
  entries: ContentsEntry[],
  title: string,
  reference: string | undefined,
  file: string,
  depth: number,
): void {
  const place = reference === undefined ? null : placeOf(reference, file);
  const words = title.replace(/\s+/gu, ' ').trim();
  if (place !== null) entries.push({ ...place, title: words, depth });
}
